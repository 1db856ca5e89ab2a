import { defineCheck } from '../../define-check.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

export const externalInvitationsLimited = defineCheck({
  id: 'power-bi.external-invitations-limited',
  since: '0.1',
  title: 'Sharing a report does not invite people from outside, or only for named groups',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Bringing somebody in from outside is left to those who were given that task.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Before somebody from outside gets in, there is a moment to ask whether an agreement is signed.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-bi.licence'],
  uses: ['power-bi.tenant-settings'],
  judge: facts =>
    judgeTenantSetting(facts, {
      name: 'ExternalSharingV2',
      label: 'Users can invite guest users to collaborate through item sharing and permissions',
      asked: 'limited',
      pass: 'Nobody can invite people from outside by sharing a report.',
      fail: 'Everybody can invite people from outside by sharing a report with them.',
    }),
  rationale:
    'One address typed into Share makes a stranger a guest of the organisation, with a report on patients as the welcome.',
  fix: {
    steps: [
      'Power BI > Settings > Admin portal > Tenant settings',
      'Export and sharing settings > Users can invite guest users to collaborate through item sharing and permissions: Disabled, or Enabled for Specific security groups',
      'Apply',
    ],
    docs: 'https://learn.microsoft.com/fabric/admin/service-admin-portal-export-sharing',
    impact:
      'Staff ask an administrator to invite a partner first. Guests who exist already keep what they have.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards', 'sharing-with-outside-practices'],
  },
  equivalents: { scuba: ['MS.POWERBI.3.1v1'] },
})
