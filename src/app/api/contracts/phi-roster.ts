import { z } from 'zod'

const kind = z.enum(['name', 'name-and-birth-date', 'mrn', 'member', 'ssn', 'phone', 'email'])

/** What `ward phi roster --json` answers. Counts and places only, never a value. */
export const phiRosterAnswer = z.object({
  schema: z.literal('ward.phi-roster/1'),
  /** Rows of the CSV that were read. */
  patients: z.int().min(0),
  /** How many values of each kind the roster now holds. */
  values: z.array(z.object({ kind, count: z.int().min(1) })),
  /** What could not be used, and the first line of the CSV with it. */
  leftOut: z.array(
    z.object({
      what: z.enum(['row', 'birth date', ...kind.options]),
      count: z.int().min(1),
      firstLine: z.int().min(1),
    }),
  ),
  /** 16 hex digits that tell keys apart and tell nothing about them. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  keyFile: z.string(),
  keyIsNew: z.boolean(),
})
export type PhiRosterAnswer = z.infer<typeof phiRosterAnswer>
