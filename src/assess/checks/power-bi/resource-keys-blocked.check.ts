import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const resourceKeysBlocked = defineCheck({
  id: 'power-bi.resource-keys-blocked',
  since: '0.1',
  title: 'Data cannot be sent to Power BI with only a key in a web address',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Whoever holds the key gets in, without an identity that could be checked or withdrawn.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A key in an address proves nothing about who is using it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'BlockResourceKeyAuthentication',
      label: 'Block ResourceKey Authentication',
      asked: 'on',
      pass: 'Keys in web addresses are refused.',
      fail: 'A key in a web address is enough to send data to Power BI.',
    }),
  rationale:
    'The key stands in an address that ends up in mails and logs. Whoever finds it can feed false figures into a report on patients.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'Developer settings > Block ResourceKey Authentication: Enabled',
      'Apply',
    ],
    docs: 'https://learn.microsoft.com/fabric/admin/service-admin-portal-developer',
    impact:
      'Streaming data sets that receive their data by such an address stop receiving it: ask those who build reports which there are. Undo with Disabled.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards'],
  },
  equivalents: { scuba: ['MS.POWERBI.5.1v1'] },
})
