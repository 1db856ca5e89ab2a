import { expect, it } from 'vitest'
import type { FactId, Facts } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

/** A fact of an export with these members; undefined when it was not read. */
function factOf<K extends FactId>(id: K, members: Record<string, unknown>): Facts[K] | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(members))
  const reading = importScubaGear(bytes).facts[id]
  return reading?.read ? (reading.value as Facts[K]) : undefined
}

it.each([
  [
    'the consent policies of the beta interface stand where Graph v1.0 has them',
    {
      Id: 'authorizationPolicy',
      AllowInvitesFrom: 'everyone',
      AllowedToUseSspr: true,
      DefaultUserRolePermissions: { AllowedToCreateApps: false, AllowedToCreateTenants: true },
      PermissionGrantPolicyIdsAssignedToDefaultUserRole: ['ManagePermissionGrantsForSelf.made-up'],
    },
    {
      id: 'authorizationPolicy',
      allowInvitesFrom: 'everyone',
      allowedToUseSSPR: true,
      defaultUserRolePermissions: {
        allowedToCreateApps: false,
        allowedToCreateTenants: true,
        permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.made-up'],
      },
    },
  ],
  [
    'a PowerShell text is no object, and no flag is false for it',
    { DefaultUserRolePermissions: '@{AllowedToCreateApps=False}', AllowUserConsentForRiskyApps: 'False' },
    { defaultUserRolePermissions: {} },
  ],
])('authorization policy: %s', (_, policy, expected) => {
  expect(factOf('entra.authorization-policy', { authorization_policies: [policy] })).toEqual([expected])
})
