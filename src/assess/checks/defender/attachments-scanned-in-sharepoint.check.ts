import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const attachmentsScannedInSharepoint = defineCheck({
  id: 'defender.attachments-scanned-in-sharepoint',
  since: '0.1',
  title: 'Files in SharePoint, OneDrive and Teams are opened in a sandbox first',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Malicious software that comes by a shared folder or a chat is found as in mail.',
    },
  ],
  severity: 'medium',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.atp-policy-for-office'],
  judge: facts => {
    const { EnableATPForSPOTeamsODB } = facts['defender.atp-policy-for-office']
    return judgeSetting({
      meets: EnableATPForSPOTeamsODB,
      properties: { EnableATPForSPOTeamsODB },
      pass: 'Files in SharePoint, OneDrive and Teams are looked into, and harmful ones are locked.',
      fail: 'Files in SharePoint, OneDrive and Teams are not looked into beyond the ordinary virus scan.',
    })
  },
  rationale:
    'A file that a partner uploads goes past the mail filter. Opened by one person, it can lock the shared folders with patients’ documents.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Safe Attachments > Global settings',
      'Turn on Defender for Office 365 for SharePoint, OneDrive, and Microsoft Teams, then Save',
    ],
    command: 'Set-AtpPolicyForO365 -EnableATPForSPOTeamsODB $true',
    docs: 'https://learn.microsoft.com/defender-office-365/safe-attachments-for-spo-odfb-teams-configure',
    impact:
      'A file that is found harmful can no longer be opened, moved or shared; it can still be deleted. One that was taken by mistake is released in the Defender portal under Quarantine > Files.',
    disturbs: 'nobody',
  },
  equivalents: { scuba: ['MS.DEFENDER.3.1v1', 'MS.SECURITYSUITE.1.4v1'] },
})
