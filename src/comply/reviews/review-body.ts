import * as z from 'zod'
import {
  MOST_REVIEW_MARKS,
  REVIEW_CONCLUSIONS,
  type ReviewConclusion,
  type ReviewMark,
} from '../../base/audit/review.ts'
import type { Instant } from '../../base/time.ts'
import { line, moment, readBody, words } from '../record-body.ts'

export const REVIEW_SCHEMA = 'ward.review/1'

/** A day that is on the calendar: `2026-10-26`. */
const day = z.iso.date()
const count = z.int().min(0)
const row = count

export const reviewMark = z.discriminatedUnion('mark', [
  z.strictObject({ row, mark: z.literal('expected'), why: words(500) }),
  z.strictObject({ row, mark: z.literal('asked'), whom: line(), on: day }),
  z.strictObject({ row, mark: z.literal('to-look-into'), note: z.string().trim().max(500) }),
])

const body = z.strictObject({
  schema: z.literal(REVIEW_SCHEMA),
  /** The question: which report, of which days (UTC; `to` exclusive). */
  report: z.string().regex(/^[a-z][a-z-]{0,40}$/),
  from: day,
  to: day,
  title: line(),
  /** Of the report's bytes, which are kept beside (reviewed-report.ts). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  madeAt: moment,
  parts: z.array(z.strictObject({ id: line(128), version: z.int().min(1) })).min(1),
  rows: z.strictObject({ all: count, open: count }),
  /** Of its completeness statement. */
  seen: z.strictObject({ sentence: words(), couldNotSee: count, events: count, conflicts: count }),
  marks: z.array(reviewMark).max(MOST_REVIEW_MARKS),
  conclusion: z.enum(REVIEW_CONCLUSIONS),
  /** Empty where there was nothing to add. */
  notes: z.string().trim().max(4_000),
  /** Rows about what the reviewer did: by the address the account has. */
  ownRows: count,
  by: z.strictObject({ id: line(), name: line(), capacity: line() }),
  /** What was signed, as it was read. */
  sentence: words(),
  at: moment,
})

/** A review as it was signed. */
export interface Review {
  readonly report: string
  readonly from: string
  readonly to: string
  readonly title: string
  readonly sha256: string
  readonly bytes: number
  readonly madeAt: Instant
  readonly parts: readonly { readonly id: string; readonly version: number }[]
  readonly rows: { readonly all: number; readonly open: number }
  readonly seen: {
    readonly sentence: string
    readonly couldNotSee: number
    readonly events: number
    readonly conflicts: number
  }
  readonly marks: readonly ReviewMark[]
  readonly conclusion: ReviewConclusion
  readonly notes: string
  readonly ownRows: number
  readonly by: { readonly id: string; readonly name: string; readonly capacity: string }
  readonly sentence: string
  readonly at: Instant
}

/** @throws AppError bad-input naming the field */
export function readReview(given: unknown): Review {
  const { schema: _, ...review } = readBody(body, given, 'review')
  return review
}
