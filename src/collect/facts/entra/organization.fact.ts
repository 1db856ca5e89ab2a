import { defineFact } from '../../define-fact.ts'
import { organizationSchema } from './organization.schema.ts'

export const organization = defineFact({
  id: 'entra.organization',
  title: 'The organisation: contacts and local directory',
  endpoint: 'GET /organization',
  permission: 'Organization.Read.All',
  schema: organizationSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/organization',
})
