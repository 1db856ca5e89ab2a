import type { VerdictRow } from '../../assess/assess.ts'
import { CLINIC_WORKFLOW_WORDS } from '../../assess/clinic-workflows.ts'
import { setsFor } from '../../assess/compensating-sets.ts'
import type { Check } from '../../assess/define-check.ts'
import { DISTURBED_WORDS } from '../../assess/priority.ts'
import {
  SEVERITY_WORDS,
  serviceOf,
  serviceWord,
  STRENGTH_WORDS,
  VERDICT_WORDS,
  waiverMark,
  waiverSentence,
} from '../../assess/words.ts'
import { requirement } from '../../base/hipaa/requirements.ts'
import { type Html, html, link } from '../html.ts'
import { checkAnchor, requirementAnchor } from './anchors.ts'
import { seen } from './check-evidence.ts'
import { markIcon } from './marks.ts'

/**
 * One check: closed it tells title and reason, open everything that is known of it.
 * @param check the same check in the catalogue, where it still is there
 */
export function checkCard(row: VerdictRow, check?: Check): Html {
  const waived = row.waived.map(one => html`<p class="waived">${waiverMark(one)} ${waiverSentence(one)}</p>`)
  // On paper stands open what somebody has to act on; the rest is told by its title and reason.
  const paper = row.verdict === 'fail' || row.verdict === 'unknown' ? ' paper' : ''
  return html`<details class="item check ${row.verdict} ${row.severity}${paper}" id="${checkAnchor(row.check)}">
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
${law(row, check)}
<h4>The check</h4>
<p><code>${row.check}</code> · 45 CFR ${row.requirements.join(', ')}${names('ScubaGear', row.equivalents.scuba)}${names('CIS', row.equivalents.cis)}</p>
</div>
</details>
`
}

function fix({ fix: { steps, command, docs, impact, disturbs, workflows = [] } }: VerdictRow): Html {
  const shell =
    command === undefined
      ? null
      : html`<p>As a command:</p><pre tabindex="0" aria-label="Command"><code>${command}</code></pre>`
  // Not linked: the section on workflows is about today’s fixes, and a check that is met has none.
  const work = workflows.map(one => CLINIC_WORKFLOW_WORDS[one].title.toLowerCase())
  return html`<h4>What to do</h4>
<ol class="steps">${steps.map(step => html`<li>${step}</li>`)}</ol>
${shell}
<p><strong>What it can disturb:</strong> ${DISTURBED_WORDS[disturbs]}. ${impact}${work.length === 0 ? '' : ` Look first at: ${work.join('; ')}.`}</p>
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

/** Each requirement with why the check speaks to it; those of the Security Rule stand in this file too, so paper has them once. */
function law(row: VerdictRow, check: Check | undefined): Html {
  const items = row.requirements.map(citation => {
    const { title, understand, source, kind } = requirement(citation)
    const here = check?.requirements.find(mapping => mapping.citation === citation)
    const name =
      kind === 'provision'
        ? html`<strong>${title}</strong>`
        : html`<a href="#${requirementAnchor(citation)}">${title}</a>`
    return html`<li>${link(source.url, `45 CFR ${citation}`)} ${name}. ${here?.why ?? understand}${here === undefined ? '' : ` (${STRENGTH_WORDS[here.strength].toLowerCase()})`}</li>`
  })
  return html`<div class="in-auditor"><h4>The law</h4>
<p>${STRENGTH_WORDS[row.strength]}.</p>
<ul>${items}</ul></div>`
}

function names(tool: string, ids: readonly string[]): Html | null {
  return ids.length === 0 ? null : html` · ${tool}: ${ids.join(', ')}`
}
