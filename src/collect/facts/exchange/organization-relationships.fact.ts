import { defineFact } from '../../define-fact.ts'
import { organizationRelationshipsSchema } from './organization-relationships.schema.ts'

export const organizationRelationships = defineFact({
  id: 'exchange.organization-relationships',
  title: 'Sharing of calendars with named organisations',
  endpoint: 'Get-OrganizationRelationship',
  permission: 'Exchange.ManageAsApp',
  schema: organizationRelationshipsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-organizationrelationship',
})
