import * as z from 'zod'
import { actorClass, day, logged, moment, reportAnswer, thing } from './audit-report.ts'

const accessRow = z.object({
  place: thing,
  /** Null for a place that has no one owner. */
  owner: thing.nullable(),
  actor: thing,
  class: actorClass,
  /** full-access, ediscovery, an app's name and so on. */
  via: logged.optional(),
  /** False when no roles were on record for that time. */
  roleKnown: z.boolean(),
  roles: z.object({ names: z.array(z.string()), asOf: moment.nullable() }).optional(),
  operations: z.array(logged),
  acts: z.array(z.string()),
  /** Events. */
  count: z.int().min(1),
  items: z.int().min(0),
  /** Events of `count` that failed. */
  failed: z.int().min(0),
  /** Events of `count` with which Microsoft stopped listing single messages. */
  throttled: z.int().min(0),
  first: moment,
  last: moment,
  days: z.array(z.object({ day, count: z.int().min(1) })),
  addresses: z.array(logged).max(20),
  /** In order of time. */
  eventIds: z.array(logged).max(1_000),
  policy: z
    .object({
      id: z.string(),
      why: z.string(),
      ticket: z.string().nullable(),
      until: moment.nullable(),
      /** True when the policy was written down after the first of these events. */
      recordedAfter: z.boolean(),
    })
    .optional(),
  explained: z.boolean(),
})

export const accessReportAnswer = reportAnswer('access', accessRow)
export const placeReportAnswer = reportAnswer('place', accessRow)
export const personReportAnswer = reportAnswer(
  'person',
  accessRow.extend({ kind: z.enum(['content', 'administrative', 'other']) }),
)

/** What `ward report event ID --json` answers: the event with every version that came under its id. */
export const eventReportAnswer = z.object({
  schema: z.literal('ward.report-event/1'),
  tenant: z.string(),
  madeAt: moment,
  rows: z.array(
    z.object({
      id: logged,
      /** 0 for the version that counts. */
      version: z.int().min(0),
      time: moment,
      log: z.enum(['unified', 'entra-audit', 'entra-sign-in', 'other']),
      operation: logged,
      act: z.string(),
      workload: logged.nullable(),
      result: z.enum(['succeeded', 'failed', 'partial']).nullable(),
      actor: thing.nullable(),
      class: actorClass,
      via: logged.nullable(),
      rule: z.string(),
      place: thing.nullable(),
      owner: thing.nullable(),
      target: thing.nullable(),
      right: logged.nullable(),
      address: logged.nullable(),
      app: thing.nullable(),
      itemCount: z.number().nullable(),
      throttled: z.boolean().nullable(),
      sentence: z.string(),
      /** The record as received, with --original only: it can show patient data. */
      original: z.string().optional(),
    }),
  ),
  note: z.string(),
})

export const ACCESS_REPORT_ANSWERS = [
  accessReportAnswer,
  placeReportAnswer,
  personReportAnswer,
  eventReportAnswer,
] as const
