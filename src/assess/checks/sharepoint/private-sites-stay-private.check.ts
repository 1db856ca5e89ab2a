import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const privateSitesStayPrivate = defineCheck({
  id: 'sharepoint.private-sites-stay-private',
  since: '0.1',
  title: 'A private site cannot be opened to the whole staff at once',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'A site that was made for some people is not given to all of them by one choice in the people picker.',
    },
    {
      citation: '164.502(b)',
      strength: 'supports',
      why: 'Staff who do not need the files of a private site do not get them by accident.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { AllowEveryoneExceptExternalUsersClaimInPrivateSite } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: not(AllowEveryoneExceptExternalUsersClaimInPrivateSite),
      properties: { AllowEveryoneExceptExternalUsersClaimInPrivateSite },
      pass: 'The group of the whole staff cannot be added to a private site.',
      fail: 'The group of the whole staff (“Everyone except external users”) can be added to a private site.',
    })
  },
  rationale:
    'The team for a complaint against a colleague is private, until somebody adds “Everyone except external users” and search shows its files to the whole clinic.',
  fix: {
    steps: [
      'Install the SharePoint Online Management Shell and sign in with Connect-SPOService',
      'Run the command below',
      'Look for private sites where the group already has access: SharePoint admin center > Reports > Data access governance',
    ],
    command: 'Set-SPOTenant -AllowEveryoneExceptExternalUsersClaimInPrivateSite $false',
    docs: 'https://learn.microsoft.com/powershell/module/microsoft.online.sharepoint.powershell/set-spotenant',
    impact:
      'Nobody can add the group to the site of a private team any more. Access that was given before stays until it is taken away.',
    disturbs: 'nobody',
    workflows: [],
  },
  equivalents: {},
})
