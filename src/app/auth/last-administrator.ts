import { AppError } from '../../base/app-error.ts'
import { EVERY_TENANT, type Grant } from '../../base/people/grants.ts'
import type { Instant } from '../../base/time.ts'
import type { AccountBody } from './account.ts'

type Administered = Pick<AccountBody, 'kind' | 'state'> & {
  readonly grants: readonly Grant[]
  readonly id: string
}

/**
 * Whether the account runs the installation for good: a person who can sign in, HIPAA administrator over all tenants
 * without an end. A break-glass account is for an emergency and is none.
 */
export function isLastingAdministrator(account: Administered): boolean {
  return (
    isPerson(account) && account.grants.some(grant => isAdministrators(grant) && grant.until === undefined)
  )
}

/** Whether it runs the installation now, perhaps for a time only. */
export function isAdministratorNow(account: Administered, now: Instant): boolean {
  return (
    isPerson(account) &&
    account.grants.some(grant => isAdministrators(grant) && (grant.until === undefined || now < grant.until))
  )
}

/**
 * Refuses a change after which nobody would run the installation for good: by taking the role, giving it an end, closing
 * the account or making its sign-in void. Who does it does not matter, nor whether it is their own.
 * @param all every account as it is
 * @param after one of them as it would be
 * @throws AppError not-allowed
 */
export function refuseWithoutAdministrator(all: readonly Administered[], after: Administered): void {
  if (!all.some(isLastingAdministrator)) return
  if (all.some(account => isLastingAdministrator(account.id === after.id ? after : account))) return
  throw new AppError(
    'not-allowed',
    'This is the last HIPAA administrator over all tenants whose role has no end. Give somebody else that role first, and do this when they have signed in once.',
  )
}

function isPerson({ kind, state }: Administered): boolean {
  return kind === 'person' && state === 'active'
}

function isAdministrators({ role, tenant }: Grant): boolean {
  return role === 'hipaa-administrator' && tenant === EVERY_TENANT
}
