import { defineFact } from '../../define-fact.ts'
import { conditionalAccessPoliciesSchema } from './conditional-access-policies.schema.ts'

export const conditionalAccessPolicies = defineFact({
  id: 'entra.conditional-access-policies',
  title: 'Conditional Access policies',
  endpoint: 'GET /identity/conditionalAccess/policies',
  permission: 'Policy.Read.All',
  schema: conditionalAccessPoliciesSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
})
