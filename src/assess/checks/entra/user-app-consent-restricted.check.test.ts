import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { userAppConsentRestricted } from './user-app-consent-restricted.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}
const consenting =
  (permissionGrantPoliciesAssigned: string[] | undefined, risky?: string[]) => (facts: Facts) => {
    having({ defaultUserRolePermissions: { permissionGrantPoliciesAssigned } })(facts)
    if (risky)
      facts['entra.risky-permission-classifications'] = [{ displayName: 'Mail app', permissions: risky }]
  }
const LOW = 'ManagePermissionGrantsForSelf.microsoft-user-default-low'
const none = (facts: Facts) => {
  facts['entra.authorization-policy'] = []
}

checkTable(userAppConsentRestricted, [
  { because: 'owners of a team decide about the team only', verdict: 'pass' },
  { because: 'no consent policy means no consent', verdict: 'pass', patch: consenting([]) },
  {
    because: 'the old default allows every app',
    verdict: 'fail',
    patch: consenting(['ManagePermissionGrantsForSelf.microsoft-user-default-legacy']),
    says: /own mail and files/,
  },
  {
    because: 'new tenants have two policies that Microsoft keeps, and neither is for administrators alone',
    verdict: 'fail',
    patch: consenting([
      'ManagePermissionGrantsForSelf.microsoft-user-default-recommended',
      'ManagePermissionGrantsForSelf.microsoft-user-default-allow-consent-apps',
    ]),
    says: /rules that Microsoft keeps/,
  },
  {
    because: 'mail programs reach mail',
    verdict: 'fail',
    patch: consenting(['ManagePermissionGrantsForSelf.microsoft-user-default-allow-consent-apps']),
    says: /Apple Mail/,
  },
  {
    because: 'the widest of several decides what is said',
    verdict: 'fail',
    patch: consenting([
      'ManagePermissionGrantsForSelf.microsoft-user-default-legacy',
      'ManagePermissionGrantsForSelf.microsoft-user-default-recommended',
    ]),
    says: /own mail and files/,
  },
  {
    because: 'Microsoft’s recommendation allows more than basics',
    verdict: 'fail',
    patch: consenting(['ManagePermissionGrantsForSelf.microsoft-user-default-recommended']),
  },
  {
    because: 'low-impact permissions are harmless while none of them is powerful',
    verdict: 'pass',
    patch: consenting([LOW]),
  },
  {
    because: 'reading mail was classed as low-impact',
    verdict: 'fail',
    patch: consenting([LOW], ['Mail.Read']),
  },
  {
    because: 'which permissions are low-impact was not read',
    verdict: 'unknown',
    patch: consenting([LOW]),
    unread: ['entra.risky-permission-classifications'],
    says: /low-impact/,
  },
  {
    because: 'a policy the clinic wrote itself may allow anything',
    verdict: 'unknown',
    patch: consenting(['ManagePermissionGrantsForSelf.our-own']),
  },
  {
    because: 'the list was not read',
    verdict: 'unknown',
    patch: consenting(undefined),
    says: /permissionGrantPoliciesAssigned/,
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])
