import { judgeAntiPhish } from '../../defender/impersonation.ts'
import { defineCheck } from '../../define-check.ts'
import { both } from '../../truth.ts'

export const unusualSendersMarked = defineCheck({
  id: 'defender.unusual-senders-marked',
  since: '0.1',
  title: 'Mail from unusual senders carries a warning',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'A warning at the moment of reading helps staff to recognise and report mail with malicious intent.',
    },
  ],
  severity: 'low',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.anti-phish-policies'],
  uses: ['defender.anti-phish-rules', 'defender.eop-preset-rules', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeAntiPhish(facts, context, {
      meets: policy =>
        both(
          policy.EnableFirstContactSafetyTips,
          policy.EnableSimilarUsersSafetyTips,
          policy.EnableSimilarDomainsSafetyTips,
          policy.EnableUnusualCharactersSafetyTips,
          policy.EnableViaTag,
          policy.EnableUnauthenticatedSender,
        ),
      pass: 'Every policy that counts for somebody shows all six warnings.',
      why: 'At least one of the six warnings about a sender is off.',
    }),
  rationale:
    'A busy front desk does not compare addresses letter by letter. “You don’t often get email from this address” is the pause in which somebody asks before sending a chart.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Anti-phishing > the policy that is named > Edit actions',
      'Under Safety tips & indicators tick every line, then Save',
      'If a preset policy is named, its settings cannot be changed by hand: tell Microsoft’s support which warning it lacks',
    ],
    command:
      'Set-AntiPhishPolicy -Identity "Office365 AntiPhish Default" -EnableFirstContactSafetyTips $true -EnableSimilarUsersSafetyTips $true -EnableSimilarDomainsSafetyTips $true -EnableUnusualCharactersSafetyTips $true -EnableViaTag $true -EnableUnauthenticatedSender $true',
    docs: 'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-about',
    impact: 'Staff see a line above mail from new or look-alike senders. Tell them once what it means.',
    disturbs: 'all-staff',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.2.4v1', 'MS.EXO.11.2v1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.2.4v1',
        why: 'It takes a preset that is on for everybody for granted; Ward reads the preset’s own policy, for older presets lack a warning that came later.',
      },
      {
        scuba: 'MS.EXO.11.2v1',
        why: 'It left the answer to a person; Ward reads the policies.',
      },
    ],
  },
})
