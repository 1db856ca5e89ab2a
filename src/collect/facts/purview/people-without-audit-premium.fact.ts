import { defineFact } from '../../define-fact.ts'
import { peopleWithoutAuditPremiumSchema } from './people-without-audit-premium.schema.ts'

export const peopleWithoutAuditPremium = defineFact({
  id: 'purview.people-without-audit-premium',
  title: 'How many people have no Audit (Premium)',
  endpoint: 'GET /users?$select=userType,assignedPlans',
  permission: 'User.Read.All',
  schema: peopleWithoutAuditPremiumSchema,
  docs: 'https://learn.microsoft.com/purview/audit-get-started',
})
