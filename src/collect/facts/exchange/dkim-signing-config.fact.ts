import { defineFact } from '../../define-fact.ts'
import { dkimSigningConfigSchema } from './dkim-signing-config.schema.ts'

export const dkimSigningConfig = defineFact({
  id: 'exchange.dkim-signing-config',
  title: 'DKIM signing of each domain',
  endpoint: 'Get-DkimSigningConfig',
  permission: 'Exchange.ManageAsApp',
  schema: dkimSigningConfigSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-dkimsigningconfig',
})
