import { defineFact } from '../../define-fact.ts'
import { adminConsentRequestPolicySchema } from './admin-consent-request-policy.schema.ts'

export const adminConsentRequestPolicy = defineFact({
  id: 'entra.admin-consent-request-policy',
  title: 'Requests for an administrator’s consent to an app',
  endpoint: 'GET /policies/adminConsentRequestPolicy',
  permission: 'Policy.Read.All',
  schema: adminConsentRequestPolicySchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy',
})
