import { defineFact } from '../../define-fact.ts'
import { capabilityProbesSchema } from './capability-probes.schema.ts'

export const capabilityProbes = defineFact({
  id: 'licensing.capability-probes',
  title: 'Licensed features whose interface answers',
  endpoint: 'Get-AtpPolicyForO365 and Get-DlpCompliancePolicy, whether they exist',
  permission: 'Exchange.ManageAsApp',
  schema: capabilityProbesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-dlpcompliancepolicy',
})
