import { defineFact } from '../../define-fact.ts'
import { authenticationMethodsPolicySchema } from './authentication-methods-policy.schema.ts'

export const authenticationMethodsPolicy = defineFact({
  id: 'entra.authentication-methods-policy',
  title: 'Authentication methods policy',
  endpoint: 'GET /policies/authenticationMethodsPolicy',
  permission: 'Policy.Read.AuthenticationMethod',
  schema: authenticationMethodsPolicySchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy',
})
