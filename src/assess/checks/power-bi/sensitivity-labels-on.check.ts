import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const sensitivityLabelsOn = defineCheck({
  id: 'power-bi.sensitivity-labels-on',
  since: '0.1',
  title: 'Reports and data in Power BI can carry sensitivity labels',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A label with protection stays with the data when it is exported to a file.',
    },
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Encryption that comes with a label guards an exported file on its way to somebody else.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'EimInformationProtectionEdit',
      label: 'Allow users to apply sensitivity labels for content',
      asked: 'on',
      pass: 'Reports and data can carry sensitivity labels.',
      fail: 'Sensitivity labels cannot be applied in Power BI.',
    }),
  rationale:
    'One click exports a report on patients to Excel. With a label the file stays protected after it has left; without one it is just a file.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'Information protection > Allow users to apply sensitivity labels for content: Enabled',
      'Apply',
      'Microsoft Purview portal > Information protection > Sensitivity labels: publish a label for patient data to those who build reports',
    ],
    docs: 'https://learn.microsoft.com/fabric/governance/information-protection',
    impact:
      'People see a label choice in reports. Labels need a plan with Microsoft Purview Information Protection; what a label does is decided in Purview.',
    disturbs: 'some-staff',
  },
  equivalents: { scuba: ['MS.POWERBI.7.1v1'] },
})
