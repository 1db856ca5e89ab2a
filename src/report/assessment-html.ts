import { createHash } from 'node:crypto'
import type { Assessment } from '../assess/assess.ts'
import {
  headline,
  heaviestFirst,
  needFirst,
  SEVERITY_WORDS,
  sourceSentence,
  VERDICT_WORDS,
  VERDICTS_AS_SHOWN,
} from '../assess/words.ts'
import { checkCard, markIcon } from './assessment-html-check.ts'
import { REPORT_SCRIPT } from './assessment-html-script.ts'
import { REPORT_STYLE } from './assessment-html-style.ts'
import { Html, html } from './html.ts'

/**
 * The assessment as one file that needs nothing else: it can be mailed, opened from a disk and printed. It asks nothing
 * of the network, and its own policy lets only the two blocks of this code run.
 */
export function assessmentHtml(assessment: Assessment): string {
  const name = assessment.tenant.name ?? assessment.tenant.id ?? 'Unnamed tenant'
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(REPORT_SCRIPT)}'`,
    `style-src '${hashOf(REPORT_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${name}: Ward assessment</title>
<style>${Html.ofCode(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#checks">Go to the checks</a>
<header>
<p class="brand">Ward assessment</p>
<h1><bdi>${name}</bdi></h1>
<p class="source">${sourceSentence(assessment)}. ${assessment.disclaimer}</p>
</header>
<main>
${summary(assessment)}
${firstThings(assessment)}
${notRead(assessment)}
<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">All checks</h2>
<div class="tools" hidden>
<label for="search">Search the checks</label>
<input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="found">
<button type="button" id="open-all">Open all</button>
<button type="button" id="close-all">Close all</button>
<p id="found" role="status"></p>
</div>
${groups(assessment)}
</section>
</main>
<footer><p><bdi>${name}</bdi> · ${sourceSentence(assessment)}</p><p>${assessment.disclaimer}</p></footer>
<script>${Html.ofCode(REPORT_SCRIPT)}</script>
</body>
</html>`.markup
  }\n`
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`
}

function summary(assessment: Assessment): Html {
  const counts = assessment.summary.verdicts
  const tiles = VERDICTS_AS_SHOWN.map(verdict => {
    const { word, means } = VERDICT_WORDS[verdict]
    const inside = html`<span class="count">${counts[verdict]}</span> <span class="word">${markIcon(verdict)} ${word}</span> <span class="means">${means}</span>`
    return counts[verdict] === 0
      ? html`<li class="tile none ${verdict}">${inside}</li>`
      : html`<li class="tile ${verdict}"><a href="#${verdict}">${inside}</a></li>`
  })
  return html`<section aria-labelledby="summary-title">
<h2 id="summary-title" class="headline">${headline(assessment)}</h2>
<ul class="tiles">${tiles}</ul>
</section>`
}

function firstThings(assessment: Assessment): Html | null {
  const rows = needFirst(assessment)
  if (rows.length === 0) return null
  const items = rows.map(
    row => html`<li><a href="#${anchor(row.check)}">${row.title}</a>
<span class="severity">${SEVERITY_WORDS[row.severity]}</span>
<p>${row.reason}</p></li>`,
  )
  return html`<section aria-labelledby="first-title">
<h2 id="first-title">What matters most</h2>
<ol class="first">${items}</ol>
</section>`
}

/** What the report could not see stands on its first screen, before any check is read as if it had seen all. */
function notRead({ summary: { unread, notes } }: Assessment): Html | null {
  if (unread.length === 0 && notes.length === 0) return null
  const items = [
    ...unread.map(({ fact, why }) => html`<li>Could not read <code>${fact}</code>: ${why}</li>`),
    ...notes.map(note => html`<li>${note}</li>`),
  ]
  return html`<section aria-labelledby="limits-title">
<h2 id="limits-title">What this report does not show</h2>
<ul class="limits">${items}</ul>
</section>`
}

function groups(assessment: Assessment): Html {
  const rows = heaviestFirst(assessment.verdicts)
  const parts = VERDICTS_AS_SHOWN.map(verdict => {
    const inGroup = rows.filter(row => row.verdict === verdict)
    if (inGroup.length === 0) return null
    const { word } = VERDICT_WORDS[verdict]
    return html`<section class="group" id="${verdict}" aria-labelledby="${verdict}-title">
<h3 id="${verdict}-title" class="${verdict}">${markIcon(verdict)} ${word} <span class="of">${inGroup.length} of ${rows.length}</span></h3>
${inGroup.map(row => checkCard(row, anchor(row.check)))}
</section>`
  })
  return html`${parts.filter(part => part !== null)}`
}

function anchor(check: string): string {
  return `check-${check.replace(/[^\w.-]/g, '-')}`
}
