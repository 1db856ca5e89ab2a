import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const legacyAuthenticationOff = defineCheck({
  id: 'sharepoint.legacy-authentication-off',
  since: '0.1',
  title: 'Old sign-in protocols do not open SharePoint and OneDrive',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Old protocols ask for a password alone and never for the second proof of who somebody is.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { LegacyAuthProtocolsEnabled } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: not(LegacyAuthProtocolsEnabled),
      properties: { LegacyAuthProtocolsEnabled },
      pass: 'SharePoint and OneDrive refuse old sign-in protocols.',
      fail: 'SharePoint and OneDrive accept old sign-in protocols.',
    })
  },
  rationale:
    'A guessed password is enough for an old program to fetch every file of that person, patients’ records among them.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Access control > Apps that don’t use modern authentication',
      'Choose Block access',
      'Save',
    ],
    command: 'Set-SPOTenant -LegacyAuthProtocolsEnabled $false',
    docs: 'https://learn.microsoft.com/powershell/module/microsoft.online.sharepoint.powershell/set-spotenant',
    impact:
      'Office 2010, scanners that store to SharePoint and scripts that sign in with a password alone stop working: look in the sign-in log under Client app for them first. It takes up to a day. Undo with $true.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'third-party-apps'],
  },
  equivalents: { cis: ['7.0.0/7.2.1'] },
})
