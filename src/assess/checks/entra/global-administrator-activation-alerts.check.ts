import { defineCheck } from '../../define-check.ts'
import { judgeRoleRules, RULE, tellsSomebody } from '../../entra/role-rules.ts'
import { namesOf } from '../../judgement.ts'

export const globalAdministratorActivationAlerts = defineCheck({
  id: 'entra.global-administrator-activation-alerts',
  since: '0.1',
  title: 'Somebody is told when a person becomes Global Administrator',
  requirements: [
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'A message at the moment of the change is the shortest review of activity there is.',
    },
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'An assignment or activation nobody expected is often the first sign of a break-in.',
    },
  ],
  severity: 'high',
  licence: 'privileged-identity-management',
  needsLicenceToWork: true,
  needs: ['entra.privileged-roles'],
  judge: (facts, context) =>
    judgeRoleRules(context, {
      roles: facts['entra.privileged-roles'],
      which: 'global-administrator',
      rules: [RULE.activationAlert],
      meets: tellsSomebody,
      wrong: 'Nobody is named to be told when it is activated.',
      pass: () => 'Somebody is told when a person becomes Global Administrator.',
      fail: bad =>
        bad.every(one => one.kind === 'role')
          ? 'Nobody is told by name when somebody becomes Global Administrator.'
          : `Nobody is told by name when somebody becomes Global Administrator through ${namesOf(bad)}.`,
    }),
  rationale:
    'Whoever becomes Global Administrator at two in the morning can reach all patient data. A mail at two in the morning lets somebody ask why.',
  fix: {
    steps: [
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Settings > Global Administrator > Edit > Notification',
      'Send notifications when eligible members activate this role: add an address that somebody reads (Role activation alert, Additional recipients); Update',
    ],
    docs: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-email-notifications',
    impact: 'One mail for each activation; the on-call person should know which ones to expect.',
    disturbs: 'administrators',
  },
  equivalents: {
    scuba: ['MS.AAD.7.8v1'],
    related: [
      {
        scuba: 'MS.AAD.7.8v1',
        why: 'SCuBA passes a role whose notification rule is missing from the export; Ward says unknown. A rule without a recipient counts as open whatever its kind of notification is called.',
      },
    ],
  },
})
