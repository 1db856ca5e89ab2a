import { z } from 'zod'
import { field, text, words } from '../field.schema.ts'

/** What DNS answered when it was asked for the TXT records of a domain. */
export const txtLookupsSchema = z.array(
  z.object({
    domain: field(z.string()),
    /** The records' texts, each whole; empty when DNS said there are none, absent when it did not answer. */
    texts: words(),
    /** The name they stand under, such as `_dmarc.clinic.example`; null when there are none. */
    foundAt: text(),
  }),
)

export type TxtLookups = z.infer<typeof txtLookupsSchema>
export type TxtLookup = TxtLookups[number]
