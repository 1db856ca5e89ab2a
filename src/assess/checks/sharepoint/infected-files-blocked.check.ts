import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const infectedFilesBlocked = defineCheck({
  id: 'sharepoint.infected-files-blocked',
  since: '0.1',
  title: 'A file in which malware was found cannot be downloaded',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Guarding against malicious software includes not handing on a file that is known to hold it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { DisallowInfectedFileDownload } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: DisallowInfectedFileDownload,
      properties: { DisallowInfectedFileDownload },
      pass: 'Files in which malware was found cannot be downloaded.',
      fail: 'Files in which malware was found can still be downloaded after a warning.',
    })
  },
  rationale:
    'One click past the warning starts the ransomware that keeps a clinic from its records for weeks.',
  fix: {
    steps: [
      'Install the SharePoint Online Management Shell and sign in with Connect-SPOService',
      'Run the command below',
    ],
    command: 'Set-SPOTenant -DisallowInfectedFileDownload $true',
    docs: 'https://learn.microsoft.com/defender-office-365/safe-attachments-for-spo-odfb-teams-configure',
    impact:
      'Administrators can still fetch such a file for examination. A file found by mistake has to be reported to Microsoft first.',
    disturbs: 'nobody',
  },
  equivalents: { cis: ['7.0.0/7.3.1'] },
})
