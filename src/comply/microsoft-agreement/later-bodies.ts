import * as z from 'zod'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import {
  agreementId,
  day,
  documentBody,
  licenceBody,
  type MicrosoftDocument,
  type MicrosoftLicence,
  type Person,
  person,
  sha256,
  type Surroundings,
  surroundings,
} from './agreement-body.ts'

export const CONFIRMATION_SCHEMA = 'ward.microsoft-confirmation/1'
export const LOOK_SCHEMA = 'ward.microsoft-look/1'

export const LOOK_RESULTS = ['the-same', 'another', 'not-found'] as const
export type LookResult = (typeof LOOK_RESULTS)[number]

/** That somebody looked which document Microsoft shows now. */
export interface DocumentLook {
  readonly found: LookResult
  /** What was found, where it is another one. */
  readonly document: Pick<MicrosoftDocument, 'title' | 'version' | 'date' | 'from'> | null
  /** Of the file that was found, where one was kept to hold it against the accepted one. */
  readonly sha256: string | null
  /** The month or day on Microsoft's list of covered services, as it stood there; null where nobody looked. */
  readonly scopeAsOf: string | null
  readonly note: string
  readonly by: Person
  readonly at: Instant
}

export const CHANGES = [
  'document',
  'licence',
  'tenant',
  'cloud',
  'product-bought',
  'product-ended',
  'products-not-read',
  'scope',
  'contact',
  'checklist',
  'guidance',
] as const
export type ChangeKind = (typeof CHANGES)[number]

/** Something that is not as it was. */
export interface Change {
  readonly what: ChangeKind
  readonly before: string | null
  readonly now: string | null
}

/** The yearly answer: what changed was seen, and the acceptance goes on to hold. */
export interface Confirmation {
  /** Id of the record that is confirmed. */
  readonly agreement: string
  readonly on: Day
  readonly licence: MicrosoftLicence | null
  readonly surroundings: Surroundings
  readonly checklist: number
  readonly guidance: number
  /** As they were shown. */
  readonly changes: readonly Change[]
  /** Why the earlier document goes on to apply, where another one was found; null otherwise. */
  readonly keepsEarlier: string | null
  readonly note: string
  /** What was confirmed, as it was read. */
  readonly sentence: string
  readonly by: Person
  readonly at: Instant
}

const look = z.strictObject({
  schema: z.literal(LOOK_SCHEMA),
  found: z.enum(LOOK_RESULTS),
  document: documentBody.omit({ file: true }).nullable(),
  sha256: sha256.nullable(),
  scopeAsOf: line(40).nullable(),
  note: z.string().trim().max(1_000),
  by: person,
  at: moment,
})

const confirmation = z.strictObject({
  schema: z.literal(CONFIRMATION_SCHEMA),
  agreement: agreementId,
  on: day,
  licence: licenceBody.nullable(),
  surroundings,
  checklist: z.int().min(1),
  guidance: z.int().min(1),
  changes: z
    .array(
      z.strictObject({
        what: z.enum(CHANGES),
        before: words(500).nullable(),
        now: words(500).nullable(),
      }),
    )
    .max(1_100),
  keepsEarlier: words(1_000).nullable(),
  note: z.string().trim().max(1_000),
  sentence: words(),
  by: person,
  at: moment,
})

/** @throws AppError bad-input naming the field */
export function readLook(given: unknown): DocumentLook {
  const { schema: _, ...read } = readBody(look, given, 'look at Microsoft’s document')
  return read
}

/** @throws AppError bad-input naming the field */
export function readConfirmation(given: unknown): Confirmation {
  const { schema: _, ...read } = readBody(confirmation, given, 'confirmation')
  return read
}
