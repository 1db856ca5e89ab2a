import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const developerEnvironmentsCreatedByAdmins = defineCheck({
  id: 'power-platform.developer-environments-created-by-admins',
  since: '0.1',
  title: 'Only administrators create developer environments in Power Platform',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'A new place for data comes into being with an owner, rules and an entry in the inventory.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Each environment has its own rights; new ones are made by people who set them.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const disableDeveloperEnvironmentCreationByNonAdminUsers =
      facts['power-platform.tenant-settings'].powerPlatform?.governance
        ?.disableDeveloperEnvironmentCreationByNonAdminUsers
    return judgeSetting({
      meets: disableDeveloperEnvironmentCreationByNonAdminUsers,
      properties: { disableDeveloperEnvironmentCreationByNonAdminUsers },
      pass: 'Only administrators create developer environments.',
      fail: 'Everybody can make themselves developer environments, each with a database of its own.',
    })
  },
  rationale:
    'A developer environment comes with a database. A test with real patients in it is a copy of the chart that nobody backs up or audits.',
  fix: {
    steps: [
      'Power Platform admin center > Manage > Tenant settings',
      'Developer environment assignments: Only specific admins; Save',
    ],
    command:
      '$settings = Get-TenantSettings; $settings.powerPlatform.governance.disableDeveloperEnvironmentCreationByNonAdminUsers = $true; Set-TenantSettings $settings',
    docs: 'https://learn.microsoft.com/power-platform/admin/control-environment-creation',
    impact: 'Staff who try things out ask for an environment first. Those that exist go on.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: {},
})
