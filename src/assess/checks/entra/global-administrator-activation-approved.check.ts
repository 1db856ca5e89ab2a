import { defineCheck } from '../../define-check.ts'
import { judgeRoleRules, RULE } from '../../entra/role-rules.ts'
import { namesOf } from '../../judgement.ts'

export const globalAdministratorActivationApproved = defineCheck({
  id: 'entra.global-administrator-activation-approved',
  since: '0.1',
  title: 'A second person approves becoming Global Administrator',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'The widest access is authorised each time it is taken, by somebody else.',
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
      rules: [RULE.activationApproval],
      meets: rule => (rule.setting === null ? undefined : rule.setting?.isApprovalRequired),
      wrong: 'Its activation needs no approval.',
      pass: () => 'Becoming Global Administrator needs the approval of a second person.',
      fail: bad =>
        bad.every(one => one.kind === 'role')
          ? 'Whoever is eligible becomes Global Administrator without approval.'
          : `Somebody can become Global Administrator without approval through ${namesOf(bad)}.`,
    }),
  rationale:
    'One stolen administrator account is then not enough to open every mailbox: a colleague has to say yes first.',
  fix: {
    steps: [
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Settings > Global Administrator > Edit > Activation',
      'Tick Require approval to activate; select at least two approvers; Update',
      'The same for each group that holds the role: ID Governance > Privileged Identity Management > Groups > the group > Settings',
    ],
    docs: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-change-default-settings',
    impact:
      'Night and weekend work, your IT firm’s too, needs an approver on call. Emergency access accounts hold the role for good and stay outside this. Undo by clearing Require approval to activate.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: {
    scuba: ['MS.AAD.7.6v1'],
    cis: ['7.0.0/5.3.4'],
    related: [
      {
        scuba: 'MS.AAD.7.6v1',
        why: 'SCuBA passes when the approval rule is missing from the export; Ward says unknown.',
      },
    ],
  },
})
