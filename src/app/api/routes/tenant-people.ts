import { rolesNow } from '../../../base/people/grants.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import type { Accounts } from '../../auth/accounts.ts'

/** Somebody who may sign in, with the roles that hold in the tenant now. */
export interface TenantPerson {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Everybody with a role in the tenant who may sign in; the account for emergencies is nobody. By name. */
export async function peopleOf(
  accounts: Accounts,
  tenant: string,
  now: Instant,
): Promise<readonly TenantPerson[]> {
  return (await accounts.list())
    .filter(({ state, kind }) => state === 'active' && kind === 'person')
    .map(account => ({ id: account.id, name: account.name, roles: rolesNow(account, tenant, now) }))
    .filter(({ roles }) => roles.length > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}
