import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import { grant, policy, strength } from './conditional-access.ts'

/** Role template ids of the good tenant: Global, Exchange and User Administrator. */
export const ROLE_IDS = [
  '62e90394-69f5-4237-9190-012177145e10',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
]

export function entraFacts(): Pick<
  Facts,
  'entra.conditional-access-policies' | 'entra.privileged-roles' | 'entra.privileged-users'
> {
  return {
    'entra.conditional-access-policies': [
      policy('Require strong sign-in', { grantControls: strength('fido2', 'windowsHelloForBusiness') }),
      policy('Block legacy sign-in', { conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } }),
      policy('Block risky accounts', { conditions: { userRiskLevels: ['high'] } }),
      policy('Block risky sign-ins', { conditions: { signInRiskLevels: ['high'] } }),
      policy('Managed devices only', { grantControls: grant(['compliantDevice', 'domainJoinedDevice']) }),
      policy('Block device codes', {
        conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' } },
      }),
      policy('Register from managed devices', {
        conditions: {
          applications: {
            includeApplications: [],
            excludeApplications: [],
            includeUserActions: ['urn:user:registersecurityinfo'],
            includeAuthenticationContextClassReferences: [],
            applicationFilter: null,
          },
        },
        grantControls: grant(['compliantDevice', 'domainJoinedDevice']),
      }),
    ],
    'entra.privileged-roles': ROLE_IDS.map((roleTemplateId, index) => ({
      displayName: ['Global Administrator', 'Exchange Administrator', 'User Administrator'][index] ?? null,
      roleTemplateId,
      assignments: [],
      rules: [],
    })),
    'entra.privileged-users': [
      {
        id: 'user-ada',
        displayName: 'Ada Admin',
        onPremisesImmutableId: null,
        roles: ['Global Administrator'],
      },
      {
        id: 'user-ben',
        displayName: 'Ben Backup',
        onPremisesImmutableId: null,
        roles: ['Global Administrator'],
      },
    ],
  }
}
