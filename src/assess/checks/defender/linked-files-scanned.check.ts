import { judgeLinks } from '../../defender/attachments-and-links.ts'
import { defineCheck } from '../../define-check.ts'
import { both } from '../../truth.ts'

export const linkedFilesScanned = defineCheck({
  id: 'defender.linked-files-scanned',
  since: '0.1',
  title: 'Files that a mail links to are scanned before it is delivered',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'A file behind a link escapes the look into attachments, so what the link leads to is scanned too.',
    },
  ],
  severity: 'medium',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.safe-links-policies'],
  uses: [
    'defender.safe-links-rules',
    'defender.atp-preset-rules',
    'defender.built-in-protection-rules',
    'exchange.accepted-domains',
  ],
  judge: (facts, context) =>
    judgeLinks(facts, context, {
      meets: policy => both(policy.ScanUrls, policy.DeliverMessageAfterScan),
      pass: 'Every policy that counts for somebody scans what links lead to, and mail waits until that is done.',
      why: 'What links lead to is not scanned, or mail is delivered before that is done.',
    }),
  rationale:
    'Attackers send a link to a file instead of the file because filters look into attachments. One opened invoice is enough to lock every chart.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > Standard protection: turn it on for all recipients',
      'For a policy of your own: Safe Links > the policy > Edit protection settings: tick Apply real-time URL scanning and Wait for URL scanning to complete before delivering the message',
    ],
    command: 'Set-SafeLinksPolicy -Identity "<policy>" -ScanUrls $true -DeliverMessageAfterScan $true',
    docs: 'https://learn.microsoft.com/defender-office-365/safe-links-policies-configure',
    impact: 'A mail with a link may arrive a few minutes later.',
    disturbs: 'all-staff',
    workflows: ['mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.7.2v1', 'MS.EXO.15.2v1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.7.2v1',
        why: 'It takes a preset that is on for everybody in the mail filter for granted; Ward reads what the preset for links says, and whom built-in protection leaves out.',
      },
      {
        scuba: 'MS.EXO.15.2v1',
        why: 'It left the answer to a person; Ward reads the policies.',
      },
    ],
  },
})
