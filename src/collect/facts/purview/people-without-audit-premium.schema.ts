import { z } from 'zod'
import { field } from '../field.schema.ts'

/**
 * How many people of the organisation have no plan with Audit (Premium): a retention policy does not reach their records.
 * https://learn.microsoft.com/purview/audit-log-retention-policies (2026-11-22)
 */
export const peopleWithoutAuditPremiumSchema = z.object({ count: field(z.number().int().min(0)) })

export type PeopleWithoutAuditPremium = z.infer<typeof peopleWithoutAuditPremiumSchema>
