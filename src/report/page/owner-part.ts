import type { Assessment, VerdictRow } from '../../assess/assess.ts'
import { matterWords, type NotSeen, notSeen, scoreRest, withoutIds } from '../../assess/owner-words.ts'
import type { Matter, Posture, StepStatus } from '../../assess/posture/posture.ts'
import { headline } from '../../assess/words.ts'
import { type Html, html } from '../html.ts'
import { checkAnchor, requirementAnchor } from './anchors.ts'
import { pointsText, type ReportMaterial } from './material.ts'

/** One page for the owner: where the clinic stands, the five steps, what matters most, what could not be seen. */
export function ownerPart({ assessment, posture }: ReportMaterial): Html {
  return html`<section class="part" id="owner" data-part="for the owner" aria-labelledby="owner-title">
<h2 id="owner-title">For the owner</h2>
<div class="score aside">
<p class="number"><strong>${pointsText(posture.score.points)}</strong> of ${pointsText(posture.score.of)} points</p>
<div class="words"><p>${headline(assessment)}</p>
<p class="rest">${scoreRest(posture)} <a class="more" href="#arithmetic">How this is worked out</a></p></div>
</div>
<h3 class="aside">The five steps</h3>
<ol class="five">${posture.steps.map(stepRow)}</ol>
${matters(posture, assessment)}
${limits(assessment)}
</section>`
}

function stepRow({ number, title, sentence, points, of }: StepStatus): Html {
  return html`<li class="item"><strong>${number} ${title}</strong> <span class="of">${pointsText(points)} of ${pointsText(of)} ${of === 1 ? 'point' : 'points'}</span>
${bar(points, of)}<span class="says">${withoutIds(sentence)}</span></li>`
}

/** The points that stand beside it, as a length. */
function bar(points: number, of: number): Html {
  return html`<svg class="bar" viewBox="0 0 ${Math.max(1, of)} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect x="0" y="0" width="${pointsText(points)}" height="1"/></svg>`
}

function matters({ matters: found }: Posture, { verdicts }: Assessment): Html {
  if (found.length === 0) {
    return html`<h3 class="aside">What matters most</h3>
<p class="aside">Nothing was found that needs you now.</p>`
  }
  const rows = new Map(verdicts.map(row => [row.check, row]))
  return html`<h3 class="aside">${found.length === 1 ? 'What matters most' : `The ${NUMBERS[found.length] ?? 'ten'} things that matter most`}</h3>
<ol class="matters">${found.map(
    (
      matter,
      index,
    ) => html`<li class="item" value="${index + 1}"><a href="#${targetOf(matter, rows)}">${withoutIds(matter.title)}</a>
<p>${whyOf(matter, rows.get(matter.check ?? ''))}</p></li>`,
  )}</ol>`
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

function targetOf({ check, citation, kind }: Matter, judged: ReadonlyMap<string, VerdictRow>): string {
  if (check === null || kind === 'record' || !judged.has(check)) return requirementAnchor(citation)
  return checkAnchor(check)
}

/**
 * Why it matters, then what was seen. On paper the second stays with the check, so that the owner's page is one page.
 */
function whyOf(matter: Matter, row: VerdictRow | undefined): Html {
  const { why, seen } = matterWords(matter, row)
  return seen === null ? html`${why}` : html`${why} <span class="seen">${seen}</span>`
}

/** Where the report says more about it. */
const MORE: { readonly [A in NotSeen['about']]: readonly [anchor: string, words: string] | null } = {
  unread: ['#not-read', 'What, and what to do about it'],
  plans: ['#plans', 'Which'],
  manual: ['#manual', 'Which'],
  paper: null,
  note: null,
}

/** Said before any figure is read as if everything had been seen. */
function limits(assessment: Assessment): Html {
  return html`<h3 class="aside">What this report could not see</h3>
<ul class="limits aside">
${notSeen(assessment).map(({ about, sentence }) => {
  const more = MORE[about]
  return html`<li>${sentence}${more === null ? null : html` <a class="more" href="${more[0]}">${more[1]}</a>`}</li>`
})}
</ul>`
}
