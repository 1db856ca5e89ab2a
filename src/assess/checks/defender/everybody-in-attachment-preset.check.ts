import { judgeCoverageByPreset } from '../../defender/preset-coverage.ts'
import { ownDomains } from '../../defender/recipients.ts'
import { defineCheck } from '../../define-check.ts'

export const everybodyInAttachmentPreset = defineCheck({
  id: 'defender.everybody-in-attachment-preset',
  since: '0.1',
  title: 'A preset policy looks into everybody’s attachments and links',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Malicious software that no list knows yet is found by opening it in a sandbox first.',
    },
  ],
  severity: 'medium',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.atp-preset-rules'],
  uses: ['exchange.accepted-domains'],
  judge: facts =>
    judgeCoverageByPreset({
      rules: facts['defender.atp-preset-rules'],
      own: ownDomains(facts['exchange.accepted-domains']),
      pass: preset => `The ${preset} preset policy looks into the attachments and links of everybody.`,
      fail: 'No preset policy looks into the attachments and links of everybody.',
    }),
  rationale:
    'Ransomware that locks the patient records often comes as an invoice nobody has seen before. Looking into attachments and links before people can open them stops most of it.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies',
      'Standard protection > Manage protection settings > Apply Defender for Office 365 protection: All recipients, no exclusions',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/preset-security-policies',
    impact:
      'Mail with attachments may arrive some minutes later, faxes that come by mail too, and links in mail are rewritten. Tell whoever waits for faxes. Undo by excluding the mailbox from the preset, and record it as accepted.',
    disturbs: 'all-staff',
    workflows: ['fax-to-mail', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.DEFENDER.1.3v1'],
    differs: [
      {
        scuba: 'MS.DEFENDER.1.3v1',
        why: 'It counts a preset that is off or leaves people out, and does not count one that names every domain of the tenant.',
      },
    ],
  },
})
