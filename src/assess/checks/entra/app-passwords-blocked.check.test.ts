import { checkTable } from '../../../../test/check-table.ts'
import { policyWith, restrictionWith } from './app-limit.fixture.ts'
import { appPasswordsBlocked } from './app-passwords-blocked.check.ts'

const TYPE = 'passwordAddition'

checkTable(appPasswordsBlocked, [
  { because: 'blocked for registrations and service principals', verdict: 'pass' },
  {
    because: 'the policy is off',
    verdict: 'fail',
    patch: policyWith({ isEnabled: false }),
    says: /switched off/,
  },
  {
    because: 'the restriction is off for service principals',
    verdict: 'fail',
    patch: restrictionWith(TYPE, { state: 'disabled' }, ['servicePrincipalRestrictions']),
  },
  {
    because: 'apps older than a date go free',
    verdict: 'fail',
    patch: restrictionWith(TYPE, { restrictForAppsCreatedAfterDateTime: '2025-01-01T00:00:00Z' }),
  },
  {
    because: 'a list without the restriction does not have it',
    verdict: 'fail',
    patch: policyWith({ applicationRestrictions: { passwordCredentials: [], keyCredentials: [] } }),
  },
  {
    because: 'an item without a type may be the one',
    verdict: 'unknown',
    patch: restrictionWith(TYPE, { restrictionType: undefined }),
  },
  {
    because: 'somebody is exempt, and whom the attribute names was not read',
    verdict: 'unknown',
    patch: restrictionWith(TYPE, { excludeActors: { customSecurityAttributes: [{ id: 'x' }] } }),
    says: /who is exempt/,
  },
  {
    because: 'since when it holds was not read',
    verdict: 'unknown',
    patch: restrictionWith(TYPE, { restrictForAppsCreatedAfterDateTime: undefined }),
  },
  {
    because: 'whether the policy is on was not read',
    verdict: 'unknown',
    patch: policyWith({ isEnabled: undefined }),
    says: /isEnabled/,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.default-app-management-policy'] },
])
