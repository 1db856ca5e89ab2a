import type { Permission } from '../../base/people/permissions.ts'
import { type Instant, instantFromMilliseconds, isStillToCome, millisecondsOf } from '../../base/time.ts'
import type { Account } from './account.ts'

/** Days after an account was made in which a password alone still opens Ward, so that nobody is stopped on the first day. */
export const SECOND_FACTOR_DAYS = 7

const WITHOUT = SECOND_FACTOR_DAYS * 86_400_000

/** What stays open to somebody whose second factor is due: signing out, and setting one up. */
const STILL_OPEN: ReadonlySet<Permission> = new Set(['session:own', 'credentials:own'])

/** What tells how somebody signs in. */
export interface WaysIn {
  readonly kind: Account['kind']
  readonly hasPassword: boolean
  /** How many second factors are set up. */
  readonly factors: number
  /** When the account was made. */
  readonly madeAt: Instant
}

/**
 * When a second factor is due, or null where none is: one is set up, or no password of Ward's opens the account: then
 * a passkey does, or Entra decides whom it asks for what (for signing that is not enough: signing/signer-proof.ts). A break-glass account is for the day on which devices are lost, and is watched in its own way.
 * Person or entity authentication: 45 CFR 164.312(d); NIST SP 800-63B-4, 2.2.1 asks two factors for personal data.
 */
export function secondFactorDue({ kind, hasPassword, factors, madeAt }: WaysIn): Instant | null {
  if (kind === 'break-glass' || !hasPassword || factors > 0) return null
  return instantFromMilliseconds(millisecondsOf(madeAt) + WITHOUT)
}

/** Whether it never waits, so that nobody needs to look when a second factor is due. */
export function staysOpen(permission: Permission): boolean {
  return STILL_OPEN.has(permission)
}

/** Whether the permission waits until a second factor is set up. A clock that was put back gives no more days. */
export function waitsForSecondFactor(permission: Permission, due: Instant | null, now: Instant): boolean {
  if (due === null || staysOpen(permission)) return false
  return now >= due || isStillToCome(instantFromMilliseconds(millisecondsOf(due) - WITHOUT), now)
}
