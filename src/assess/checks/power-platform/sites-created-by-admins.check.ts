import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const sitesCreatedByAdmins = defineCheck({
  id: 'power-platform.sites-created-by-admins',
  since: '0.1',
  title: 'Only administrators create web sites with Power Pages',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'A web site opens data to people outside; who may open it is decided, not left to chance.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'The tables behind a site are read with the site’s own rules, which its maker sets.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const { disablePortalsCreationByNonAdminUsers } = facts['power-platform.tenant-settings']
    return judgeSetting({
      meets: disablePortalsCreationByNonAdminUsers,
      properties: { disablePortalsCreationByNonAdminUsers },
      pass: 'Only administrators can create sites with Power Pages.',
      fail: 'Everybody with a fitting licence can create sites with Power Pages.',
    })
  },
  rationale:
    'A site for appointment requests is made in an hour. One wrong table permission, and every visitor reads every request.',
  fix: {
    steps: [
      'Microsoft has no page for this setting: run the command below in Windows PowerShell, after Add-PowerAppsAccount',
      'Power Platform admin center > Manage > Power Pages: look at the sites that exist, and switch off those nobody answers for',
    ],
    command: 'Set-TenantSettings -RequestBody @{ disablePortalsCreationByNonAdminUsers = $true }',
    docs: 'https://learn.microsoft.com/power-apps/maker/portals/control-portal-creation',
    impact: 'Whoever needs a site asks an administrator. Sites that exist stay on the web.',
    disturbs: 'administrators',
  },
  equivalents: { scuba: ['MS.POWERPLATFORM.5.1v1'] },
})
