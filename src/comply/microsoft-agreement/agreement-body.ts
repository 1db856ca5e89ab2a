import * as z from 'zod'
import { CHECKLIST_RESULTS, type ChecklistResult } from '../../base/agreements/microsoft-checklist.ts'
import {
  MICROSOFT_AGREEMENT_KINDS,
  type MicrosoftAgreementKind,
  type ScopeList,
} from '../../base/agreements/microsoft-types.ts'
import { type Day, isDay } from '../../base/days.ts'
import type { Cloud } from '../../base/fact.ts'
import type { Instant } from '../../base/time.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { ACTIVE_KINDS, type ActiveFile } from '../../base/signing/active-content.ts'

export const AGREEMENT_SCHEMA = 'ward.microsoft-agreement/1'

/** Most products that stand in a record; a tenant has some dozens. */
export const MOST_PRODUCTS = 500
export const MOST_CHECKLIST_ANSWERS = 50

export const day = z.custom<Day>(value => typeof value === 'string' && isDay(value))
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const agreementId = z.string().regex(/^ma-[0-9a-f]{16}$/)
export const person = z.strictObject({ id: line(128), name: line(), capacity: line() })
const count = z.int().min(0)

/** Somebody with the office in which they acted, as it held then. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly capacity: string
}

/** A kept PDF, and what acts in it: nobody signs it in Ward, so it is kept all the same. */
export interface KeptFile extends ActiveFile {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
}

/** Which document of Microsoft's it is. The file is null while nobody has brought a copy. */
export interface MicrosoftDocument {
  readonly title: string
  readonly version: string
  /** The day of its last change, as it stands on it; null where it has none. */
  readonly date: Day | null
  /** The address it was downloaded from, or in words where it came from. */
  readonly from: string
  readonly file: KeptFile | null
}

export interface MicrosoftLicence {
  readonly kind: MicrosoftAgreementKind
  /** Of the licensing agreement: an enrolment or a billing account; null where nobody knows it yet. */
  readonly number: string | null
  /** The Product Terms or the Data Protection Addendum that point to the document, such as "DPA of January 2026". */
  readonly terms: string | null
}

export interface Product {
  readonly id: string
  readonly name: string
  /** Units that were bought; null where that was not read. */
  readonly units: number | null
}

/** What was known of the tenant at a moment: of its last snapshot, and of what else the record leans on. */
export interface Surroundings {
  readonly snapshot: string | null
  readonly takenAt: Instant | null
  readonly tenant: { readonly id: string | null; readonly name: string | null }
  readonly cloud: Cloud | null
  /** Null where the products were not read. */
  readonly products: readonly Product[] | null
  readonly scope: ScopeList
  /** The HIPAA contact on record; null where there is none. */
  readonly contact: string | null
}

export interface ChecklistAnswer {
  readonly row: string
  readonly result: ChecklistResult
  /** Page, section or address; empty where it was not found. */
  readonly where: string
  /** Words of the document, as far as they help; empty for none. */
  readonly quote: string
  readonly note: string
}

export interface ChecklistReview {
  /** Version of the checklist. */
  readonly checklist: number
  readonly answers: readonly ChecklistAnswer[]
  readonly by: Person
  readonly at: Instant
}

export interface AskedSignature {
  /** Id of the signature; whether it was given is the signature's to say. */
  readonly signature: string
  /** Of the PDF that is signed. */
  readonly sha256: string
  readonly guidance: number
  readonly surroundings: Surroundings
  readonly by: Person
  readonly at: Instant
}

/** That it was accepted outside Ward, over a PDF that is kept. */
export interface Attestation {
  readonly file: KeptFile
  /** Who accepted it, as the paper says. */
  readonly acceptedBy: { readonly name: string; readonly capacity: string }
  readonly acceptedOn: Day
  /** What was attested, as it was read. */
  readonly sentence: string
  readonly surroundings: Surroundings
  readonly by: Person
  readonly at: Instant
}

export interface Ending {
  /** From this day on it no longer holds. */
  readonly on: Day
  readonly why: string
  readonly by: Person
  readonly at: Instant
}

/** The practice's own record. It never holds "signed": that follows from the signature, or from the attestation. */
export interface MicrosoftAgreement {
  readonly begunAt: Instant
  readonly document: MicrosoftDocument | null
  readonly licence: MicrosoftLicence | null
  /** Who wrote document and licence last. */
  readonly written: { readonly by: Person; readonly at: Instant }
  readonly review: ChecklistReview | null
  readonly asked: AskedSignature | null
  readonly attested: Attestation | null
  readonly ended: Ending | null
}

const file = z.strictObject({
  sha256,
  bytes: z.int().min(1),
  pages: z.int().min(1),
  active: z.array(z.enum(ACTIVE_KINDS)).min(1).max(ACTIVE_KINDS.length).readonly().optional(),
})

export const surroundings = z.strictObject({
  snapshot: line(128).nullable(),
  takenAt: moment.nullable(),
  tenant: z.strictObject({ id: line().nullable(), name: line().nullable() }),
  cloud: z.enum(['commercial', 'gcc', 'gcc-high', 'dod']).nullable(),
  products: z
    .array(z.strictObject({ id: line(), name: line(), units: count.nullable() }))
    .max(MOST_PRODUCTS)
    .nullable(),
  scope: z.strictObject({ source: line(500), asOf: line(40) }),
  contact: line().nullable(),
})

export const documentBody = z.strictObject({
  title: line(),
  version: line(100),
  date: day.nullable(),
  from: line(1_000),
  file: file.nullable(),
})

export const licenceBody = z.strictObject({
  kind: z.enum(MICROSOFT_AGREEMENT_KINDS),
  number: line(100).nullable(),
  terms: line().nullable(),
})

const text = (most: number) => z.string().trim().max(most)

export const answerBody = z.strictObject({
  row: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  result: z.enum(CHECKLIST_RESULTS),
  where: text(200),
  quote: text(1_000),
  note: text(1_000),
})

const body = z.strictObject({
  schema: z.literal(AGREEMENT_SCHEMA),
  begunAt: moment,
  document: documentBody.nullable(),
  licence: licenceBody.nullable(),
  written: z.strictObject({ by: person, at: moment }),
  review: z
    .strictObject({
      checklist: z.int().min(1),
      answers: z.array(answerBody).max(MOST_CHECKLIST_ANSWERS),
      by: person,
      at: moment,
    })
    .nullable(),
  asked: z
    .strictObject({
      signature: line(128),
      sha256,
      guidance: z.int().min(1),
      surroundings,
      by: person,
      at: moment,
    })
    .nullable(),
  attested: z
    .strictObject({
      file,
      acceptedBy: z.strictObject({ name: line(), capacity: line() }),
      acceptedOn: day,
      sentence: words(),
      surroundings,
      by: person,
      at: moment,
    })
    .nullable(),
  ended: z.strictObject({ on: day, why: words(1_000), by: person, at: moment }).nullable(),
})

/** @throws AppError bad-input naming the field */
export function readAgreement(given: unknown): MicrosoftAgreement {
  const { schema: _, ...agreement } = readBody(body, given, 'record of Microsoft’s agreement')
  return agreement
}
