import { defineCheck } from '../../define-check.ts'
import { judgeRoleRules, RULE, tellsSomebody } from '../../entra/role-rules.ts'
import { namesOf } from '../../judgement.ts'

export const roleAssignmentAlerts = defineCheck({
  id: 'entra.role-assignment-alerts',
  since: '0.1',
  title: 'Somebody is told when a powerful role is given',
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
  severity: 'medium',
  licence: 'privileged-identity-management',
  needsLicenceToWork: true,
  needs: ['entra.privileged-roles'],
  judge: (facts, context) =>
    judgeRoleRules(context, {
      roles: facts['entra.privileged-roles'],
      which: 'all',
      rules: [RULE.activeAssignmentAlert, RULE.eligibleAssignmentAlert],
      meets: tellsSomebody,
      wrong: 'Nobody is named to be told when it is given.',
      pass: good => `Somebody is told when one of ${good} powerful roles or groups is given.`,
      fail: bad => `Nobody is told by name when these are given: ${namesOf(bad)}.`,
    }),
  rationale:
    'An intruder who gives himself a role can read every chart that was ever mailed. The one mail that says so must reach a person.',
  fix: {
    steps: [
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Settings > the role > Edit > Notification',
      'Send notifications when members are assigned as eligible to this role, and as active: add an address that somebody reads (Role assignment alert, Additional recipients); Update',
      'Repeat for each role, and for each group under Privileged Identity Management > Groups',
    ],
    docs: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-email-notifications',
    impact: 'A handful of mails a month; send them to a shared mailbox that is read every working day.',
    disturbs: 'administrators',
  },
  equivalents: {
    scuba: ['MS.AAD.7.7v1'],
    related: [
      {
        scuba: 'MS.AAD.7.7v1',
        why: 'SCuBA passes a role whose notification rule is missing from the export; Ward says unknown. A rule without a recipient counts as open whatever its kind of notification is called.',
      },
    ],
  },
})
