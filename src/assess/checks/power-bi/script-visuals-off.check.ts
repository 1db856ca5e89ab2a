import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const scriptVisualsOff = defineCheck({
  id: 'power-bi.script-visuals-off',
  since: '0.1',
  title: 'Reports cannot run R or Python scripts',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'A script in a report is a program from somebody else that runs on the reader’s data.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A script sees every row it is given and can pass it on, whatever the report shows.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'RScriptVisual',
      label: 'Interact with and share R and Python visuals',
      asked: 'off',
      pass: 'Reports cannot run R or Python scripts.',
      fail: 'Reports can run R and Python scripts.',
    }),
  rationale:
    'A chart copied from the internet can carry code along. It runs with the patients’ data the report is built on.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'R and Python visuals settings > Interact with and share R and Python visuals: Disabled',
      'Apply',
    ],
    docs: 'https://learn.microsoft.com/fabric/admin/service-admin-portal-r-python-visuals',
    impact:
      'Reports with such visuals show an empty box in their place. Ask those who build statistics before you switch it off; undo with Enabled.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards'],
  },
  equivalents: { scuba: ['MS.POWERBI.6.1v1'] },
})
