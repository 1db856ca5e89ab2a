import { judgeNamed } from '../../defender/impersonation.ts'
import { defineCheck } from '../../define-check.ts'

export const partnerDomainsNotImpersonated = defineCheck({
  id: 'defender.partner-domains-not-impersonated',
  since: '0.1',
  title: 'Mail that imitates the domains of your partners is stopped',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Malicious mail often wears the name of a laboratory or a billing service that staff trust.',
    },
  ],
  severity: 'low',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.anti-phish-policies'],
  uses: [
    'defender.baseline-settings',
    'defender.anti-phish-rules',
    'defender.eop-preset-rules',
    'exchange.accepted-domains',
  ],
  judge: (facts, context) =>
    judgeNamed(facts, context, {
      named: facts['defender.baseline-settings']?.partnerDomains,
      on: policy => policy.EnableTargetedDomainsProtection,
      watched: policy => policy.TargetedDomainsToProtect,
      action: policy => policy.TargetedDomainProtectionAction,
      pass: 'Every policy that counts for somebody stops mail that imitates the domains which are named.',
      why: 'Mail that imitates the domains of your partners is not stopped.',
      nobodyNamed:
        'Every policy that counts stops mail that imitates some domains. Whether these are the partners that matter, a person has to say.',
    }),
  rationale:
    'An address that differs in one letter from that of the laboratory passes for real, and so does the link to the results in it.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > Standard protection > Manage protection settings > Impersonation protection',
      'Add the domains of your laboratories, billing service and record system; do the same under Strict protection',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-mdo-configure',
    impact: 'Rarely, mail from a similar but honest domain lands in quarantine.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.2.3v1'],
    related: [
      {
        scuba: 'MS.DEFENDER.2.3v1',
        why: 'It wants the names in both presets, whomever the presets are for; Ward asks it of every policy that counts for somebody. With none named it takes presets that watch for none.',
      },
    ],
  },
})
