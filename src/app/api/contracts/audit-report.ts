import * as z from 'zod'
import type { Instant } from '../../../base/time.ts'

/** What every `ward report ID --json` has in common. Fields may be added; a change of one is a new version. */

/** In UTC, RFC 3339 with milliseconds. */
export const moment = z.custom<Instant>(
  value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value),
)
/** A UTC day. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** As logged or folded from it. */
export const logged = z.string()
export const actorClass = z.enum([
  'unknown',
  'owner',
  'delegate',
  'administrator',
  'partner',
  'microsoft',
  'service',
  'application',
  'guest',
])

/** Actor, owner, target and place; id and name are "" where no record says. */
export const thing = z.object({ kind: z.string().optional(), id: logged, name: logged })

const completenessItem = z.object({
  id: z.string(),
  /** Whether there was nothing, or it could have happened unseen; a note says neither. */
  kind: z.enum(['seen-nothing', 'could-not-see', 'note']),
  text: z.string(),
  source: z.string().nullable(),
  /** True for what Microsoft 365 logs for nobody. */
  standing: z.boolean().optional(),
  places: z.array(z.object({ kind: z.string(), id: logged, name: logged })).optional(),
})

export const completeness = z.object({
  sentence: z.string(),
  /** How many things of this period or tenant; what is logged for nobody is not counted. */
  couldNotSee: z.int().min(0),
  events: z.int().min(0),
  conflicts: z.int().min(0),
  first: moment.nullable(),
  last: moment.nullable(),
  /** Of the period and four weeks around it. */
  watermarks: z.array(
    z.object({ workload: logged.nullable(), events: z.int(), firstDay: day, lastDay: day }),
  ),
  imports: z.array(
    z.object({
      at: moment,
      /** Null for one that was broken off, or goes on. */
      ended: moment.nullable(),
      kind: z.string(),
      stored: z.int(),
      duplicates: z.int(),
      conflicts: z.int(),
      rejected: z.int(),
      first: moment.nullable(),
      last: moment.nullable(),
    }),
  ),
  items: z.array(completenessItem),
})

/** The answer of one report: `ward.report-<id>/1`. Each row also has its sentence. */
export function reportAnswer<Id extends string, Row extends z.ZodRawShape>(id: Id, row: z.ZodObject<Row>) {
  return z.object({
    schema: z.literal(`ward.report-${id}/1`),
    tenant: z.string(),
    /** Inclusive, of the events. */
    from: moment,
    /** Exclusive. */
    to: moment,
    /** How the period came about. */
    period: z.string(),
    madeAt: moment,
    rows: z.array(row.extend({ sentence: z.string() })),
    completeness,
    note: z.string(),
  })
}
