import { AppError } from '../../../base/app-error.ts'
import { rolesNow } from '../../../base/people/grants.ts'
import { ruleOf } from '../../../base/people/permissions.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import type { Accounts } from '../../auth/accounts.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import { peopleOf, type TenantPerson } from './tenant-people.ts'

/** Who asks about tasks, and whether they may do any. */
export interface TaskAsker {
  readonly id: string
  readonly roles: readonly Role[]
  readonly mayDo: boolean
}

export function askerOf(caller: Caller, tenant: string, now: Instant): TaskAsker {
  const { account } = caller
  return {
    id: account.id,
    roles: rolesNow(account, tenant, now),
    mayDo: callerMay(caller, 'tasks:do', tenant, now),
  }
}

/** Everybody in the tenant whose role does tasks. */
export async function mayBeGiven(
  accounts: Accounts,
  tenant: string,
  now: Instant,
): Promise<readonly TenantPerson[]> {
  const { roles: doers } = ruleOf('tasks:do')
  return (await peopleOf(accounts, tenant, now)).filter(({ roles }) =>
    roles.some(role => doers.includes(role)),
  )
}

/** @throws AppError bad-input for somebody who could not do it */
export async function refuseStranger(
  accounts: Accounts,
  tenant: string,
  now: Instant,
  id: string,
): Promise<void> {
  if ((await mayBeGiven(accounts, tenant, now)).some(person => person.id === id)) return
  throw new AppError(
    'bad-input',
    'This person has no role in the tenant that does tasks: choose somebody else.',
  )
}
