import type { Assessment } from '../../assess/assess.ts'
import { counted } from '../../assess/judgement.ts'
import { holdsNow } from '../../assess/waivers.ts'
import { heaviestFirst, waiverMark, waiverSentence } from '../../assess/words.ts'
import { type Html, html } from '../html.ts'
import { checkLink } from './anchors.ts'

/** Every exception, those that no longer hold first: what they excused counts again. */
export function acceptedList({ verdicts }: Assessment): Html | null {
  const all = heaviestFirst(verdicts).flatMap(row => row.waived.map(waived => ({ row, waived })))
  if (all.length === 0) return null
  const holding = all.filter(({ waived }) => holdsNow(waived))
  const ended = all.filter(({ waived }) => !holdsNow(waived))
  return html`<section class="holds" id="accepted" aria-labelledby="accepted-title">
<h3 id="accepted-title">Accepted exceptions <span class="of">${counted(holding.length, 'holds', 'hold')}${ended.length === 0 ? '' : `, ${ended.length} no longer`}</span></h3>
<p class="aside">What is accepted stays evaluated and listed.</p>
<ul class="gaps">${[...ended, ...holding].map(
    ({ row, waived }) =>
      html`<li class="item waived">${waiverMark(waived)} ${waiverSentence(waived)} <span class="meta">For: ${checkLink(row)}</span></li>`,
  )}</ul>
</section>`
}
