import type { RequirementStatus, SpeakingCheck } from '../../assess/posture/posture.ts'
import type { Decision, DecisionKind } from '../../assess/programme.ts'
import { lastDayWords, STRENGTH_WORDS, VERDICT_WORDS } from '../../assess/words.ts'
import { requirement } from '../../base/hipaa/requirements.ts'
import { STEPS } from '../../base/hipaa/steps.ts'
import { type Html, html, link } from '../html.ts'
import { checkAnchor, checkLink, requirementAnchor } from './anchors.ts'
import { markIcon, statusMark } from './marks.ts'
import { minute, pointsText } from './material.ts'

/**
 * One standard or specification: closed it tells where it stands and why, open who signed and what each check says.
 * @param told the checks whose cards stand in the report
 */
export function requirementRow(row: RequirementStatus, told: ReadonlySet<string>): Html {
  const { citation, title, understand, status, sentence, points, step } = row
  const home = STEPS.find(({ id }) => id === step)
  return html`<details class="item requirement paper" id="${requirementAnchor(citation)}">
<summary><span class="head"><span class="title"><span class="cite">${citation}</span> ${title}</span>
<span class="meta">${statusMark(status)} · ${boundAs(row)} · step ${home?.number ?? ''} ${home?.title ?? ''} · ${status === 'not-applicable' ? 'not counted' : `${pointsText(points)} of 1 point`}</span>
<span class="reason">${sentence}</span></span></summary>
<div class="body">
<p>${understand} ${lawLink(citation)}</p>
${record(row, told)}
${speaking('Checks that say otherwise', row.contradicts, told)}
${speaking('Checks that support it', row.supports, told)}
${speaking('Checks that say neither', row.silent, told)}
</div>
</details>
`
}

function boundAs({ designation, kind }: RequirementStatus): string {
  return designation === null ? `Required (${kind})` : designation === 'required' ? 'Required' : 'Addressable'
}

/** To the law’s own text; on paper with its address. */
function lawLink(citation: RequirementStatus['citation']): Html {
  const { source } = requirement(citation)
  return html`<span class="law">${link(source.url, `45 CFR ${citation}`)}</span>`
}

const DECISION_WORDS: { readonly [D in DecisionKind]: string } = {
  implemented: 'Implemented',
  alternative: 'Another measure in its place, 164.306(d)(3)(ii)(B)',
  'not-reasonable': 'Not reasonable and appropriate, 164.306(d)(3)(ii)(B)',
}

function record(
  { decision, record: state, kind, citation }: RequirementStatus,
  told: ReadonlySet<string>,
): Html {
  if (decision === null) {
    const found = requirement(citation)
    const asked = kind === 'specification' || (found.kind === 'standard' && found.mandatoryInItself)
    return html`<p><strong>The officer’s record:</strong> ${asked ? 'no record' : 'none of its own; its specifications answer for it'}.</p>`
  }
  const due = state === 'review-due' ? ' It is due for another look and counts for nothing until then.' : ''
  return html`<h4>The officer’s record</h4>
<dl class="properties">
<dt>Decision</dt><dd>${DECISION_WORDS[decision.decision]}.${due}</dd>
<dt>Why</dt><dd>${decision.why}</dd>
${decision.alternative === null ? null : html`<dt>Instead</dt><dd>${decision.alternative}</dd>`}
${decision.evidence.length === 0 ? null : html`<dt>Evidence</dt><dd>${decision.evidence.join('; ')}</dd>`}
<dt>Signed by</dt><dd>${signer(decision)}</dd>
<dt>Look again by</dt><dd>${lastDayWords(decision.reviewBy)}</dd>
${decision.knownFailing.length === 0 ? null : html`<dt>Known then not to be met</dt><dd>${decision.knownFailing.map((one, index) => html`${index === 0 ? '' : ', '}${told.has(one) ? html`<a href="#${checkAnchor(one)}"><code>${one}</code></a>` : html`<code>${one}</code>`}`)}</dd>`}
</dl>`
}

function signer({ by, capacity, at }: Decision): Html {
  return html`<bdi>${by}</bdi>, <bdi>${capacity}</bdi>, ${minute(at)}`
}

function speaking(heading: string, checks: readonly SpeakingCheck[], told: ReadonlySet<string>): Html | null {
  if (checks.length === 0) return null
  return html`<h4>${heading} <span class="of">${checks.length}</span></h4>
<ul class="speaking">${checks.map(
    each => html`<li class="${each.verdict}">${markIcon(each.verdict)} ${told.has(each.check) ? checkLink(each) : each.title} <span class="meta">${VERDICT_WORDS[each.verdict].word}${each.accepted ? ', accepted' : ''} · ${STRENGTH_WORDS[each.strength]}</span>
<span class="why">${each.why}</span></li>`,
  )}</ul>`
}
