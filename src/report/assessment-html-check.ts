import { requirement } from '../base/hipaa/requirements.ts'
import type { Verdict } from '../base/verdict.ts'
import type { VerdictRow } from '../assess/assess.ts'
import {
  SEVERITY_WORDS,
  serviceOf,
  serviceWord,
  STRENGTH_WORDS,
  VERDICT_WORDS,
  waiverMark,
  waiverSentence,
} from '../assess/words.ts'
import { setsFor } from '../assess/compensating-sets.ts'
import { settingText } from '../assess/setting-text.ts'
import { type Html, html, link } from './html.ts'

/** The verdict's mark, drawn, so it looks the same in every font; the word always stands beside it. */
export function markIcon(verdict: Verdict): Html {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${VERDICT_WORDS[verdict].path}"/></svg>`
}

/** One check: closed it tells title and reason, open everything that is known of it. */
export function checkCard(row: VerdictRow, id: string): Html {
  const waived = row.waived.map(one => html`<p class="waived">${waiverMark(one)} ${waiverSentence(one)}</p>`)
  return html`<details class="check ${row.verdict} ${row.severity}" id="${id}">
<summary>${markIcon(row.verdict)}<span class="head"><span class="title">${row.title}</span>
<span class="meta">${VERDICT_WORDS[row.verdict].word}${row.accepted ? ' · ⚑ Accepted' : ''} · ${SEVERITY_WORDS[row.severity]} · ${serviceWord(serviceOf(row.check))}</span>
<span class="reason">${row.reason}</span></span></summary>
<div class="body">
${waived}
${seen(row)}
<h4>Why it matters</h4>
<p>${row.rationale}</p>
${fix(row)}
${instead(row)}
${law(row)}
<h4>The check</h4>
<p><code>${row.check}</code>${names('ScubaGear', row.equivalents.scuba)}${names('CIS', row.equivalents.cis)}</p>
</div>
</details>
`
}

function seen({ evidence, licence }: VerdictRow): Html {
  const properties = Object.entries(evidence.properties)
  const list =
    properties.length === 0
      ? null
      : html`<dl class="properties">${properties.map(([name, value]) => html`<dt><code>${name}</code></dt><dd><code>${settingText(value)}</code></dd>`)}</dl>`
  const states = { bad: 'Does not meet', unread: 'Could not read', good: 'Meets' } as const
  const entities = (['bad', 'unread', 'good'] as const).flatMap(state =>
    evidence.entities
      .filter(entity => entity.state === state)
      .map(
        ({ name, id, kind, why, properties: more }) => html`<tr class="${state}"><td>${states[state]}</td>
<td><bdi>${name}</bdi>${id === name ? null : html`<br><code class="id">${id}</code>`}</td><td>${kind}</td>
<td>${why ?? ''}${more === undefined ? null : html` <code>${settingText(more)}</code>`}</td></tr>`,
      ),
  )
  const table =
    entities.length === 0
      ? null
      : html`<div class="wide" role="group" aria-label="What was looked at" tabindex="0"><table>
<thead><tr><th scope="col">State</th><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">What was seen</th></tr></thead>
<tbody>${entities}</tbody></table></div>`
  const from = [...new Set(evidence.facts.map(fact => fact.from).filter(text => text !== ''))]
  return html`<h4>What was seen</h4>
${list}${table}
${from.length === 0 ? null : html`<p class="from">From ${from.map((call, index) => html`${index === 0 ? '' : ', '}<code>${call}</code>`)}</p>`}
${licence === null ? null : html`<p>Needs ${licence.title}: ${licence.held === null ? 'the licences were not read' : licence.held ? 'the plans include it' : 'the plans do not include it'}.</p>`}`
}

function fix({ fix: { steps, command, docs, impact } }: VerdictRow): Html {
  const shell =
    command === undefined
      ? null
      : html`<p>As a command:</p><pre tabindex="0" aria-label="Command"><code>${command}</code></pre>`
  return html`<h4>What to do</h4>
<ol class="steps">${steps.map(step => html`<li>${step}</li>`)}</ol>
${shell}
<p><strong>What it can disturb:</strong> ${impact}</p>
<p>${link(docs, 'Microsoft’s page on it')}</p>`
}

/** What can be kept as it is, and what then has to stand in its place; only where a clinic is known to need it. */
function instead({ check, verdict }: VerdictRow): Html | null {
  const sets = verdict === 'fail' || verdict === 'not-licensed' ? setsFor(check) : []
  if (sets.length === 0) return null
  return html`<h4>If it has to stay as it is</h4>
${sets.map(
  set => html`<p><strong>${set.title}.</strong> ${set.why} Accept it only while these checks are met:</p>
<ul>${set.requires.map(one => html`<li>${one.why} <code>${one.check}</code></li>`)}</ul>
<p>And people do this:</p>
<ul>${set.alsoDo.map(one => html`<li>${one}</li>`)}</ul>
<p>${link(set.source.url, 'Microsoft’s page on it')}</p>`,
)}`
}

function law(row: VerdictRow): Html {
  const items = row.requirements.map(citation => {
    const { title, understand, source } = requirement(citation)
    return html`<li>${link(source.url, `45 CFR ${citation}`)} <strong>${title}</strong>. ${understand}</li>`
  })
  return html`<h4>The law</h4>
<p>${STRENGTH_WORDS[row.strength]}.</p>
<ul class="law">${items}</ul>`
}

function names(tool: string, ids: readonly string[]): Html | null {
  return ids.length === 0 ? null : html` · ${tool}: ${ids.join(', ')}`
}
