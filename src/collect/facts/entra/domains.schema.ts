import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** Graph `domain`, as far as Ward reads it. https://learn.microsoft.com/graph/api/resources/domain (2026-11-21) */
export const domainsSchema = z.array(
  z.object({
    id: field(z.string()),
    isRoot: flag(),
    isVerified: flag(),
    authenticationType: field(z.string()),
    /** Null is "not set": a subdomain follows its root domain, a root domain follows Microsoft's default. */
    passwordValidityPeriodInDays: field(z.number().nullable()),
  }),
)

export type Domains = z.infer<typeof domainsSchema>
export type Domain = Domains[number]
