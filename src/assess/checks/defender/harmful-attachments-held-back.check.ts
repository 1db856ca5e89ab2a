import { judgeAttachments } from '../../defender/attachments-and-links.ts'
import { defineCheck } from '../../define-check.ts'

export const harmfulAttachmentsHeldBack = defineCheck({
  id: 'defender.harmful-attachments-held-back',
  since: '0.1',
  title: 'Attachments are opened in isolation, and harmful ones held back',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Malicious software that no list knows yet shows itself when the attachment is opened apart from every computer of the clinic.',
    },
  ],
  severity: 'high',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.safe-attachment-policies'],
  uses: [
    'defender.safe-attachment-rules',
    'defender.atp-preset-rules',
    'defender.built-in-protection-rules',
    'exchange.accepted-domains',
  ],
  judge: (facts, context) =>
    judgeAttachments(facts, context, {
      pass: 'Every policy that counts for somebody opens attachments in isolation and holds harmful ones back.',
      why: 'Attachments are not opened in isolation, or harmful ones are delivered.',
    }),
  rationale:
    'Ransomware reaches clinics as a letter of referral or an invoice. Opened in isolation first, it never reaches the front desk.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > Standard protection: turn it on for all recipients',
      'For a policy of your own: Safe Attachments > the policy > Edit settings > Safe Attachments unknown malware response: Block or Dynamic Delivery',
      'On Preset Security Policies, under Built-in protection, remove every exclusion',
    ],
    command: 'Set-SafeAttachmentPolicy -Identity "<policy>" -Enable $true -Action Block',
    docs: 'https://learn.microsoft.com/defender-office-365/safe-attachments-policies-configure',
    impact:
      'A mail with an attachment may arrive some minutes later, also a scan or a fax. With Dynamic Delivery the text comes at once and the attachment follows.',
    disturbs: 'all-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.1.3v1', 'MS.EXO.10.1v1', 'MS.EXO.10.2v1'],
    cis: ['7.0.0/2.1.4'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.1.3v1',
        why: 'It looks at the first policy that is for everybody; Ward also at those above it that are for some people.',
      },
      ...(['MS.EXO.10.1v1', 'MS.EXO.10.2v1'] as const).map(scuba => ({
        scuba,
        why: 'It left the answer to a person; Ward reads the policies.',
      })),
    ],
  },
})
