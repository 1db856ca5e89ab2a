import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const publishToWebOff = defineCheck({
  id: 'power-bi.publish-to-web-off',
  since: '0.1',
  title: 'Reports cannot be published to the open web',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A report on the open web has no sign-in: everybody has access to it.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Who may see a report is decided by giving access to people, not by handing out an address.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'PublishToWeb',
      label: 'Publish to web',
      asked: 'off',
      pass: 'Reports cannot be published to the open web.',
      fail: 'Reports can be published to the open web, where anybody can read them without signing in.',
    }),
  rationale:
    'A report on appointments or billing holds patients in every row. Published to the web it is open to everybody, and search engines find it.',
  fix: {
    steps: [
      'Power BI (app.powerbi.com) > Settings > Admin portal > Tenant settings',
      'Export and sharing settings > Publish to web: Disabled',
      'Apply',
      'Admin portal > Embed codes: look at the codes that exist, and delete those nobody needs',
    ],
    docs: 'https://learn.microsoft.com/power-bi/collaborate-share/service-publish-to-web',
    impact:
      'Figures meant for the public, such as waiting times on your web site, need another way. Codes that exist stop working: look at Embed codes in the admin portal first. Undo by enabling it for a named group.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards'],
  },
  equivalents: { scuba: ['MS.POWERBI.1.1v1'] },
})
