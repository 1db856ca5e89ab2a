import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const servicePrincipalProfilesLimited = defineCheck({
  id: 'power-bi.service-principal-profiles-limited',
  since: '0.1',
  title: 'No program can make profiles in Power BI, or only those in named groups',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A profile is one more identity that reaches data; who may make them is limited.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'AllowServicePrincipalsCreateAndUseProfiles',
      label: 'Allow service principals to create and use profiles',
      asked: 'limited',
      pass: 'Programs cannot make profiles.',
      fail: 'Every program with an identity in the organisation can make profiles for itself.',
    }),
  rationale:
    'Profiles let one program act as many. Rows on patients read through them are hard to trace to anybody.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'Developer settings > Allow service principals to create and use profiles: Disabled, or Enabled for Specific security groups',
      'Apply',
    ],
    docs: 'https://learn.microsoft.com/power-bi/developer/embedded/embed-multi-tenancy',
    impact:
      'Only programs that serve many customers from one tenant use profiles. A clinic’s own reports do not.',
    disturbs: 'nobody',
  },
  equivalents: { scuba: ['MS.POWERBI.4.2v1'] },
})
