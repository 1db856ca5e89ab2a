import type { Instant } from '../../base/time.ts'
import { isSamePlace, placeOfGrant } from './grant-place.ts'
import { type Identities, isSameNamed } from './identities.ts'
import type { ReportedEvent } from './reported-event.ts'
import { type Grant, isRevoke, namesGiven } from './self-grants.ts'

/**
 * A right that somebody takes, uses and gives back within this time was borrowed: the settings of the next day show
 * nothing of it, only the log does.
 */
export const BORROWED_HOURS = {
  value: 24,
  reason: 'A list of rights taken once a day never shows a right that came and went between two of them.',
  source: 'audit-log.md section 11, no. 6 (grant, access, revoke within hours); the number is judgement',
} as const

/** What became of a right after it was given. */
export interface GrantUse {
  /** Content reached at its place by who got it, while the right was held. In order of time. */
  readonly used: readonly ReportedEvent[]
  readonly revoke: ReportedEvent | null
  readonly revokedAt: Instant | null
  /** Taken, used and given back within `BORROWED_HOURS`. */
  readonly borrowed: boolean
}

/**
 * What was reached with a right, from its grant until it was taken back by anyone.
 *
 * @param content of the one who got it, in order of time
 * @param rights all events of rights, in order of time
 */
export function useOfGrant(
  grant: Grant,
  content: readonly ReportedEvent[],
  rights: readonly ReportedEvent[],
  identities: Identities,
  borrowedHours: number = BORROWED_HOURS.value,
): GrantUse {
  const revoke = earliest(
    revokeOf(grant, rights, identities),
    grant.through === null ? null : revokeOf(grant.through, rights, identities),
  )
  const revokedAt = revoke?.time ?? null
  const used = content.filter(
    event =>
      event.time >= grant.grantedAt &&
      (revokedAt === null || event.time <= revokedAt) &&
      event.result !== 'failed' &&
      isReachedWith(grant, event, identities),
  )
  const held = revokedAt === null ? null : Date.parse(revokedAt) - Date.parse(grant.grantedAt)
  const borrowed = held !== null && used.length > 0 && held <= borrowedHours * 3_600_000
  return { used, revoke, revokedAt, borrowed }
}

function earliest(one: ReportedEvent | null, other: ReportedEvent | null): ReportedEvent | null {
  if (one === null || other === null) return one ?? other
  return one.time <= other.time ? one : other
}

function revokeOf(
  grant: Grant,
  rights: readonly ReportedEvent[],
  identities: Identities,
): ReportedEvent | null {
  const given = grant.through === null ? [grant.beneficiary.id] : namesGiven(grant.event)
  return (
    rights.find(
      event =>
        event.time >= grant.grantedAt &&
        event.id !== grant.event.id &&
        isSamePlace(placeOfGrant(event), grant.place, identities) &&
        isSameRight(event.right, grant.right) &&
        (isRevoke(event) ? isFromThem(event, given, identities) : isNewListWithout(event, given, identities)),
    ) ?? null
  )
}

/** A record that takes a right away without saying from whom (an emptied list) takes it from all. */
function isFromThem(event: ReportedEvent, given: readonly string[], identities: Identities): boolean {
  const names = namesGiven(event)
  return names.length === 0 || names.some(name => given.some(one => isSameNamed(name, one, identities)))
}

/** Set-Mailbox GrantSendOnBehalfTo without `@{Add=...}` sets the whole list anew: who is not in it any more lost the right. */
function isNewListWithout(event: ReportedEvent, given: readonly string[], identities: Identities): boolean {
  if (
    event.act !== 'grant' ||
    event.right !== 'SendOnBehalf' ||
    event.target === null ||
    event.result === 'failed'
  )
    return false
  return !event.target.name.trim().startsWith('@{') && !isFromThem(event, given, identities)
}

/** `FullAccess` is taken back by `FullAccess, ReadPermission`; None and what is not said take back all. */
function isSameRight(taken: string | null, given: string | null): boolean {
  if (taken === null || given === null || /^none$/i.test(taken.trim())) return true
  const rights = new Set(partsOf(given))
  return partsOf(taken).some(right => rights.has(right))
}

function partsOf(rights: string): readonly string[] {
  return rights
    .slice(0, 1_000)
    .toLowerCase()
    .split(/[,;{}]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** A role opens no one place: what was reached of others while it was held is shown with it. */
function isReachedWith(grant: Grant, event: ReportedEvent, identities: Identities): boolean {
  const places = [grant.place, ...grant.opens]
  if (event.place !== null && places.some(place => isSamePlace(place, event.place ?? place, identities)))
    return true
  if (event.act === 'send-as' && event.target !== null) {
    const { kind, id, name } = event.target
    if (kind === 'mailbox' && places.some(place => isSamePlace(place, { kind, id, name }, identities)))
      return true
  }
  return grant.place.kind.endsWith('-role') && isOfOthers(grant, event, identities)
}

function isOfOthers(grant: Grant, event: ReportedEvent, identities: Identities): boolean {
  if (event.act === 'discovery-read') return true
  return event.owner !== null && !isSameNamed(event.owner.id, grant.beneficiary.id, identities)
}
