import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const appsHoldNoAdministratorRole = defineCheck({
  id: 'entra.apps-hold-no-administrator-role',
  since: '0.1',
  title: 'No app holds the role of a powerful administrator',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'A program is granted the permissions it needs, not the whole of an administrator’s.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A program proves itself with a password or a certificate alone; no second factor stands behind it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.privileged-service-principals'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: facts['entra.privileged-service-principals'].map(({ id, displayName, roles }) => ({
        kind: 'service-principal',
        id,
        name: displayName ?? id,
        // Those without such a role are not in the list at all.
        meets: known(roles, () => false),
        properties: { roles },
      })),
      pass: () => 'No app holds the role of a powerful administrator.',
      fail: bad => `The role of a powerful administrator is held by ${namesOf(bad)}.`,
      none: { verdict: 'pass', reason: 'No app holds the role of a powerful administrator.' },
    }),
  rationale:
    'A backup program with the role of an Exchange administrator can read and forward every mailbox, and so can whoever finds its password on the server.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Roles & admins: open the role and the app that is named here',
      'Ask its maker which permissions of its own it needs, grant those, and take the role away',
      'Where it needs the role, accept it here, and keep its certificate in the computer’s own key store',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/role-based-access-control/best-practices',
    impact:
      'Backup, migration and monitoring programs that need the role stop without it. Do it with whoever runs them.',
    disturbs: 'administrators',
    workflows: ['outside-it-support', 'third-party-apps'],
  },
  equivalents: {},
})
