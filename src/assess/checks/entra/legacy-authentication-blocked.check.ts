import { type Coverage, judgeInParts } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

const LEGACY_CLIENTS = ['exchangeActiveSync', 'other'] as const
type LegacyClient = (typeof LEGACY_CLIENTS)[number]

function wordsFor([client, another]: readonly LegacyClient[]): string {
  if (another !== undefined) return 'legacy sign-in'
  return client === 'other' ? 'legacy sign-in of other clients' : 'Exchange ActiveSync'
}

export const legacyAuthenticationBlocked = defineCheck({
  id: 'entra.legacy-authentication-blocked',
  since: '0.1',
  title: 'Old sign-in methods that know only a password are blocked',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Legacy protocols cannot ask for a second factor, so they verify nobody beyond the password.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'They open mailboxes around every other access rule.',
    },
  ],
  severity: 'critical',
  licence: 'entra-id-p1',
  needs: ['entra.conditional-access-policies'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) => {
    const blocking = (clients: readonly LegacyClient[]): Coverage => ({
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: { lacks: 'does not include all users', test: includesAllUsers },
      demands: [
        { lacks: 'does not include all apps', test: includesAllApps },
        {
          lacks: 'does not name both kinds of legacy client',
          test: ({ conditions }) =>
            known(conditions?.clientAppTypes, types => clients.every(type => types.includes(type))),
        },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['client apps'],
      pass: policy => `“${policy}” blocks ${wordsFor(clients)} for everyone.`,
      fail: 'No enforced policy blocks legacy sign-in for everyone.',
      securityDefaultsDoThis: true,
    })
    const parts = LEGACY_CLIENTS.map(client => blocking([client]))
    return judgeInParts(context, blocking(LEGACY_CLIENTS), parts)
  },
  rationale:
    'Old mail protocols accept a bare password from anywhere in the world. Attackers try them first, because the second factor never comes into play.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Conditions > Client apps: tick Exchange ActiveSync clients and Other clients, nothing else',
      'Grant: Block access; turn on Report-only for a week, then On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-block-legacy-authentication',
    impact:
      'Scanners, fax gateways, EHR and reminder senders and phones that send or fetch mail with a password stop. Look in the sign-in log under Client app first and move them to modern sign-in or to a mail relay. Undo by setting the policy to Report-only.',
    disturbs: 'some-staff',
    workflows: [
      'scan-to-mail',
      'fax-to-mail',
      'ehr-mail-relay',
      'appointment-reminders',
      'phones-and-tablets',
    ],
  },
  equivalents: { scuba: ['MS.AAD.1.1v1'], cis: ['7.0.0/5.2.2.3'] },
})
