import * as z from 'zod'
import { eventReportAnswer } from './audit-report-access.ts'
import { actorClass, completeness, day, logged, moment, thing } from './audit-report.ts'

/**
 * What the access pages show. Until people can sign in it is the practice clinic's log or nothing, as in
 * `ward.shown-assessment/1`. Names that people wrote themselves (of files, lists, searches, cases) are withheld: the
 * record as received has them, and is asked for by itself.
 */

/** Whether there is a log to show: none without the practice clinic; while it is taken in, a page asks again. */
export const auditLogState = z.enum(['none', 'reading', 'ready', 'failed'])

const base = { practice: z.boolean(), state: auditLogState }

/** GET /api/audit/reports: which reports there are, and of which time the log is. */
export const shownReports = z.object({
  schema: z.literal('ward.shown-reports/1'),
  ...base,
  /** Times of the first and the last stored event; null without a log or without an event. */
  first: moment.nullable(),
  last: moment.nullable(),
  reports: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      lead: z.string(),
      /** What has to be named: `?place=` or `?actor=`. */
      argument: z.enum(['place', 'actor']).nullable(),
      /** Which filters it takes. */
      takes: z.array(z.enum(['class', 'all', 'place', 'actor'])),
    }),
  ),
})
export type ShownReports = z.infer<typeof shownReports>

const entry = z.object({
  /** What it stands under; entries of one group have the same key, in the order of the first. */
  group: z.object({ key: z.string(), title: z.string() }),
  brief: z.string(),
  sentence: z.string(),
  /** Events or items; null for a single act. */
  count: z.number().nullable(),
  /** True for what somebody has to look at. */
  open: z.boolean(),
  mark: z.string().nullable(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  days: z.array(z.object({ day, count: z.int() })),
  /** The first 200 in order of time. */
  eventIds: z.array(logged).max(200),
  /** Of `eventIds` before they were cut. */
  events: z.int().min(0),
  /** For the filters; null where the row has none, or its name is withheld. */
  place: thing.nullable(),
  actor: thing.nullable(),
  class: actorClass.nullable(),
})
export type ShownEntry = z.infer<typeof entry>

/** GET /api/audit/reports/:id?from&to&place&actor&class: one report made; null as long as there is no log. */
export const shownReport = z.object({
  schema: z.literal('ward.shown-report/1'),
  ...base,
  report: z
    .object({
      id: z.string(),
      title: z.string(),
      lead: z.string(),
      tenant: z.string(),
      /** Inclusive, of the events. */
      from: moment,
      /** Exclusive. */
      to: moment,
      period: z.string(),
      madeAt: moment,
      entries: z.array(entry),
      completeness,
      note: z.string(),
      /** Of the report as it is shown here (routes/report-bytes.ts): a review is signed over exactly this. */
      sha256: z.string(),
    })
    .nullable(),
})
export type ShownReport = z.infer<typeof shownReport>

const eventRow = eventReportAnswer.shape.rows.element.omit({ original: true })

/** GET /api/audit/events/:id: one event in words, with every version that came under its id. */
export const shownEvent = z.object({
  schema: z.literal('ward.shown-event/1'),
  practice: z.boolean(),
  /** True where a name that people wrote is not shown. */
  rows: z.array(eventRow.extend({ withheld: z.boolean() })),
  note: z.string(),
})
export type ShownEvent = z.infer<typeof shownEvent>

/** GET /api/audit/events/:id/original: the records exactly as received. They can name patients. */
export const shownOriginal = z.object({
  schema: z.literal('ward.shown-original/1'),
  practice: z.boolean(),
  records: z.array(z.object({ version: z.int().min(0), text: z.string() })),
})
export type ShownOriginal = z.infer<typeof shownOriginal>
