import { type Given, rolesNow } from '../../../base/people/grants.ts'
import { type Permission, ruleOf } from '../../../base/people/permissions.ts'
import { ROLES } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'

/**
 * In which office somebody signs: the roles that give them the permission, such as `Privacy officer`. Whom it was lent to
 * signs by their own role, and it is said.
 */
export function capacityOf(given: Given, permission: Permission, tenant: string, now: Instant): string {
  const held = rolesNow(given, tenant, now)
  const titles = (roles: typeof held) => roles.map(role => ROLES[role].title).join(', ')
  const offices = held.filter(role => ruleOf(permission).roles.includes(role))
  return offices.length > 0 ? titles(offices) : `${titles(held)}, lent by an officer`
}
