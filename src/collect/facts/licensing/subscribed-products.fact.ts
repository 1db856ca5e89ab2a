import { defineFact } from '../../define-fact.ts'
import { subscribedProductsSchema } from './subscribed-products.schema.ts'

export const subscribedProducts = defineFact({
  id: 'licensing.subscribed-products',
  title: 'Subscribed products and how many people they are assigned to',
  endpoint: 'GET /subscribedSkus',
  permission: 'Organization.Read.All',
  schema: subscribedProductsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/subscribedsku',
})
