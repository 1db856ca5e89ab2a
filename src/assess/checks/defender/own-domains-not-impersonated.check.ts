import { judgeAntiPhish, stops } from '../../defender/impersonation.ts'
import { both, known } from '../../truth.ts'
import { defineCheck } from '../../define-check.ts'

export const ownDomainsNotImpersonated = defineCheck({
  id: 'defender.own-domains-not-impersonated',
  since: '0.1',
  title: 'Mail that imitates your own domains is stopped',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail that seems to come from inside is opened without a second thought.',
    },
  ],
  severity: 'medium',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.anti-phish-policies'],
  uses: ['defender.anti-phish-rules', 'defender.eop-preset-rules', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeAntiPhish(facts, context, {
      meets: policy =>
        both(policy.EnableOrganizationDomainsProtection, known(policy.TargetedDomainProtectionAction, stops)),
      pass: 'Every policy that counts for somebody stops mail that imitates your own domains.',
      why: 'Mail that imitates your own domains is not stopped.',
    }),
  rationale:
    'A domain that differs from the clinic’s in one letter is bought in minutes, and colleagues answer it with patients’ data.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > turn on Standard protection for all recipients: it includes the domains you own',
      'In a policy of your own: Anti-phishing > the policy > Edit protection settings > tick Include domains I own, and under Edit actions quarantine the message',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-mdo-configure',
    impact: 'Rarely, mail from a similar but honest domain lands in quarantine.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.2.2v1'],
    related: [
      {
        scuba: 'MS.DEFENDER.2.2v1',
        why: 'It wants a list of domains in ScubaGear’s own settings to be in both presets; Ward looks at the switch for every domain of the tenant.',
      },
    ],
  },
})
