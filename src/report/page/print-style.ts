/**
 * The report on paper, Letter and A4: the owner’s page alone, then each part on a new page. What somebody has to act on
 * stands open, the rest is told by its title and reason; nothing is cut in the middle of a row.
 * @param name what the clinic is called, for the head of every page but the first, which has it as its title
 * @param taken the date beside it
 */
export function printStyle(name: string, taken: string): string {
  const font = 'font: 8.5pt system-ui, sans-serif; color: #444'
  return `
@page { margin: 16mm 14mm 16mm; @top-left { content: ${cssText(name)}; ${font} } @top-right { content: ${cssText(taken)}; ${font} }
  @bottom-left { content: 'Not legal advice; confirm with counsel.'; ${font} } @bottom-right { content: counter(page) ' / ' counter(pages); ${font} } }
@page :first { margin-top: 10mm; margin-bottom: 14mm; @top-left { content: none } @top-right { content: none } }
@media print { :root { --text: #000; --soft: #444; --page: #fff; --card: #fff; --line: #bbb; --accent: #000; --fail: #9d1c15; --unknown: #6b4200; --not-licensed: #55308a; --manual: #084a8c; --pass: #14532a; --not-applicable: #444; color-scheme: light }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.35 } .bar-top, .tools, .skip, .look, .more, .item > summary::after { display: none !important } #printed:not(:empty) { display: block; font-weight: 600 }
  a { text-decoration: none } .law a::after { content: ' (' attr(href) ')' } svg { print-color-adjust: exact } p, ul, ol { margin: 2pt 0 3pt }
  h1 { font-size: 17pt } h2 { font-size: 14pt } h3 { font-size: 11.5pt; margin-top: 14pt } h4 { font-size: 9pt; margin: 6pt 0 1pt } h2, h3, h4, summary, thead { break-after: avoid }
  .part { margin-top: 8pt } .part + .part { break-before: page; border: 0; margin: 0; padding: 0 } .searching .part + .part { break-before: auto; margin-top: 20pt }
  li, tr, dt, dd, .tile, .workflow, .score, pre { break-inside: avoid } .wide { overflow: visible } .tiles { grid-template-columns: repeat(3, 1fr); gap: 6pt } .tile > a, .tile.none { padding: 4pt 8pt } .count { font-size: 12pt }
  details.paper::details-content { content-visibility: visible; height: auto } .meta, .why, .says, .seen, .breaks, code, pre, table { font-size: 8pt } table { overflow-wrap: anywhere } th, td { padding: 2pt 8pt 2pt 0 } #facts td:nth-child(-n+2) { width: 34% } .law a { white-space: normal } pre { padding: 3pt 6pt }
  .breaks, .chips, .chips li, .chip { display: inline; border: 0; padding: 0; margin: 0 } .chips li + li::before { content: '; ' } .fixes > li { padding: 4pt 0 } .workflow h4 { margin-top: 4pt }
  .check, .requirement { border: 0; border-top: 1px solid var(--line); border-radius: 0; margin: 0 } .requirement:not(:has(.speaking)), .check:not(.paper):not([open]) { break-inside: avoid } .item > summary { padding: 5pt 0 2pt } .item > summary > .mark { margin-top: 1pt } .body { padding: 0 0 6pt 19pt } .requirement .body { padding-left: 0 } .mark { width: 11pt; height: 11pt }
  .speaking { columns: 2; column-gap: 14pt } .speaking li { padding-left: 15pt; margin-bottom: 2pt } .speaking .mark { margin-left: -15pt; margin-right: 2pt } .check .in-auditor, .check td br { display: none }
  .brand { display: none } header .source { font-size: 8pt; max-width: none } footer { font-size: 8.5pt; margin-top: 20pt } .score { padding: 4pt 10pt } .number strong { font-size: 20pt } .score .rest { font-size: 8pt }
  #owner { font-size: 8.4pt; line-height: 1.3 } #owner h2 { margin-bottom: 3pt } #owner h3 { font-size: 10.5pt; margin: 7pt 0 2pt } #owner .seen { display: none } #owner .says { font-size: 7.8pt } .matters p { margin: 0 } .matters li { margin-bottom: 2.5pt }
  .five li { grid-template-columns: 11em 1fr 9em; align-items: center; padding: 2.5pt 0 } .five .of { order: 1; text-align: right } .five .bar { grid-column: auto; height: 5px; margin: 0 } .five .says { order: 2 } }
`
}

/**
 * A text as a string of a style sheet: everything but letters, digits and blanks is written as its number, so that no
 * name can end the string, the rule or the element it stands in.
 */
function cssText(text: string): string {
  const plain = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
  return `"${plain.slice(0, 80).replace(/[^A-Za-z0-9 ]/gu, character => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
