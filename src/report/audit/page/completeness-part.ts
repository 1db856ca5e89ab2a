import type { CompletenessItem } from '../../../assess/audit/completeness-words.ts'
import { type Html, html, link } from '../../html.ts'
import { minute } from '../../page/material.ts'
import type { CompletenessStatement } from '../completeness.ts'

/** What could be seen, in words, before any row: so that an empty table is not read as “nobody did”. */
export function completenessPart(statement: CompletenessStatement): Html {
  const { sentence, couldNotSee, items } = statement
  const own = items.filter(({ standing }) => standing !== true)
  const unseen = own.filter(({ kind }) => kind === 'could-not-see')
  const looked = own.filter(({ kind }) => kind !== 'could-not-see')
  return html`<section class="saw${couldNotSee === 0 ? ' clear' : ''}" id="completeness" aria-labelledby="completeness-title">
<h2 id="completeness-title">What this report could see</h2>
<p>${sentence}</p>
${unseen.length === 0 ? null : html`<ul>${unseen.map(itemRow)}</ul>`}
${folded('What was looked at', looked)}
${folded(
  'What Microsoft 365 does not log for anybody',
  items.filter(({ standing }) => standing === true),
)}
${stored(statement)}
</section>`
}

function folded(title: string, items: readonly CompletenessItem[]): Html | null {
  if (items.length === 0) return null
  return html`<details class="paper"><summary>${title} (${items.length})</summary><ul>${items.map(itemRow)}</ul></details>`
}

function itemRow({ text, source }: CompletenessItem): Html {
  return html`<li>${text}${source === null ? null : html` ${link(source, 'Source')}`}</li>
`
}

function stored({ events, conflicts, first, last, watermarks, imports }: CompletenessStatement): Html {
  return html`<details><summary>What is stored</summary>
<p>${events} events in all${first === null || last === null ? '' : `, from ${minute(first)} to ${minute(last)}`}; ${conflicts} came again with other content.</p>
${
  watermarks.length === 0
    ? null
    : html`<div class="wide" role="group" aria-label="Stored events by service" tabindex="0"><table>
<caption class="unseen">Stored events of the period and four weeks around it, by service</caption>
<thead><tr><th scope="col">Service</th><th scope="col">Events</th><th scope="col">First day</th><th scope="col">Last day</th></tr></thead>
<tbody>${watermarks.map(
        mark =>
          html`<tr><th scope="row">${mark.workload ?? 'Not said'}</th><td class="figure">${mark.events}</td><td>${mark.firstDay}</td><td>${mark.lastDay}</td></tr>
`,
      )}</tbody></table></div>`
}
${
  imports.length === 0
    ? null
    : html`<div class="wide" role="group" aria-label="The last imports" tabindex="0"><table>
<caption class="unseen">The last imports</caption>
<thead><tr><th scope="col">Taken in</th><th scope="col">From</th><th scope="col">New</th><th scope="col">Here already</th><th scope="col">Rejected</th><th scope="col">Ended</th></tr></thead>
<tbody>${imports.map(
        one =>
          html`<tr><th scope="row">${minute(one.at)}</th><td>${one.kind}</td><td class="figure">${one.stored}</td><td class="figure">${one.duplicates}</td><td class="figure">${one.rejected}</td><td>${one.ended === null ? 'not ended' : minute(one.ended)}</td></tr>
`,
      )}</tbody></table></div>`
}</details>`
}
