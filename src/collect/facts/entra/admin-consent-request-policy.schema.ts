import { z } from 'zod'
import { flag } from '../field.schema.ts'

/** Graph `adminConsentRequestPolicy`, as far as Ward reads it. https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy (2026-11-21) */
export const adminConsentRequestPolicySchema = z.object({ isEnabled: flag() })

export type AdminConsentRequestPolicy = z.infer<typeof adminConsentRequestPolicySchema>
