import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const guestAccessLimited = defineCheck({
  id: 'power-bi.guest-access-limited',
  since: '0.1',
  title: 'Guests cannot open Power BI, or only those in named groups',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'People from outside see reports only where they were meant to.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Membership of a group is a decision that somebody made and can be looked up.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'AllowGuestUserToAccessSharedContent',
      label: 'Guest users can access Microsoft Fabric',
      asked: 'limited',
      pass: 'Guests cannot open Power BI.',
      fail: 'Every guest of the organisation can open what is shared in Power BI.',
    }),
  rationale:
    'A guest who was invited for one document can open a report on patients that somebody shared too widely.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'Export and sharing settings > Guest users can access Microsoft Fabric: Disabled, or Enabled for Specific security groups',
      'Apply',
    ],
    docs: 'https://learn.microsoft.com/fabric/admin/service-admin-portal-export-sharing',
    impact:
      'Consultants and partners who read your reports as guests lose them until they are in one of the groups: ask those who share reports who these are first. Undo by enabling it for the entire organization.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards', 'sharing-with-outside-practices'],
  },
  equivalents: { scuba: ['MS.POWERBI.2.1v1'] },
})
