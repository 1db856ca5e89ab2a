import { defineFact } from '../../define-fact.ts'
import { servicePlansSchema } from './service-plans.schema.ts'

export const servicePlans = defineFact({
  id: 'licensing.service-plans',
  title: 'Service plans of the subscribed products',
  endpoint: 'GET /subscribedSkus',
  permission: 'Organization.Read.All',
  schema: servicePlansSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/serviceplaninfo',
})
