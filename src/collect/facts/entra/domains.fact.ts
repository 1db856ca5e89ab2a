import { defineFact } from '../../define-fact.ts'
import { domainsSchema } from './domains.schema.ts'

export const domains = defineFact({
  id: 'entra.domains',
  title: 'Domains of the organisation',
  endpoint: 'GET /domains',
  permission: 'Domain.Read.All',
  schema: domainsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/domain',
})
