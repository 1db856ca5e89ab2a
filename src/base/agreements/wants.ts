import { holds } from './agreement-state.ts'
import { gapsOf } from './clauses.ts'
import type { KnownAgreement } from './known-agreements.ts'

/** What there may be to do with an agreement, the most pressing first. */
export const WANTS = [
  /** It ran out, and neither a newer one nor what became of the data is on record. */
  'expired',
  /** It was ended, and what became of the data is not on record. */
  'data-after',
  /** The other side breaks it, and no outcome is on record. */
  'breach-open',
  'ends-soon',
  /** Written down and not signed; a paper that nobody was asked to sign is read clause by clause before that. */
  'sign',
  'clauses-missing',
  'clauses-unread',
] as const
export type Want = (typeof WANTS)[number]

/** Everything that is to be done with one, the most pressing first. */
export function wantsOf({ agreement, state, check }: KnownAgreement): readonly Want[] {
  const { breaches, dataAfter, kind, supersededBy, document } = agreement
  const clauses = clausesWanted()
  const isToRead = clauses['clauses-missing'] || clauses['clauses-unread']
  const isWanted: { readonly [W in Want]: boolean } = {
    expired: state.status === 'expired' && dataAfter === null,
    'data-after': state.status === 'terminated' && dataAfter === null,
    'breach-open': breaches.some(({ outcome }) => outcome === null) && state.status !== 'voided',
    // Who has a newer one in hand already has that one to sign.
    'ends-soon': state.status === 'expiring_soon' && supersededBy === null && agreement.ending === null,
    sign:
      state.detail === 'waits-for-signatures' ||
      (state.detail === 'draft' && (document === null || !isToRead)),
    ...clauses,
  }
  return WANTS.filter(want => isWanted[want])

  function clausesWanted() {
    const isRead = holds(state) || state.status === 'pending'
    const gaps = isRead ? gapsOf(kind, check?.clauses ?? []) : []
    const unread = gaps.filter(({ why }) => why === 'not-read').length
    return { 'clauses-missing': gaps.length > unread, 'clauses-unread': unread > 0 }
  }
}

/** By what is to be done first, then by the last day, then by name. */
export function byWant<A extends KnownAgreement>(agreements: readonly A[]): readonly A[] {
  const rank = (one: A) => {
    const [first] = wantsOf(one)
    return first === undefined ? WANTS.length + (holds(one.state) ? 0 : 1) : WANTS.indexOf(first)
  }
  const key = ({ agreement, state }: A) =>
    `${state.lastDay ?? '9999'} ${agreement.party.name} ${agreement.id}`
  return agreements
    .map(one => ({ one, rank: rank(one), key: key(one) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)
}
