import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const servicePrincipalsLimited = defineCheck({
  id: 'power-bi.service-principals-limited',
  since: '0.1',
  title: 'No program can call the interfaces of Power BI, or only those in named groups',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'The standard asks for access only for the people and programs that were granted it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'ServicePrincipalAccessPermissionAPIs',
      label: 'Service principals can call Fabric public APIs',
      asked: 'limited',
      pass: 'Programs that sign in on their own cannot call the interfaces of Power BI.',
      fail: 'Every program with an identity in the organisation can call the interfaces of Power BI.',
    }),
  rationale:
    'A program reads a thousand patients’ rows in a second and never logs out. Which programs may do so should be a short list.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'Developer settings > Service principals can call Fabric public APIs: Disabled, or Enabled for Specific security groups',
      'Apply',
    ],
    docs: 'https://learn.microsoft.com/fabric/admin/service-admin-portal-developer',
    impact:
      'Reports that are embedded in another program, such as the EHR’s, and scripts that refresh data, stop until their identity is in one of the groups. Ask who set up such an identity first; undo by enabling it for the entire organization.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards', 'third-party-apps'],
  },
  equivalents: { scuba: ['MS.POWERBI.4.1v1'] },
})
