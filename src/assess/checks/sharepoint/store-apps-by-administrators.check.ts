import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const storeAppsByAdministrators = defineCheck({
  id: 'sharepoint.store-apps-by-administrators',
  since: '0.1',
  title: 'Staff cannot get apps for SharePoint from the store by themselves',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'An app of another company that reads the clinic’s files is a business associate; somebody decides on it first.',
    },
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Programs come in through one door, where an administrator looks at them.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { DisableSharePointStoreAccess } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: DisableSharePointStoreAccess,
      properties: { DisableSharePointStoreAccess },
      pass: 'Staff cannot open the store of SharePoint apps.',
      fail: 'Staff can open the store of SharePoint apps and ask for or add apps of other companies.',
    })
  },
  rationale:
    'A free signature app from the store asks for the site with the consent forms. Nobody has an agreement with its maker.',
  fix: {
    steps: ['SharePoint admin center > More features > Apps > Open > Settings', 'App purchases: No; Save'],
    command: 'Set-SPOTenant -DisableSharePointStoreAccess $true',
    docs: 'https://learn.microsoft.com/sharepoint/configure-sharepoint-store-settings',
    impact: 'Staff ask an administrator for an app. Apps that are in use go on.',
    disturbs: 'some-staff',
    workflows: ['third-party-apps'],
  },
  equivalents: {},
})
