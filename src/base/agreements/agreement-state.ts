import { addDays, type Day, daysBetween } from '../days.ts'
import { dayIn } from '../time-zone.ts'
import {
  type Agreement,
  type AgreementKind,
  type AgreementStatus,
  type Side,
  type SideName,
  SIDES,
  type SignatureSeen,
} from './agreement.ts'

/** Days before its last one from which on an agreement is told of, the longest first. */
export const REMINDERS = [90, 60, 30] as const
export type Reminder = (typeof REMINDERS)[number]

/** `asked`: somebody is being asked to sign. `ran-out`: what was asked is over without an answer, or failed. */
export type SideState = 'open' | 'asked' | 'ran-out' | 'declined' | 'signed' | 'not-needed'

/** What is beside the status: why it is that one. */
export type StateDetail =
  /** Nobody was asked to sign. */
  | 'draft'
  | 'waits-for-signatures'
  /** Signed, and its first day has not come. */
  | 'not-yet-effective'
  | 'evergreen'
  | 'in-term'
  | 'over'

export interface AgreementState {
  readonly status: AgreementStatus
  readonly detail: StateDetail
  readonly ours: SideState
  readonly theirs: SideState
  /** The first day on which it holds or held; null while it is not signed, and where it never held. */
  readonly from: Day | null
  /** The last day on which it holds or held; null where none is known. */
  readonly lastDay: Day | null
  /** Days until then, 0 on the last one; null where it holds without one, or does not hold. */
  readonly daysLeft: number | null
  /** Which reminder it is at; null before the first and when it is over. */
  readonly reminder: Reminder | null
}

/** What took its place, once that took effect: from which day on, where that is known. */
export type Successor = { readonly from: Day | null } | null

/**
 * Where an agreement stands on a day. Nothing in its record says that it is signed: that is only where a signature of its
 * exact file is complete, or an officer attested that file.
 * @param today the day it is there
 * @param zone where "there" is, an IANA name; null is UTC
 */
export function agreementState(
  agreement: Agreement,
  signatures: readonly SignatureSeen[],
  today: Day,
  successor: Successor = null,
  zone: string | null = null,
): AgreementState {
  const ours = sideState(agreement, 'ours', signatures)
  const theirs = sideState(agreement, 'theirs', signatures)
  const sides = { ours, theirs }
  const lastDay = lastDayOf(agreement)
  const told = { ...sides, lastDay, daysLeft: null, reminder: null }
  const over = (status: AgreementStatus): AgreementState => {
    const from = firstDayOf(agreement, signatures, zone)
    return { ...told, status, detail: 'over', from }
  }
  const never = (status: AgreementStatus): AgreementState => ({ ...over(status), from: null, lastDay: null })
  const pending = (detail: StateDetail): AgreementState => ({
    ...told,
    status: 'pending',
    detail,
    from: null,
  })
  const { ending, effective } = agreement
  if (ending?.kind === 'voided') return never('voided')
  if (ending?.kind === 'declined' || ours === 'declined' || theirs === 'declined') return never('declined')
  if (!isSigned(sides)) {
    return pending(ours === 'open' && theirs !== 'asked' ? 'draft' : 'waits-for-signatures')
  }
  if (ending?.kind === 'terminated' && today >= ending.from) return over('terminated')
  if (successor !== null) return supersededBy(over('superseded'), successor.from)
  if (effective !== null && today < effective) return pending('not-yet-effective')
  if (lastDay === null) return { ...over('active'), detail: 'evergreen' }
  const daysLeft = daysBetween(today, lastDay)
  if (daysLeft < 0) return over('expired')
  const reminder = REMINDERS.findLast(days => daysLeft <= days) ?? null
  const status = reminder === null ? 'active' : 'expiring_soon'
  return { ...over(status), detail: 'in-term', daysLeft, reminder }
}

/** It held until the day before the other took effect, or until its own last day. */
function supersededBy(state: AgreementState, from: Day | null): AgreementState {
  if (from === null) return state
  const before = addDays(from, -1)
  return { ...state, lastDay: state.lastDay !== null && state.lastDay < before ? state.lastDay : before }
}

/** Whether it holds on the day that it was asked about. */
export function holds({ status }: Pick<AgreementState, 'status'>): boolean {
  return status === 'active' || status === 'expiring_soon'
}

/** Whether both sides that have to sign did. */
export function isSigned(sides: Pick<AgreementState, SideName>): boolean {
  return SIDES.every(side => sides[side] === 'signed' || sides[side] === 'not-needed')
}

/** The last day on which it holds by its terms and by its end, whichever is first. */
export function lastDayOf({ until, ending }: Pick<Agreement, 'until' | 'ending'>): Day | null {
  const ended = ending?.kind === 'terminated' ? addDays(ending.from, -1) : null
  if (until === null || ended === null) return until ?? ended
  return until < ended ? until : ended
}

/** The first day on which it holds once it is signed: its own, or that of the last signature, as it was there. */
function firstDayOf(
  agreement: Agreement,
  signatures: readonly SignatureSeen[],
  zone: string | null,
): Day | null {
  if (agreement.effective !== null) return agreement.effective
  const days = SIDES.flatMap(name => {
    const side = agreement[name]
    if (side === null) return []
    if (side.way === 'attested') return [side.signer.on]
    const at = signatures.find(({ id }) => id === side.signature)?.acceptedAt
    return at === undefined || at === null ? [] : [dayIn(at, zone)]
  })
  return days.toSorted().at(-1) ?? null
}

/** An arrangement that a law requires is there because the other side gave no assurances: only we put our name to it. */
export function needsSide(kind: AgreementKind, side: SideName): boolean {
  return side === 'ours' || kind !== 'required-by-law'
}

const ASKED_OF = { ours: 'account', theirs: 'outside' } as const

function sideState(agreement: Agreement, name: SideName, signatures: readonly SignatureSeen[]): SideState {
  if (!needsSide(agreement.kind, name)) return 'not-needed'
  const side: Side | null = agreement[name]
  if (side === null) return 'open'
  if (side.way === 'attested') return isAttested(agreement, side.attested.sha256) ? 'signed' : 'open'
  const seen = signatures.find(({ id }) => id === side.signature)
  if (seen === undefined || !isAbout(agreement, name, seen)) return 'open'
  if (seen.state === 'completed') return 'signed'
  if (seen.state === 'declined') return 'declined'
  return seen.state === 'pending' || seen.state === 'accepted' ? 'asked' : 'ran-out'
}

/** What is attested is the file that the agreement has. */
function isAttested({ kind, document, attempt }: Agreement, sha256: string | null): boolean {
  if (document !== null) return document.sha256 === sha256
  return kind === 'required-by-law' && attempt !== null && sha256 === null
}

/** A signature counts for the agreement and the side that it was asked for, over the very bytes. */
function isAbout({ id, document }: Agreement, side: SideName, seen: SignatureSeen): boolean {
  return (
    seen.purpose === 'agreement' &&
    seen.about === id &&
    document !== null &&
    seen.document.sha256 === document.sha256 &&
    seen.asks.kind === ASKED_OF[side]
  )
}
