import { ownDomains } from '../../defender/recipients.ts'
import { judgeStrictPeople } from '../../defender/strict-people.ts'
import { defineCheck } from '../../define-check.ts'

export const likelyTargetsInStrictAttachmentPreset = defineCheck({
  id: 'defender.likely-targets-in-strict-attachment-preset',
  since: '0.1',
  title: 'The strict preset policy looks into the attachments and links of likely targets',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Attachments and links to those whom attackers seek out are looked into most strictly.',
    },
  ],
  severity: 'medium',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.atp-preset-rules'],
  uses: ['defender.baseline-settings', 'exchange.accepted-domains'],
  judge: facts =>
    judgeStrictPeople(
      facts['defender.atp-preset-rules'],
      facts['defender.baseline-settings']?.strictForLinks,
      ownDomains(facts['exchange.accepted-domains']),
    ),
  rationale:
    'A well made mail to the physician in charge or to billing is worth an attacker’s time. The strict preset looks hardest at what these people are about to open.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies',
      'Strict protection: turn it on > Manage protection settings > Apply Defender for Office 365 protection: All recipients, or Specific recipients',
      'With Specific recipients, name the owner, the physicians in charge, billing and every administrator',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/preset-security-policies',
    impact: 'Mail with attachments reaches these few people some minutes later.',
    disturbs: 'some-staff',
  },
  equivalents: {
    scuba: ['MS.DEFENDER.1.5v1'],
    differs: [
      {
        scuba: 'MS.DEFENDER.1.5v1',
        why: 'It wants the lists of the policy to be the same as the named ones; Ward also takes a policy that holds more people or leaves out fewer.',
      },
    ],
  },
})
