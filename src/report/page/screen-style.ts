/** The look of the report on screen, light and dark from the same names. Contrast is 4.5:1 or more. */
export const SCREEN_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1f; --soft: #55565e; --line: #d9d9de; --page: #fff; --card: #f7f7f9; --accent: #0b5cad;
  --fail: #b3261e; --unknown: #855300; --not-licensed: #6a3fa0; --manual: #0b5cad; --pass: #1a6b34; --not-applicable: #5c5d66 }
@media (prefers-color-scheme: dark) { :root { --text: #ececf1; --soft: #b4b5c0; --line: #44454f; --page: #17181c; --card: #202127; --accent: #8ab8f0;
  --fail: #ff9a90; --unknown: #f0b860; --not-licensed: #c9a8f5; --manual: #8ab8f0; --pass: #7fd199; --not-applicable: #b4b5c0 } }
* { box-sizing: border-box } [hidden] { display: none !important }
html { scroll-padding-top: 76px }
body { margin: 0 auto; padding: 24px 20px 48px; max-width: 62rem; font: 16px/1.55 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--text); background: var(--page); overflow-wrap: anywhere }
a { color: var(--accent); text-underline-offset: 2px } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -999px } .skip:focus { left: 20px; top: 8px; background: var(--page); padding: 8px; z-index: 3 }
.brand { margin: 0; color: var(--soft); letter-spacing: .02em } p { margin: 4px 0 8px } ul, ol { margin: 4px 0 8px; padding-left: 1.4rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 4px 0 8px } h2 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 12px } h3 { font-size: 1.15rem; line-height: 1.35; margin: 32px 0 8px } h4 { font-size: 1rem; margin: 18px 0 4px }
.part { margin-top: 28px } .part + .part { scroll-margin-top: -32px; border-top: 1px solid var(--line); margin-top: 56px; padding-top: 36px }
.source, .from, .means, .of, .meta, .why, footer { color: var(--soft) } .of { font-weight: normal; font-size: .92em } .source { margin: 0; max-width: 46rem } .meta, .why { font-size: .9rem }
.bar-top { background: var(--page); padding: 10px 0; margin-top: 16px; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; justify-content: space-between }
@media (min-width: 44rem) and (min-height: 30rem) { .bar-top { position: sticky; top: 0; z-index: 2 } }
@media not ((min-width: 44rem) and (min-height: 30rem)) { html { scroll-padding-top: 8px } }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0; padding: 0 } nav a { display: inline-block; padding: 4px 0; font-weight: 600; text-decoration: none } nav a:hover { text-decoration: underline }
.tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0 } .bar-top .tools { margin: 0; flex: 0 1 19rem } .tools input { flex: 1 1 12rem; min-width: 0; font: inherit; padding: 5px 10px; border: 1px solid var(--soft); border-radius: 6px; background: var(--page); color: var(--text) } .tools input::placeholder { color: var(--soft); opacity: 1 }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap } #found { flex-basis: 100%; margin: 0; color: var(--soft) } #found:empty, #printed { display: none }
.searching .aside { display: none } button { font: inherit; padding: 5px 12px; border: 1px solid var(--soft); border-radius: 6px; background: var(--card); color: var(--text); cursor: pointer }
.mark { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; vertical-align: -2px }
.fail > .mark, .fail .word, h3.fail .mark, summary .fail { color: var(--fail) } .unknown > .mark, .unknown .word { color: var(--unknown) } .not-licensed > .mark, .not-licensed .word { color: var(--not-licensed) }
.manual > .mark, .manual .word { color: var(--manual) } .pass > .mark, .pass .word { color: var(--pass) } .not-applicable > .mark, .not-applicable .word { color: var(--not-applicable) }
.fail > summary > .mark { color: var(--fail) } .unknown > summary > .mark { color: var(--unknown) } .not-licensed > summary > .mark { color: var(--not-licensed) } .manual > summary > .mark { color: var(--manual) } .pass > summary > .mark { color: var(--pass) } .not-applicable > summary > .mark { color: var(--not-applicable) }
.status { font-weight: 600; white-space: nowrap } .s-met { color: var(--pass) } .s-supported { color: var(--manual) } .s-contradicted { color: var(--fail) } .s-open, .s-not-applicable { color: var(--not-applicable) }
.score { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: 14px 18px } .score p { margin: 0 } .score .words { flex: 1 1 26rem } .number { color: var(--soft); white-space: nowrap } .number strong { font-size: 2.4rem; line-height: 1.1; color: var(--text) }
.five { list-style: none; padding: 0 } .five li { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 8px 0; border-top: 1px solid var(--line) } .five li:first-child { border-top: 0 } .five .bar, .says { grid-column: 1 / -1 } .says { font-size: .92rem }
.bar { display: block; width: 100%; height: 8px; margin: 4px 0; border-radius: 4px; background: var(--line) } .bar rect { fill: var(--accent) }
.matters li { margin: 0 0 10px } .matters a, .matters li::marker { font-weight: 600 } .matters p { margin: 0 } .seen, .rest { color: var(--soft) } .score .rest { font-size: .92rem }
.fixes { padding-left: 2.2rem } .fixes > li { padding: 10px 0; border-top: 1px solid var(--line) } .fixes > li:first-child { border-top: 0 } .fixes p { margin: 2px 0 } .gaps > li { margin: 0 0 10px } .gaps p { margin: 2px 0 }
.breaks { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; margin-top: 4px; font-size: .9rem } .chips { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; margin: 0; padding: 0 } .chip { display: inline-block; padding: 2px 10px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); text-decoration: none } .chip:hover { text-decoration: underline }
.look { font-size: .92rem } .look > summary { display: inline-block; padding: 3px 0; color: var(--accent) } .look > summary::before { content: '▸ ' / '' } .look[open] > summary::before { content: '▾ ' / '' } .look ul { margin-top: 2px }
.workflow { padding: 2px 0 8px; border-top: 1px solid var(--line) } .workflow h4 { margin-top: 10px }
.tiles, .key { list-style: none; padding: 0 } .tiles { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)) } .tile { border: 1px solid var(--line); border-radius: 8px; background: var(--card) } .tile > a { display: block; color: inherit; text-decoration: none } .tile > a, .tile.none { padding: 12px 14px } .tile > a:hover .word { text-decoration: underline }
.count { font-size: 1.5rem; font-weight: 650; margin-right: 4px } .word { font-weight: 600 } .means { display: block; font-size: .88rem; line-height: 1.4 } .key li { margin-bottom: 4px } .key .means { display: inline }
.check, .requirement { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 10px }
summary { cursor: pointer } .item > summary { display: flex; gap: 10px; padding: 12px 14px } summary { list-style: none } summary::-webkit-details-marker { display: none } .item > summary > .mark { margin-top: 4px } summary:hover .title { text-decoration: underline }
.item > summary::after { content: '' ; flex: none; width: 8px; height: 8px; margin: 8px 2px 0 auto; border: solid var(--soft); border-width: 0 1.6px 1.6px 0; transform: rotate(45deg) } .item[open] > summary::after { transform: rotate(225deg); margin-top: 12px }
.head { display: block; min-width: 0 } .title { display: block; font-weight: 600 } .summary .meta, .head .meta { display: block } .reason { display: block } .cite { font-variant-numeric: tabular-nums }
.body { padding: 0 14px 14px 40px } .requirement .body { padding-left: 14px } .waived { border-left: 3px solid var(--unknown); padding-left: 10px } ul > .waived { list-style: none; margin-left: -1.4rem }
.speaking { list-style: none; padding: 0 } .speaking li { margin: 0 0 6px; padding-left: 24px } .speaking .mark { margin-left: -24px; margin-right: 4px } .speaking .why { display: block }
code, pre { font: .88em/1.5 ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace } pre { overflow-x: auto; padding: 10px 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap } .id, pre code { user-select: all }
.properties { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: 2px 16px; margin: 4px 0 } .properties dt { color: var(--soft) } .properties dd { margin: 0 }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .92rem; margin: 6px 0 } th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); min-width: 6rem } tr.bad td:first-child { color: var(--fail) } tr.unread td:first-child { color: var(--unknown) } tr.good td:first-child { color: var(--pass) }
.sum .figure { text-align: right; white-space: nowrap; padding-right: 2px; font-variant-numeric: tabular-nums } .sum .step th { padding-top: 16px } .together th, .together td { font-weight: 600 } footer { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 12px; font-size: .92rem }
@media (max-width: 34rem) { body { padding: 16px 14px 40px } .body { padding-left: 14px } .fixes { padding-left: 1.7rem } .properties { grid-template-columns: minmax(0, 1fr) } .properties dd { margin: 0 0 6px 12px } .bar-top .tools { flex-basis: 100% } .status { white-space: normal } .sum td, .sum th { min-width: 0 } }
`
