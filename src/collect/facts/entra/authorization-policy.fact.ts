import { defineFact } from '../../define-fact.ts'
import { authorizationPolicySchema } from './authorization-policy.schema.ts'

export const authorizationPolicy = defineFact({
  id: 'entra.authorization-policy',
  title: 'What users and guests may do by default',
  endpoint: 'GET /policies/authorizationPolicy',
  permission: 'Policy.Read.All',
  schema: authorizationPolicySchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/authorizationpolicy',
})
