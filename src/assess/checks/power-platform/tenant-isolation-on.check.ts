import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const tenantIsolationOn = defineCheck({
  id: 'power-platform.tenant-isolation-on',
  since: '0.1',
  title: 'Apps and flows cannot connect with other organisations unless you except them',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A connection signed in with an account elsewhere is access from or to another organisation.',
    },
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Data does not leave through a flow that is signed in elsewhere.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['power-platform.tenant-isolation'],
  judge: facts => {
    const isDisabled = facts['power-platform.tenant-isolation'].properties?.isDisabled
    return judgeSetting({
      meets: not(isDisabled),
      properties: { isDisabled },
      pass: 'Tenant isolation is on.',
      fail: 'Tenant isolation is off: apps and flows can connect with any organisation.',
    })
  },
  rationale:
    'With a second account, a flow copies the clinic’s mail or files to another organisation every night, and nothing in the mailbox shows it.',
  fix: {
    steps: [
      'Power Platform admin center > Security > Identity and access > Tenant isolation',
      'Restrict cross-tenant connections: On',
      'Add exceptions for the organisations you work with',
      'Save',
    ],
    docs: 'https://learn.microsoft.com/power-platform/admin/cross-tenant-restrictions',
    impact:
      'Flows that connect with another organisation, such as an outside practice or a vendor, stop unless it is excepted. The report on the same page shows which there are. Undo by switching it off.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps', 'sharing-with-outside-practices'],
  },
  equivalents: { scuba: ['MS.POWERPLATFORM.3.1v1'] },
})
