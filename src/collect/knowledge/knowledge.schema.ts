import * as z from 'zod'

/** What one tenant tells Ward about itself for scanning: `ward.phi-knowledge/1`. docs/guide/teach-ward-your-clinic.md */

const name = (most = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)

/** As `Jane Doe`, or in parts. */
const person = z.union([
  name(),
  z.strictObject({ given: name(), family: name(), email: z.string().trim().max(254).optional() }),
])

const DIGITS = z.int().min(1).max(30)

/** How numbers of a kind look: a pattern, or what stands before how many digits. */
const format = z.union([
  z.strictObject({ pattern: z.string().min(1), note: name(500).optional() }),
  z.strictObject({
    prefix: z
      .string()
      .trim()
      .max(12)
      .regex(/^[A-Za-z0-9 #/.-]*$/)
      .optional(),
    digits: z.tuple([DIGITS, DIGITS]),
    checkDigit: z.literal('luhn').nullish(),
    note: name(500).optional(),
  }),
])

const facility = z.union([
  name(),
  z.strictObject({ name: name(), addresses: z.array(name(300)).max(100).optional() }),
])

/** The kinds of a patient's values that a roster holds; the scanner's own list is ROSTER_KINDS. */
const rosterKind = z.enum(['name', 'name-and-birth-date', 'mrn', 'member', 'ssn', 'phone', 'email'])

/** 128 bits of HMAC-SHA-256 over `kind|value`, base64url without padding: 22 characters. */
const rosterHash = z.string().regex(/^[\w-]{22}$/)

const roster = z.strictObject({
  algorithm: z.literal('hmac-sha-256-128'),
  /** Which key made the hashes; 16 hex digits that tell nothing about it. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  entries: z.array(z.strictObject({ kind: rosterKind, hashes: z.array(rosterHash).max(5_000_000) })).max(20),
})

export const tenantKnowledge = z.strictObject({
  schema: z.literal('ward.phi-knowledge/1'),
  note: z.string().max(2_000).optional(),
  staff: z.array(person).max(200_000).optional(),
  mrn: z.array(format).max(20).optional(),
  member: z.array(format).max(20).optional(),
  facilities: z.array(facility).max(10_000).optional(),
  domains: z.array(name(253)).max(1_000).optional(),
  phones: z.array(name(40)).max(10_000).optional(),
  clinicalUnits: z.array(name(254)).max(10_000).optional(),
  roster: roster.optional(),
})

export type TenantKnowledge = z.output<typeof tenantKnowledge>
export type PersonKnown = z.output<typeof person>
export type FormatKnown = z.output<typeof format>
export type Roster = z.output<typeof roster>
