import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const authenticationMethodsMigrated = defineCheck({
  id: 'entra.authentication-methods-migrated',
  since: '0.1',
  title: 'All sign-in methods are managed in one policy',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Until the move is finished, old settings can still allow methods that the policy forbids.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.authentication-methods-policy'],
  judge: ({ 'entra.authentication-methods-policy': { policyMigrationState } }) =>
    judgeSetting({
      // Newer tenants may have an empty state, and so may one that was not read.
      meets: known(policyMigrationState, state => (state === '' ? undefined : state === 'migrationComplete')),
      properties: { policyMigrationState },
      pass: 'The move to the authentication methods policy is complete.',
      fail: 'The move to the authentication methods policy is not complete: the old settings still count.',
    }),
  rationale:
    'Two places that say who may sign in how are one too many: a method switched off in one stays open through the other, and with it the patient mail behind it.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Authentication methods > Policies > Manage migration',
      'Run the migration guide and compare the old per-user and self-service reset settings with the policy',
      'Set Migration Complete',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage',
    impact:
      'Methods that only the old settings allowed stop working: look first under Authentication methods > User registration details at who uses what, and tell them. Keep the old settings written down.',
    disturbs: 'some-staff',
  },
  equivalents: {
    scuba: ['MS.AAD.3.4v1'],
    related: [
      {
        scuba: 'MS.AAD.3.4v1',
        why: 'SCuBA also accepts an empty state, as newer tenants have it. Ward says unknown then: an empty state may as well be one that was not read.',
      },
    ],
  },
})
