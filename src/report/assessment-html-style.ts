/** The look of the report, on screen in light and dark and on paper (Letter and A4). Contrast is 4.5:1 or more. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1f; --soft: #55565e; --line: #d9d9de; --page: #fff; --card: #f7f7f9; --accent: #0b5cad;
  --fail: #b3261e; --unknown: #855300; --not-licensed: #6a3fa0; --manual: #0b5cad; --pass: #1a6b34; --not-applicable: #5c5d66 }
@media (prefers-color-scheme: dark) { :root { --text: #ececf1; --soft: #b4b5c0; --line: #44454f; --page: #17181c; --card: #202127; --accent: #8ab8f0;
  --fail: #ff9a90; --unknown: #f0b860; --not-licensed: #c9a8f5; --manual: #8ab8f0; --pass: #7fd199; --not-applicable: #b4b5c0 } }
* { box-sizing: border-box }
html { scroll-behavior: smooth }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0 auto; padding: 24px 20px 48px; max-width: 62rem; font: 16px/1.55 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--text); background: var(--page); overflow-wrap: anywhere }
a { color: var(--accent) } a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -999px } .skip:focus { left: 20px; top: 8px; background: var(--page); padding: 8px }
.brand { margin: 0; color: var(--soft); letter-spacing: .02em }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 4px 0 8px } h2 { font-size: 1.3rem; line-height: 1.3; margin: 40px 0 12px } h3 { font-size: 1.1rem; margin: 32px 0 8px; display: flex; gap: 8px; align-items: center } h4 { font-size: 1rem; margin: 20px 0 4px }
.headline { font-size: 1.55rem; margin-top: 28px } .source, .from, .means, .of, .meta, footer { color: var(--soft) } .of { font-weight: normal }
.source { margin: 0; max-width: 46rem } p { margin: 4px 0 8px }
.mark { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; vertical-align: -2px }
.fail .mark, .fail .word { color: var(--fail) } .unknown .mark, .unknown .word { color: var(--unknown) } .not-licensed .mark, .not-licensed .word { color: var(--not-licensed) }
.manual .mark, .manual .word { color: var(--manual) } .pass .mark, .pass .word { color: var(--pass) } .not-applicable .mark, .not-applicable .word { color: var(--not-applicable) }
.tiles { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)) }
.tile { border: 1px solid var(--line); border-radius: 8px; background: var(--card) } .tile > a { display: block; color: inherit; text-decoration: none } .tile > a, .tile.none { padding: 12px 14px } .tile > a:hover { text-decoration: underline }
.count { font-size: 1.5rem; font-weight: 650; margin-right: 4px } .word { font-weight: 600 } .means { display: block; font-size: .88rem; line-height: 1.4 }
.first { padding-left: 1.4rem } .first li { margin: 0 0 12px } .first a { font-weight: 600 } .severity { color: var(--soft); margin-left: 6px } .first p { margin: 0 }
.tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; position: sticky; top: 0; background: var(--page); padding: 8px 0; z-index: 1 } .tools[hidden], [hidden] { display: none }
.tools label { font-weight: 600 } .tools input { flex: 1 1 14rem; min-width: 0; font: inherit; padding: 6px 10px; border: 1px solid var(--soft); border-radius: 6px; background: var(--page); color: var(--text) }
button { font: inherit; padding: 6px 12px; border: 1px solid var(--soft); border-radius: 6px; background: var(--card); color: var(--text); cursor: pointer } #found { flex-basis: 100%; margin: 0; min-height: 1.55em; color: var(--soft) }
.check { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 10px; scroll-margin-top: 90px } .group { scroll-margin-top: 70px }
summary { display: flex; gap: 10px; padding: 12px 14px; cursor: pointer; list-style: none } summary::-webkit-details-marker { display: none } summary .mark { margin-top: 4px } summary:hover .title { text-decoration: underline }
.head { display: block; min-width: 0 } .title { display: block; font-weight: 600 } .meta { display: block; font-size: .88rem } .reason { display: block }
.body { padding: 0 14px 14px 40px } .waived { border-left: 3px solid var(--unknown); padding-left: 10px }
code, pre { font: .88em/1.5 ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace } pre { overflow-x: auto; padding: 10px 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap } .id, pre code { user-select: all }
.properties { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: 2px 16px; margin: 4px 0 } .properties dd { margin: 0 }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .92rem; margin: 6px 0 } th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); min-width: 6rem } tr.bad td:first-child { color: var(--fail) } tr.unread td:first-child { color: var(--unknown) } tr.good td:first-child { color: var(--pass) }
.steps, .law, .limits { padding-left: 1.4rem; margin: 4px 0 8px } footer { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 12px; font-size: .92rem }
@media (max-width: 34rem) { body { padding: 16px 14px 40px } .body { padding-left: 14px } .properties { grid-template-columns: minmax(0, 1fr) } .properties dd { margin: 0 0 6px 12px } }
@page { margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, sans-serif } @bottom-left { content: 'Not legal advice; confirm with counsel.'; font: 9pt system-ui, sans-serif } }
@media print { :root { --text: #000; --soft: #444; --page: #fff; --card: #fff; --line: #bbb; --accent: #000; --fail: #9d1c15; --unknown: #6b4200; --not-licensed: #55308a; --manual: #084a8c; --pass: #14532a; --not-applicable: #444; color-scheme: light }
  body { max-width: none; padding: 0; font-size: 10pt } .tools, .skip { display: none !important } .tiles { grid-template-columns: repeat(3, 1fr) } h3, h4, summary { break-after: avoid } tr, li, .tile { break-inside: avoid } details::details-content { content-visibility: visible; height: auto } .wide { overflow: visible } a { text-decoration: none } }
`
