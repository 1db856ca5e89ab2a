import type { Posture, RequirementStatus } from '../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../assess/posture/status-words.ts'
import { type Html, html } from '../html.ts'
import { requirementLink } from './anchors.ts'
import { pointsText } from './material.ts'

/** The whole sum: every requirement’s points under its step, so that anybody can add it up again. */
export function arithmetic({ steps, score, requirements }: Posture): Html {
  const rows = new Map<string, RequirementStatus>(requirements.map(row => [row.citation, row]))
  return html`<section class="aside" id="arithmetic" aria-labelledby="arithmetic-title">
<h3 id="arithmetic-title">How the score is worked out</h3>
<p>${score.sentence}</p>
<p>No requirement weighs more than another. What does not apply is not counted. It says how much is on record and how much the settings bear out; it is no percentage of the law.</p>
<div class="wide" role="group" aria-label="The points of every requirement" tabindex="0"><table class="sum">
<thead><tr><th scope="col">Requirement</th><th scope="col">Where it stands</th><th scope="col" class="figure">Points</th></tr></thead>
${steps.map(
  ({
    number,
    title,
    points,
    of,
    requirements: here,
  }) => html`<tbody><tr class="step"><th scope="rowgroup" colspan="3">${number} ${title}</th></tr>
${here.map(citation => sumRow(rows.get(citation)))}
<tr class="together"><th scope="row" colspan="2">Step ${number} together</th><td class="figure">${pointsText(points)} of ${pointsText(of)}</td></tr></tbody>`,
)}
<tfoot><tr class="together"><th scope="row" colspan="2">All five steps</th><td class="figure">${pointsText(score.points)} of ${pointsText(score.of)}</td></tr></tfoot>
</table></div>
</section>`
}

function sumRow(row: RequirementStatus | undefined): Html {
  if (row === undefined) return html``
  const { citation, title, status, points } = row
  return html`<tr><td>${requirementLink(citation)} ${title}</td><td>${STATUS_WORDS[status].word}</td><td class="figure">${status === 'not-applicable' ? 'not counted' : pointsText(points)}</td></tr>
`
}
