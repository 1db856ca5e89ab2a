import type { Day } from '../days.ts'
import type { Agreement, SignatureSeen } from './agreement.ts'
import { agreementState, type AgreementState, type Successor } from './agreement-state.ts'
import type { ClauseCheck } from './clause-check.ts'

/** An agreement with where it stands on a day. */
export interface KnownAgreement {
  readonly agreement: Agreement
  readonly version: number
  readonly state: AgreementState
  /** What was read in it; null while nobody checked its clauses. */
  readonly check: ClauseCheck | null
}

/** One that took effect keeps its place when it ends: what it took the place of does not come back. */
const TOOK_EFFECT = ['active', 'expiring_soon', 'expired', 'terminated', 'superseded']
/** One of these never held, and what it was to take the place of goes on. */
const NEVER_HELD = ['voided', 'declined']

/** Where every agreement stands on a day, by id. @param zone of that day, an IANA name; null is UTC */
export function statesOf(
  agreements: readonly Agreement[],
  signatures: readonly SignatureSeen[],
  today: Day,
  zone: string | null = null,
): ReadonlyMap<string, AgreementState> {
  const byId = new Map(agreements.map(one => [one.id, one]))
  const states = new Map<string, AgreementState>()
  // From the newest of each chain back, without recursion: a chain may be long, and a damaged one may run in a circle.
  for (const start of agreements) {
    const chain: Agreement[] = []
    const seen = new Set<string>()
    for (let one: Agreement | undefined = start; one !== undefined; ) {
      if (states.has(one.id) || seen.has(one.id)) break
      seen.add(one.id)
      chain.push(one)
      one = one.supersededBy === null ? undefined : byId.get(one.supersededBy)
    }
    for (const one of chain.toReversed()) {
      const next = one.supersededBy === null ? undefined : states.get(one.supersededBy)
      states.set(one.id, agreementState(one, signatures, today, successorOf(next), zone))
    }
  }
  return states
}

function successorOf(next: AgreementState | undefined): Successor {
  return next !== undefined && TOOK_EFFECT.includes(next.status) ? { from: next.from } : null
}

/** Whether another one may still be named as the one that takes its place. */
export function mayBeSuperseded(
  { supersededBy }: Pick<Agreement, 'supersededBy'>,
  states: ReadonlyMap<string, Pick<AgreementState, 'status'>>,
): boolean {
  const next = supersededBy === null ? undefined : states.get(supersededBy)
  return next === undefined || NEVER_HELD.includes(next.status)
}
