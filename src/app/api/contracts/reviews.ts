import * as z from 'zod'
import { MOST_REVIEW_MARKS, REVIEW_CONCLUSIONS } from '../../../base/audit/review.ts'
import { moment } from './audit-report.ts'
import { shownReport } from './audit-page.ts'
import { contract } from './route.ts'

/** Reviews: a person's signed judgement of one exact report (45 CFR 164.308(a)(1)(ii)(D)). */

const params = z.object({ tenant: z.string().max(64) })
/** A day in UTC; the end of a period is the day after its last. */
const day = z.iso.date()
const reportId = z.string().regex(/^[a-z][a-z-]{0,40}$/)
const count = z.int().min(0)
const row = count
const words = (most: number) => z.string().trim().min(1).max(most)
/** Of one line. */
const line = words(200).regex(/^[^\p{Cc}]*$/u)

const mark = z.discriminatedUnion('mark', [
  z.object({ row, mark: z.literal('expected'), why: words(500) }),
  z.object({ row, mark: z.literal('asked'), whom: line, on: day }),
  z.object({ row, mark: z.literal('to-look-into'), note: z.string().trim().max(500) }),
])

/** What a list tells of a review. */
const summary = z.object({
  id: z.string(),
  /** Of its record: the first is 1, and whoever signs again says which one they saw. */
  version: z.int().min(1),
  report: z.string(),
  title: z.string(),
  from: day,
  to: day,
  conclusion: z.enum(REVIEW_CONCLUSIONS),
  by: z.object({ id: z.string(), name: z.string(), capacity: z.string() }),
  at: moment,
  rows: z.object({ all: count, open: count }),
  marks: count,
  toLookInto: count,
  couldNotSee: count,
  /** Rows about what the reviewer did. */
  ownRows: count,
})
export type ReviewSummary = z.infer<typeof summary>

export const listReviews = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/reviews',
  does: 'The reviews that were signed, latest days first.',
  permission: 'reports:read',
  params,
  query: z.object({
    report: reportId.optional(),
    /** Only reviews that have a day of this period in them. */
    from: day.optional(),
    to: day.optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({
    schema: z.literal('ward.reviews/1'),
    practice: z.boolean(),
    reviews: z.array(summary),
    /** Goes on where this page ends; null at the end. */
    next: z.string().nullable(),
    /** As whom the asking person would sign; null where they may not. */
    signer: z.object({ name: z.string(), capacity: z.string(), email: z.string() }).nullable(),
    /** What time it is for the tenant, and the times of the first and the last event; null without a log or an event. */
    now: moment,
    first: moment.nullable(),
    last: moment.nullable(),
  }),
})
export type ShownReviews = z.infer<typeof listReviews.answer>

const shown = summary.extend({
  marks: z.array(mark),
  notes: z.string(),
  /** What was signed, as it was read. */
  sentence: z.string(),
  /** Of the exact bytes of the report, and how many they are. */
  sha256: z.string(),
  bytes: count,
  madeAt: moment,
  /** Index in the tenant's evidence log. */
  leaf: count,
})
export type ShownReview = z.infer<typeof shown>

export const readReview = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/reviews/:id',
  does: 'One review with the exact report it was signed over.',
  permission: 'reports:read',
  params: params.extend({ id: z.string().min(1).max(200) }),
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  answer: z.object({
    schema: z.literal('ward.shown-review/1'),
    practice: z.boolean(),
    review: shown,
    report: shownReport.shape.report.unwrap(),
    /** All that were signed of the same report and days, first first. */
    versions: z.array(summary.pick({ version: true, conclusion: true, by: true, at: true })),
    note: z.string(),
  }),
})

export const signReview = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/reviews',
  does: 'Signs a review of one report over the exact bytes that were shown. Who signs comes from the session.',
  permission: 'reviews:sign',
  params,
  body: z.object({
    report: reportId,
    from: day,
    to: day,
    /** As the report that was shown says. */
    madeAt: moment,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The version of the last review of these days, as it was shown; 0 for none. */
    expects: count,
    marks: z.array(mark).max(MOST_REVIEW_MARKS),
    conclusion: z.enum(REVIEW_CONCLUSIONS),
    /** Needed unless nothing was unusual. */
    notes: z.string().trim().max(4_000),
    /** That the statement of what could not be seen was read. */
    acknowledged: z.literal(true),
    /** The signer's full name, typed; compared with the account's. */
    name: z.string().max(400),
  }),
  answer: z.object({ schema: z.literal('ward.review-signed/1'), review: shown }),
})
