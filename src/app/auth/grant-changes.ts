import { AppError } from '../../base/app-error.ts'
import { EVERY_TENANT, type Grant } from '../../base/people/grants.ts'
import { ROLES } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'

/** What somebody has after a change and had not before: a role, in a tenant, for longer. */
export function gained(before: readonly Grant[], after: readonly Grant[]): readonly Grant[] {
  return after.filter(grant => !before.some(had => covers(had, grant)))
}

function covers(had: Grant, grant: Grant): boolean {
  return (
    had.role === grant.role &&
    (had.tenant === grant.tenant || had.tenant === EVERY_TENANT) &&
    (had.until === undefined || (grant.until !== undefined && grant.until <= had.until))
  )
}

/**
 * Checks roles that somebody is to have. What they have already may stay as it is, also when its end has passed or its
 * tenant is gone.
 * @param tenants the names of those that are here
 * @throws AppError bad-input
 */
export function checkGrants(
  grants: readonly Grant[],
  { before, tenants, now }: { before: readonly Grant[]; tenants: readonly string[]; now: Instant },
): void {
  const seen = new Set<string>()
  for (const grant of grants) {
    const { role, tenant, until } = grant
    const key = `${role} ${tenant}`
    if (seen.has(key)) {
      throw new AppError(
        'bad-input',
        `The role ${ROLES[role].title} is listed twice for one tenant. Take one away.`,
      )
    }
    seen.add(key)
    const isHeld = before.some(had => had.role === role && had.tenant === tenant && had.until === until)
    if (isHeld) continue
    if (tenant !== EVERY_TENANT && !tenants.includes(tenant)) {
      throw new AppError(
        'bad-input',
        'A role is given for a tenant that is not here. Choose one of the list.',
      )
    }
    if (until !== undefined && until <= now) {
      throw new AppError(
        'bad-input',
        `The end of the role ${ROLES[role].title} has passed. Choose a later day, or none.`,
      )
    }
  }
}

/** The roles among the grants as the evidence log names them: `auditor, workforce`. */
export function rolesInWords(grants: readonly Grant[]): string {
  return [...new Set(grants.map(({ role }) => role))].sort().join(', ')
}
