import { defineCheck } from '../../define-check.ts'
import { either, known, not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const externalAccessNamedDomains = defineCheck({
  id: 'teams.external-access-named-domains',
  since: '0.1',
  title: 'Teams chats and calls reach only the organisations you name',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Who can write to your staff, and be written to, is limited to partners you know.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'The list can be held against your agreements with those who handle patient data for you.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['teams.federation-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.federation-configuration'], context, {
      what: 'configuration',
      meets: ({ AllowFederatedUsers, AllowedDomains }) =>
        either(
          not(AllowFederatedUsers),
          known(AllowedDomains, domains => domains.length > 0),
        ),
      properties: ({ AllowFederatedUsers, AllowedDomains }) => ({ AllowFederatedUsers, AllowedDomains }),
      pass: 'Contact with other organisations is off, or limited to named domains.',
      fail: () => 'People of any organisation can write to and call your staff in Teams.',
    }),
  rationale:
    'Attackers write in Teams as “IT support” from a tenant they opened yesterday. Staff trust a chat more than a mail.',
  fix: {
    steps: [
      'Teams admin center > Users > External access > Organization settings',
      'Teams and Skype for Business users in external organizations: Allow only specific external domains',
      'Allow domains: those of the hospitals, labs and vendors you work with',
      'Save',
    ],
    command:
      'Set-CsTenantFederationConfiguration -AllowFederatedUsers $true -AllowedDomainsAsAList @("hospital.example", "lab.example")',
    docs: 'https://learn.microsoft.com/microsoftteams/trusted-organizations-external-meetings-chat',
    impact:
      'Chats with organisations not on the list stop, those with an IT firm or another practice too: ask staff with whom they chat first. Patients who join a visit by its link are not affected. Undo by allowing all external domains.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'outside-it-support'],
  },
  equivalents: { scuba: ['MS.TEAMS.2.1v1', 'MS.TEAMS.2.1v2'], cis: ['7.0.0/8.2.1'] },
})
