import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, not } from '../../truth.ts'

export const everyoneGroupsHidden = defineCheck({
  id: 'sharepoint.everyone-groups-hidden',
  since: '0.1',
  title: 'Nobody is offered “Everyone” when choosing whom to give access',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access is granted to persons or groups that somebody thought of, not to all at once.',
    },
    {
      citation: '164.502(b)',
      strength: 'supports',
      why: 'A file that all staff can open goes to more people than need it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { ShowEveryoneClaim, ShowAllUsersClaim, ShowEveryoneExceptExternalUsersClaim } =
      facts['sharepoint.tenant']
    const shown = [
      ...(ShowEveryoneClaim ? ['“Everyone”'] : []),
      ...(ShowAllUsersClaim ? ['“All users”'] : []),
      ...(ShowEveryoneExceptExternalUsersClaim ? ['“Everyone except external users”'] : []),
    ]
    return judgeSetting({
      meets: both(not(ShowEveryoneClaim), not(ShowAllUsersClaim), not(ShowEveryoneExceptExternalUsersClaim)),
      properties: { ShowEveryoneClaim, ShowAllUsersClaim, ShowEveryoneExceptExternalUsersClaim },
      pass: 'Nobody is offered a group that means everyone. What was shared with such a group before was not looked at.',
      fail: `People who share a file are offered ${shown.join(' and ')}.`,
    })
  },
  rationale:
    'One click gives the whole staff a psychotherapist’s folder, and search then shows its contents to each of them.',
  fix: {
    steps: [
      'Install the SharePoint Online Management Shell and sign in with Connect-SPOService',
      'Run the command below',
      'Look for sites where such a group already has access: SharePoint admin center > Reports > Data access governance',
    ],
    command:
      'Set-SPOTenant -ShowEveryoneClaim $false -ShowAllUsersClaim $false -ShowEveryoneExceptExternalUsersClaim $false',
    docs: 'https://learn.microsoft.com/powershell/module/microsoft.online.sharepoint.powershell/set-spotenant',
    impact: 'Whoever wants to reach all staff uses a group made for it. Access that was given before stays.',
    disturbs: 'some-staff',
  },
  equivalents: {},
})
