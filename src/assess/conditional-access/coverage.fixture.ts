import { grant, policy } from '../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { JudgeContext } from '../define-check.ts'
import type { Coverage } from './coverage.ts'
import { asksForMfa } from './grants.ts'
import { includesAllUsers } from './scope.ts'

/** What a policy of these tables changes in one for everybody. */
type Changes = Parameters<typeof policy>[1]
type Users = NonNullable<NonNullable<ConditionalAccessPolicy['conditions']>['users']>
export const EVERYBODY = policy('x').conditions?.users as Users
/** A policy that asks everybody for MFA, but for these changes. */
export const mfa = (name: string, users: Partial<Users> = {}, changes: Changes = {}) =>
  policy(name, {
    grantControls: grant(['mfa']),
    ...changes,
    conditions: { users: { ...EVERYBODY, ...users }, ...changes?.conditions },
  })

/** The question of these tables: does one policy ask everybody for MFA? */
export const asked = (
  policies: readonly ConditionalAccessPolicy[],
  more: Partial<Coverage> = {},
): Coverage => ({
  policies: [...policies],
  demands: [{ lacks: 'does not ask for MFA', test: asksForMfa }],
  includes: { lacks: 'is not for everybody', test: includesAllUsers },
  people: undefined,
  pass: name => `“${name}” asks everybody.`,
  fail: 'No policy asks everybody.',
  ...more,
})

export const nobody: JudgeContext = { cloud: null, waiver: () => undefined }
export const REPORTS = { state: 'enabledForReportingButNotEnforced' } as const
/** Blocks clients that know no second factor. */
export const OLD = policy('Old', { conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } })

/** The same where nobody read whether it is on. */
export function stateUnread({ state: _, ...rest }: ConditionalAccessPolicy): ConditionalAccessPolicy {
  return rest
}
