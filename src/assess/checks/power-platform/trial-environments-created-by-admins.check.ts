import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const trialEnvironmentsCreatedByAdmins = defineCheck({
  id: 'power-platform.trial-environments-created-by-admins',
  since: '0.1',
  title: 'Only administrators create trial environments in Power Platform',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'A trial is a place for data too; who opens it is decided by those who set up access.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A trial made by anybody has the access rules its maker thought of, or none.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const { disableTrialEnvironmentCreationByNonAdminUsers } = facts['power-platform.tenant-settings']
    return judgeSetting({
      meets: disableTrialEnvironmentCreationByNonAdminUsers,
      properties: { disableTrialEnvironmentCreationByNonAdminUsers },
      pass: 'Only administrators can create trial environments.',
      fail: 'Everybody can create trial environments.',
    })
  },
  rationale: 'A trial is deleted after a month, with the patient data that somebody tried it out with.',
  fix: {
    steps: [
      'Power Platform admin center > Manage > Tenant settings',
      'Trial environment assignments: Only specific admins',
      'Save',
    ],
    command: 'Set-TenantSettings -RequestBody @{ disableTrialEnvironmentCreationByNonAdminUsers = $true }',
    docs: 'https://learn.microsoft.com/power-platform/admin/control-environment-creation',
    impact:
      'Whoever wants to try something out asks an administrator. Trials that exist run on to their end.',
    disturbs: 'administrators',
  },
  equivalents: { scuba: ['MS.POWERPLATFORM.1.2v1'] },
})
