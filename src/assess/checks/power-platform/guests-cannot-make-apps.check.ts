import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const guestsCannotMakeApps = defineCheck({
  id: 'power-platform.guests-cannot-make-apps',
  since: '0.1',
  title: 'Guests cannot make apps and flows',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Building an app on the clinic’s data is a task of its own staff, whom the clinic has trained and can sanction.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const enableGuestsToMake =
      facts['power-platform.tenant-settings'].powerPlatform?.powerApps?.enableGuestsToMake
    return judgeSetting({
      meets: not(enableGuestsToMake),
      properties: { enableGuestsToMake },
      pass: 'Guests can use apps that are shared with them, and cannot make any.',
      fail: 'Guests can make apps and flows of their own in your tenant.',
    })
  },
  rationale:
    'A guest from a vendor builds a flow on the referral list. It goes on running, with nobody in the clinic who knows of it, after the contract has ended.',
  fix: {
    steps: [
      'Open Windows PowerShell as an administrator, install Microsoft.PowerApps.Administration.PowerShell and sign in with Add-PowerAppsAccount',
      'Run the command below',
    ],
    command:
      '$settings = Get-TenantSettings; $settings.powerPlatform.powerApps.enableGuestsToMake = $false; Set-TenantSettings $settings',
    docs: 'https://learn.microsoft.com/power-platform/admin/powershell-enable-guest-to-make',
    impact: 'An outside developer who builds your apps needs an account of the clinic.',
    disturbs: 'administrators',
    workflows: ['low-code-apps', 'outside-it-support'],
  },
  equivalents: {},
})
