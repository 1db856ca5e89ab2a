import { sourceSentence } from '../../assess/words.ts'
import { Html, html } from '../html.ts'
import { administratorPart } from './administrator-part.ts'
import { auditorPart } from './auditor-part.ts'
import { checksPart } from './checks-part.ts'
import { minute, nameOf, type ReportMaterial } from './material.ts'
import { ownerPart } from './owner-part.ts'
import { printStyle } from './print-style.ts'
import { REPORT_SCRIPT } from './report-script.ts'
import { reportHead } from './report-head.ts'
import { SCREEN_STYLE } from './screen-style.ts'

/**
 * Where a tenant stands, as one file that needs nothing else: a page for the owner, the fixes in order for the
 * administrator, the requirements for the auditor, and every check. It can be mailed, opened from a disk and printed. It
 * asks nothing of the network, and its own policy lets only the two blocks of this code run.
 */
export function reportHtml(material: ReportMaterial): string {
  const { assessment } = material
  const name = nameOf(material)
  const style = `${SCREEN_STYLE}${printStyle(name, takenWords(material))}`
  return `${
    html`<!doctype html>
<html lang="en">
${reportHead(`${name}: Ward report`, { style, script: REPORT_SCRIPT })}
<body>
<a class="skip" href="#owner">Go to the report</a>
<header>
<p class="brand">Ward report</p>
<h1><bdi>${name}</bdi></h1>
<p class="source">${sourceSentence(assessment)}. ${assessment.disclaimer}</p>
<p id="printed"></p>
</header>
${bar()}
<main>
${ownerPart(material)}
${administratorPart(material)}
${auditorPart(material)}
${checksPart(material)}
</main>
<footer><p><bdi>${name}</bdi> · ${sourceSentence(assessment)}</p><p>${assessment.disclaimer}</p></footer>
<script>${Html.ofCode(REPORT_SCRIPT)}</script>
</body>
</html>`.markup
  }\n`
}

function bar(): Html {
  return html`<div class="bar-top">
<nav aria-label="Parts of the report"><ul>
<li><a href="#owner">Owner</a></li>
<li><a href="#administrator">Administrator</a></li>
<li><a href="#auditor">Auditor</a></li>
<li><a href="#checks">All checks</a></li>
</ul></nav>
<search class="tools" hidden>
<label for="search" class="unseen">Search the report</label>
<input id="search" type="search" placeholder="Search: press /" autocomplete="off" spellcheck="false" aria-describedby="found">
</search>
<p id="found" role="status"></p>
</div>`
}

function takenWords({ assessment: { takenAt }, posture: { asOf } }: ReportMaterial): string {
  return takenAt === null ? `As of ${minute(asOf)}` : `Taken ${minute(takenAt)}`
}
