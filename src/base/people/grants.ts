import { type Instant, isStillToCome } from '../time.ts'
import { type Permission, ruleOf } from './permissions.ts'
import type { Role } from './roles.ts'

/** Every tenant of the installation, also those that are added later. */
export const EVERY_TENANT = '*'

/** A role that somebody was given. */
export interface Grant {
  readonly role: Role
  /** A tenant's name, or `*` for all. */
  readonly tenant: string
  /** The moment it ends; absent for one that holds until it is taken. */
  readonly until?: Instant | undefined
  /** Set where a group of Microsoft Entra gives it, which is asked anew at each sign-in. */
  readonly from?: 'microsoft' | undefined
}

/** One permission that an officer lends for a time, to somebody whose role does not have it. */
export interface Loan {
  readonly permission: Permission
  readonly tenant: string
  readonly until: Instant
}

/** What somebody was given, as it is kept in the account. */
export interface Given {
  readonly grants: readonly Grant[]
  readonly loans: readonly Loan[]
  /** When the account was last changed; absent for what is not kept yet. */
  readonly changedAt?: Instant | undefined
}

/** Roles that hold for the tenant now; with null those over all tenants. */
export function rolesNow(
  { grants, changedAt }: Pick<Given, 'grants' | 'changedAt'>,
  tenant: string | null,
  now: Instant,
): readonly Role[] {
  const held = grants.filter(
    grant => holds(grant, changedAt, now) && (grant.tenant === EVERY_TENANT || grant.tenant === tenant),
  )
  return [...new Set(held.map(({ role }) => role))]
}

/** Whether anything of the tenant may be known to them at all; where not, it is not there for them (404). */
export function knowsTenant(given: Given, tenant: string, now: Instant): boolean {
  return rolesNow(given, tenant, now).length > 0
}

/**
 * Whether they may do it now.
 * @param tenant the tenant it is for; null for what belongs to no tenant
 */
export function may(given: Given, permission: Permission, tenant: string | null, now: Instant): boolean {
  const { scope, roles, lendable } = ruleOf(permission)
  if (scope === 'own') return true
  if (scope === 'tenant' && tenant === null) return false
  const held = rolesNow(given, scope === 'installation' ? null : tenant, now)
  if (held.some(role => roles.includes(role))) return true
  // A loan helps whoever has a role in the tenant: it adds to it and opens no tenant by itself.
  return (
    lendable === true &&
    held.length > 0 &&
    given.loans.some(
      loan => loan.permission === permission && loan.tenant === tenant && holds(loan, given.changedAt, now),
    )
  )
}

/** What has an end does not hold before it was given: the clock was put back, and it would last longer for that. */
function holds(
  { until }: { readonly until?: Instant | undefined },
  changedAt: Instant | undefined,
  now: Instant,
): boolean {
  if (until === undefined) return true
  return now < until && (changedAt === undefined || !isStillToCome(changedAt, now))
}
