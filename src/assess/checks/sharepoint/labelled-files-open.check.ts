import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const labelledFilesOpen = defineCheck({
  id: 'sharepoint.labelled-files-open',
  since: '0.1',
  title: 'SharePoint and OneDrive can read files with a sensitivity label',
  requirements: [
    {
      citation: '164.312(a)(2)(iv)',
      strength: 'supports',
      why: 'A label can encrypt a file; staff use it only where labelled files can still be opened and found.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { EnableAIPIntegration, EnableSensitivityLabelForPDF } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: EnableAIPIntegration,
      // Beside it, for the reader: it does not decide.
      properties: {
        EnableAIPIntegration,
        EnableSensitivityLabelForPDF: EnableSensitivityLabelForPDF ?? null,
      },
      pass: 'Files with a sensitivity label can be opened, searched and labelled in the browser.',
      fail: 'Files with a sensitivity label cannot be opened or searched in the browser.',
    })
  },
  rationale:
    'A label that encrypts keeps a patient’s file closed even after it was sent to the wrong address. Where labels get in the way of work, nobody sets them.',
  fix: {
    steps: [
      'Purview portal > Settings > Information Protection, or Solutions > Information Protection > Sensitivity labels',
      'Turn on the ability to process content in Office online files that have encrypted sensitivity labels: Turn on now',
      'For PDF files run Set-SPOTenant -EnableSensitivityLabelforPDF $true as well',
    ],
    command: 'Set-SPOTenant -EnableAIPIntegration $true',
    docs: 'https://learn.microsoft.com/purview/sensitivity-labels-sharepoint-onedrive-files',
    impact:
      'Files that were labelled before work in the browser once they are next saved. Old Office programs cannot open encrypted files together with others.',
    disturbs: 'some-staff',
  },
  equivalents: {},
})
