import { counted } from '../../assess/judgement.ts'
import { html } from '../html.ts'
import { minute } from '../page/material.ts'
import { printStyle } from '../page/print-style.ts'
import { reportHead } from '../page/report-head.ts'
import { SCREEN_STYLE } from '../page/screen-style.ts'
import { type MadeReport, REPORT_NOTE } from './define-report.ts'
import { completenessPart } from './page/completeness-part.ts'
import { rowsPart } from './page/rows-part.ts'
import { AUDIT_STYLE } from './page/style.ts'
import { periodWords } from './time-words.ts'

/**
 * A report as one file that needs nothing else: first what it could see, then its rows under their places, those to look
 * at first. It runs no script and asks nothing of the network. Every name in it is escaped.
 */
export function reportHtml(made: MadeReport): string {
  const { report, tenant, from, to, period, madeAt, entries } = made
  const style = `${SCREEN_STYLE}${AUDIT_STYLE}${printStyle(`${report.title}: ${tenant}`, `Made ${minute(madeAt)}`)}`
  const open = entries.filter(entry => entry.open).length
  return `${
    html`<!doctype html>
<html lang="en">
${reportHead(`${report.title}: ${tenant}`, { style })}
<body class="audit">
<a class="skip" href="#rows">Go to the rows</a>
<header>
<p class="brand">Ward report</p>
<h1>${report.title}: <bdi>${tenant}</bdi></h1>
<p class="source">${report.lead}</p>
<p class="source">From ${periodWords(from, to)}. ${period} Made ${minute(madeAt)}. ${REPORT_NOTE}</p>
</header>
<main>
${completenessPart(made.completeness)}
<section class="part" id="rows" aria-labelledby="rows-title">
<h2 id="rows-title">${entries.length === 0 ? 'Nothing was seen' : `${counted(entries.length, 'row')}, ${open} to look at`}</h2>
${rowsPart(entries)}
</section>
</main>
<footer><p>${report.title}: <bdi>${tenant}</bdi>, made ${minute(madeAt)}</p><p>${REPORT_NOTE}</p></footer>
</body>
</html>`.markup
  }\n`
}
