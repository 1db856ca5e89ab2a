import { longDayWords } from '../../assess/words.ts'
import { holds } from '../../base/agreements/agreement-state.ts'
import { byWant, wantsOf } from '../../base/agreements/wants.ts'
import type { Standing } from '../standing.ts'
import type { AgreementsKnown } from './known.ts'

/** Where the agreements other than Microsoft’s stand. Whether a vendor has none at all, the register of vendors says. */
export function standingsOfAgreements({
  agreements,
  today,
}: Pick<AgreementsKnown, 'agreements' | 'today'>): readonly Standing[] {
  const base = { id: 'agreements', title: 'Other agreements', to: '/agreements' } as const
  if (agreements.length === 0) {
    const sentence = 'No agreement with a vendor, a client or a subcontractor is on record yet.'
    return [{ ...base, state: 'open', sentence, due: null }]
  }
  const inEffect = agreements.filter(({ state }) => holds(state)).length
  const kept = `${inEffect} of ${agreements.length} on record ${inEffect === 1 ? 'is' : 'are'} in effect`
  const [first] = byWant(agreements)
  const [want] = first === undefined ? [] : wantsOf(first)
  const due =
    agreements
      .flatMap(({ state }) =>
        state.status === 'expiring_soon' && state.lastDay !== null ? [state.lastDay] : [],
      )
      .toSorted()[0] ?? null
  if (first === undefined || want === undefined) {
    return [{ ...base, state: 'done', sentence: `${kept}.`, due }]
  }
  const { party } = first.agreement
  const sentences: { readonly [W in typeof want]: string } = {
    expired: `The one with ${party.name} ran out.`,
    'data-after': `What became of the data is not on record for ${party.name}, whose agreement is ended.`,
    'breach-open': `A known breach by ${party.name} has no outcome on record.`,
    'ends-soon': `The one with ${party.name} ends on ${longDayWords(first.state.lastDay ?? today)}.`,
    sign: `The one with ${party.name} is not signed yet.`,
    'clauses-missing': `Clauses are missing in the one with ${party.name}.`,
    'clauses-unread': `The clauses of the one with ${party.name} are not checked yet.`,
  }
  const isSoon = want === 'ends-soon'
  return [{ ...base, state: isSoon ? 'soon' : 'open', sentence: `${kept}. ${sentences[want]}`, due }]
}
