import { defineCheck } from '../../define-check.ts'
import { either, known, not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const trialTenantsBlocked = defineCheck({
  id: 'teams.trial-tenants-blocked',
  since: '0.1',
  title: 'Organisations on a trial cannot reach your staff in Teams',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Attackers open trial organisations to write to staff in the name of a help desk; they are turned away.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Only organisations that somebody pays for and can be found reach the clinic.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.federation-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.federation-configuration'], context, {
      what: 'federation configuration',
      meets: ({ AllowFederatedUsers, ExternalAccessWithTrialTenants: trial }) =>
        either(
          not(AllowFederatedUsers),
          known(trial, access => access === 'Blocked'),
        ),
      properties: ({ AllowFederatedUsers, ExternalAccessWithTrialTenants }) => ({
        AllowFederatedUsers,
        ExternalAccessWithTrialTenants,
      }),
      pass: 'Organisations that only have trial licences cannot reach your staff.',
      fail: () => 'Organisations that only have trial licences can chat with and call your staff.',
    }),
  rationale:
    'A message from “IT Support” in Teams asks a nurse to approve a sign-in. The sender’s organisation was made an hour ago, on a free trial.',
  fix: {
    steps: ['Run the command below in PowerShell, after Connect-MicrosoftTeams'],
    command: 'Set-CsTenantFederationConfiguration -ExternalAccessWithTrialTenants "Blocked"',
    docs: 'https://learn.microsoft.com/microsoftteams/trusted-organizations-external-meetings-chat',
    impact:
      'A practice or vendor that is trying out Teams cannot chat with you until it buys licences, or until you name its domain as an exception.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: { cis: ['7.0.0/8.2.4'] },
})
