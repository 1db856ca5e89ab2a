import { CLINIC_WORKFLOW_WORDS } from '../../assess/clinic-workflows.ts'
import { counted } from '../../assess/judgement.ts'
import {
  administratorOrder,
  type AdministratorOrder,
  DISTURBED_WORDS,
  type RankedFix,
} from '../../assess/priority.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord, STRENGTH_WORDS } from '../../assess/words.ts'
import type { ClinicWorkflow } from '../../base/disturbance.ts'
import { type Html, html } from '../html.ts'
import { acceptedList } from './accepted.ts'
import { checkLink, workflowAnchor } from './anchors.ts'
import { notLicensed, notRead } from './gaps.ts'
import type { ReportMaterial } from './material.ts'
import { workflowsSection } from './workflows.ts'

/** The fixes in the order in which an administrator does them, and what stands in the way of knowing or of doing. */
export function administratorPart({ assessment, checks }: ReportMaterial): Html {
  const order = administratorOrder(assessment.verdicts, checks)
  return html`<section class="part" id="administrator" data-part="for the administrator" aria-labelledby="administrator-title">
<h2 id="administrator-title">For the administrator</h2>
<p class="aside">Most risk removed for each person disturbed comes first. The order is Ward’s judgement, not Microsoft’s and not the law’s; look at what a fix can break before you make it.</p>
${groups(order)}
${notRead(assessment, order.unknown, checks)}
${notLicensed(order.notLicensed)}
${acceptedList(assessment)}
${workflowsSection(order.ranked)}
</section>`
}

function groups({ ranked, groups: found }: AdministratorOrder): Html {
  if (ranked.length === 0)
    return html`<p class="aside">No check was found unmet, so there is nothing to change.</p>`
  let before = 0
  return html`${found.map(({ group, fixes }) => {
    if (fixes.length === 0) return ''
    const first = before + 1
    before += fixes.length
    return html`<section class="holds" aria-labelledby="fixes-${group.id}">
<h3 id="fixes-${group.id}">${group.title} <span class="of">${counted(fixes.length, 'fix', 'fixes')}</span></h3>
<p class="aside">${group.means}</p>
<ol class="fixes">${fixes.map((fix, index) => fixRow(fix, first + index))}</ol>
</section>`
  })}`
}

/** @param place its number in the whole order; said, so that a search does not number anew */
function fixRow({ row, disturbs, workflows }: RankedFix, place: number): Html {
  return html`<li class="item fix" value="${place}"><strong>${checkLink(row)}</strong>
<p class="meta">${SEVERITY_WORDS[row.severity]} · ${STRENGTH_WORDS[row.strength]} · ${serviceWord(serviceOf(row.check))} · disturbs ${DISTURBED_WORDS[disturbs]}</p>
<p>${row.fix.impact}</p>
${workflows.length === 0 ? null : look(workflows)}</li>`
}

function look(workflows: readonly ClinicWorkflow[]): Html {
  const chips = workflows.map(
    one =>
      html`<li><a class="chip" href="#${workflowAnchor(one)}">${CLINIC_WORKFLOW_WORDS[one].title}</a></li>`,
  )
  const sentences = workflows.map(
    one =>
      html`<li><strong>${CLINIC_WORKFLOW_WORDS[one].title}.</strong> ${CLINIC_WORKFLOW_WORDS[one].find}</li>`,
  )
  return html`<div class="breaks"><span>Can break:</span> <ul class="chips">${chips}</ul></div>
<details class="look"><summary>Look first</summary><ul>${sentences}</ul></details>`
}
