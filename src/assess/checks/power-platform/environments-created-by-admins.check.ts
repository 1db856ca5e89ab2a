import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const environmentsCreatedByAdmins = defineCheck({
  id: 'power-platform.environments-created-by-admins',
  since: '0.1',
  title: 'Only administrators create environments in Power Platform',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'Opening a new place for patient data is left to those who set up who may use it.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'An environment made by anybody has the access rules its maker thought of, or none.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const { disableEnvironmentCreationByNonAdminUsers } = facts['power-platform.tenant-settings']
    return judgeSetting({
      meets: disableEnvironmentCreationByNonAdminUsers,
      properties: { disableEnvironmentCreationByNonAdminUsers },
      pass: 'Only administrators can create production and sandbox environments.',
      fail: 'Everybody with a fitting licence can create production and sandbox environments.',
    })
  },
  rationale:
    'An environment that a colleague made holds its own tables and apps. Patient data that lands there is in nobody’s backup and under nobody’s rules.',
  fix: {
    steps: [
      'Power Platform admin center > Manage > Tenant settings',
      'Production environment assignments: Only specific admins',
      'Save',
    ],
    command: 'Set-TenantSettings -RequestBody @{ disableEnvironmentCreationByNonAdminUsers = $true }',
    docs: 'https://learn.microsoft.com/power-platform/admin/control-environment-creation',
    impact: 'Whoever needs a new environment asks an administrator. Environments that exist stay.',
    disturbs: 'administrators',
  },
  equivalents: { scuba: ['MS.POWERPLATFORM.1.1v1'] },
})
