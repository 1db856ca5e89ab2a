import * as z from 'zod'
import { contract } from './route.ts'
import { accountId, sendingKey, somebody, TASK_OUTCOMES, taskDay, taskRole } from './tasks.ts'

const rhythm = z.discriminatedUnion('every', [
  z.object({ every: z.literal('workday') }),
  /** 1 is Monday. */
  z.object({ every: z.literal('week'), weekday: z.literal([1, 2, 3, 4, 5, 6, 7]) }),
  /** The month is counted within the quarter, half-year or year, from 1. */
  z.object({
    every: z.enum(['month', 'quarter', 'half-year', 'year']),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
  }),
])

const terms = z.object({
  rhythm,
  /** Days after the opening in which it is in time. */
  inTime: z.int().min(0).max(364),
  minutes: z.int().min(1).max(2_400),
  role: taskRole,
  person: accountId.nullable(),
  deputyRole: taskRole.nullable(),
  deputy: accountId.nullable(),
  /** Days late after which the deputy is asked, and then the HIPAA administrators. */
  escalate: z.object({
    deputy: z.int().min(1).max(365),
    administrator: z.int().min(1).max(365),
  }),
})
export type ShownTerms = z.infer<typeof terms>

const reason = z.string().trim().min(1).max(2_000)
const leftOut = z.object({ why: z.string(), by: somebody, at: z.string() })

const routine = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  steps: z.array(z.string()),
  cites: z.array(z.string()),
  closesOn: z.enum(['note', 'review', 'snapshot', 'decision', 'waiver', 'record']),
  page: z.string().nullable(),
  /** Where the rhythm comes from. */
  rhythmSays: z.string(),
  /** The law sets the day. */
  isFixed: z.boolean(),
  isOwn: z.boolean(),
  /** It came with a newer Ward, and nobody has adopted it or left it out. */
  isNew: z.boolean(),
  terms,
  person: somebody.nullable(),
  deputy: somebody.nullable(),
  /** Set where it is left out. */
  leftOut: leftOut.nullable(),
  /** From when that holds; null while no year is adopted. */
  from: z.string().nullable(),
  /** The day on which the next one opens; null where none does. */
  next: z.string().nullable(),
  version: z.int(),
})
export type ShownRoutine = z.infer<typeof routine>

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().min(1).max(64) })
const own = z.object({
  title: z.string().trim().min(1).max(120),
  why: z.string().trim().min(1).max(300),
  steps: z.array(z.string().trim().min(1).max(300)).max(12),
})

const shownYear = z.object({
  schema: z.literal('ward.year/1'),
  today: z.string(),
  timeZone: z.string().nullable(),
  /** Null until somebody adopts the year. */
  adopted: z.object({ from: z.string(), by: somebody, at: z.string() }).nullable(),
  routines: z.array(routine),
  /** Minutes that the routines which run ask of each role. */
  load: z.array(z.object({ role: taskRole, perWeek: z.int(), perMonth: z.int(), perYear: z.int() })),
  mayChange: z.boolean(),
})
export type ShownYear = z.infer<typeof shownYear>

export const readYear = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/year',
  does: 'The year of tasks: the routines that run, those that are left out, and what they ask of whom.',
  permission: 'tasks:read',
  params,
  answer: shownYear,
})

export const adoptYear = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/year/adopt',
  does: 'Adopts the year as it was looked through: it runs from today.',
  permission: 'programme:change',
  params,
  answer: shownYear,
})

export const changeRoutine = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/year/routines/:id',
  does: 'Changes a routine, leaves it out with a reason, or takes it up again. It holds from tomorrow; the past stays.',
  permission: 'programme:change',
  params: named,
  body: z.object({
    terms,
    /** Why it is left out; null where it runs. */
    leaveOut: reason.nullable(),
    /** New words, for one of the clinic's own. */
    text: own.nullable(),
    expects: z.int().min(0),
  }),
  answer: shownYear,
})

export const addRoutine = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/year/routines',
  does: 'Adds a routine of the clinic’s own.',
  permission: 'programme:change',
  params,
  body: z.object({
    text: own,
    terms,
    /** A routine that is sent twice with one key is kept once. */
    key: sendingKey.optional(),
  }),
  answer: shownYear,
})

export const readRoutine = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/year/routines/:id',
  does: 'What became of a routine: how it was changed, and each time it came round.',
  permission: 'tasks:read',
  params: named,
  query: z.object({ before: taskDay.optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
  answer: z.object({
    schema: z.literal('ward.routine/1'),
    id: z.string(),
    title: z.string(),
    /** First first. */
    versions: z.array(
      z.object({ from: z.string(), terms, leftOut: leftOut.nullable(), by: somebody, at: z.string() }),
    ),
    /** Newest first. */
    came: z.array(
      z.object({
        id: z.string(),
        opens: z.string(),
        due: z.string(),
        outcome: z.enum(TASK_OUTCOMES),
        postponed: z.boolean(),
        closed: z.object({ by: somebody, at: z.string(), note: z.string() }).nullable(),
      }),
    ),
    /** The opening to go on before; null at the end. */
    next: z.string().nullable(),
  }),
})
