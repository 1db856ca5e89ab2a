import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const sharingWithEveryoneOff = defineCheck({
  id: 'power-platform.sharing-with-everyone-off',
  since: '0.1',
  title: 'Apps cannot be shared with everybody in the directory at once',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'People are given an app one by one or as a group, so somebody decided on each.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Everybody in the directory includes guests; few of them should reach an app with patient data.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const disableShareWithEveryone =
      facts['power-platform.tenant-settings'].powerPlatform?.powerApps?.disableShareWithEveryone
    return judgeSetting({
      meets: disableShareWithEveryone,
      properties: { disableShareWithEveryone },
      pass: 'Apps can be shared with people and groups, not with everybody at once.',
      fail: 'Makers can share an app with everybody in the directory, guests included.',
    })
  },
  rationale:
    'Everyone includes the guests: the accountant, the vendor, the student of last year. An app for lab results is not meant for them.',
  fix: {
    steps: [
      'Microsoft has no page for this setting: run the command below in Windows PowerShell, after Add-PowerAppsAccount',
      'Power Platform admin center > Manage > Power Apps: look at the apps that are shared with Everyone, and share them with a group instead',
    ],
    command:
      '$settings = Get-TenantSettings; $settings.powerPlatform.powerApps.disableShareWithEveryone = $true; Set-TenantSettings $settings',
    docs: 'https://learn.microsoft.com/power-platform/guidance/adoption/secure-default-environment',
    impact:
      'Makers choose people or a group when they share an app. Apps already shared with everybody stay so until changed.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: { scuba: ['MS.POWERPLATFORM.6.1v1'] },
})
