import { defineCheck } from '../../define-check.ts'
import { judgeRoleRules, RULE, tellsSomebody } from '../../entra/role-rules.ts'
import { namesOf } from '../../judgement.ts'

export const otherRoleActivationAlerts = defineCheck({
  id: 'entra.other-role-activation-alerts',
  since: '0.1',
  title: 'Somebody is told when another powerful role is taken',
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
  severity: 'low',
  licence: 'privileged-identity-management',
  needsLicenceToWork: true,
  needs: ['entra.privileged-roles'],
  judge: (facts, context) =>
    judgeRoleRules(context, {
      roles: facts['entra.privileged-roles'],
      which: 'others',
      rules: [RULE.activationAlert],
      meets: tellsSomebody,
      wrong: 'Nobody is named to be told when it is activated.',
      pass: good => `Somebody is told when one of ${good} other powerful roles or groups is taken.`,
      fail: bad => `Nobody is told by name when these are taken: ${namesOf(bad)}.`,
    }),
  rationale:
    'An Exchange Administrator can open a mailbox, a SharePoint Administrator a site. Somebody should hear of it the day it happens.',
  fix: {
    steps: [
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Settings > the role > Edit > Notification',
      'Send notifications when eligible members activate this role: add an address that somebody reads; Update',
      'Repeat for each role but Global Administrator',
    ],
    docs: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-email-notifications',
    impact: 'More mail than for Global Administrator alone: use a shared mailbox and a rule.',
    disturbs: 'administrators',
  },
  equivalents: {
    scuba: ['MS.AAD.7.9v1'],
    related: [
      {
        scuba: 'MS.AAD.7.9v1',
        why: 'SCuBA passes a role whose notification rule is missing from the export; Ward says unknown. A rule without a recipient counts as open whatever its kind of notification is called.',
      },
    ],
  },
})
