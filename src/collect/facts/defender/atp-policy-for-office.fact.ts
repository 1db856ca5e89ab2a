import { defineFact } from '../../define-fact.ts'
import { atpPolicyForOfficeSchema } from './atp-policy-for-office.schema.ts'

export const atpPolicyForOffice = defineFact({
  id: 'defender.atp-policy-for-office',
  title: 'Attachment scanning in SharePoint, OneDrive and Teams',
  endpoint: 'Get-AtpPolicyForO365',
  permission: 'Exchange.ManageAsApp',
  schema: atpPolicyForOfficeSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-atppolicyforo365',
})
