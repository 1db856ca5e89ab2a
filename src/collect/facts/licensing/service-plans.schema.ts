import { z } from 'zod'
import { field } from '../field.schema.ts'

/** Graph `servicePlanInfo` of all subscribed products. https://learn.microsoft.com/graph/api/resources/serviceplaninfo (2026-11-21) */
export const servicePlansSchema = z.array(
  z.object({
    servicePlanId: field(z.string()),
    servicePlanName: field(z.string()),
    provisioningStatus: field(z.string()),
  }),
)

export type ServicePlans = z.infer<typeof servicePlansSchema>
