import * as z from 'zod'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { STAKES } from '../../../base/stakes.ts'
import { contract } from './route.ts'

export const taskRole = z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])
/** A day of the tenant's calendar, in its time zone. */
export const taskDay = z.iso.date()
/** What is no id of an account is none that is here. */
export const accountId = z.string().min(1).max(64)
const note = z.string().trim().min(1).max(2_000)
const expects = z.int().min(0)
/** New with each thing that is written; the same as long as one is sent again. */
export const sendingKey = z.string().regex(/^[0-9a-f]{16}$/)
/** Somebody by the name the account has, or had when it was written. */
export const somebody = z.object({ id: z.string(), name: z.string() })

export const TASK_OUTCOMES = ['coming', 'open', 'done', 'not-needed', 'missed'] as const

export const shownTask = z.object({
  id: z.string(),
  routine: z.string().nullable(),
  title: z.string(),
  why: z.string(),
  steps: z.array(z.string()),
  /** Citations of 45 CFR. */
  cites: z.array(z.string()),
  minutes: z.int(),
  /** A day set by law, a safeguard that is missing, or upkeep: of what is late the gravest comes first. */
  stake: z.enum(STAKES),
  opens: z.string(),
  /** The last day on which it is in time. */
  due: z.string(),
  overdue: z.boolean(),
  role: taskRole,
  person: somebody.nullable(),
  deputy: somebody.nullable(),
  deputyRole: taskRole.nullable(),
  /** What closes it; a review and a snapshot do so by themselves. */
  closesOn: z.enum(['note', 'review', 'snapshot', 'decision', 'waiver', 'record']),
  /** Where in Ward it is done. */
  page: z.string().nullable(),
  /** `missed`: a later one came, and nobody had done it. */
  outcome: z.enum(TASK_OUTCOMES),
  /** Earlier ones that nobody did since the last that was done. */
  missed: z.int(),
  escalated: z.enum(['no', 'deputy', 'administrator']),
  postponed: z.object({ from: z.string(), why: z.string(), by: somebody }).nullable(),
  closed: z.object({ by: somebody, at: z.string(), note: z.string() }).nullable(),
  /** The last day to which it can be postponed; null where it cannot. */
  latest: z.string().nullable(),
  /** Whether it is the caller's: named, of the own role, or come to them because it is late. */
  isMine: z.boolean(),
  /** Whether the caller may close it, move it and give it on. */
  mayChange: z.boolean(),
  /** Whether somebody has closed it by hand, so that it can be opened again. */
  byHand: z.boolean(),
  version: z.int(),
})
export type ShownTask = z.infer<typeof shownTask>

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().min(1).max(200) })
const oneTask = z.object({ schema: z.literal('ward.task/1'), today: z.string(), task: shownTask })

export const listTasks = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/tasks',
  does: 'Lists what is due, what comes within 100 days and what was closed within 35, earliest due first; a workforce member is shown the own.',
  permission: 'tasks:read',
  params,
  query: z.object({
    /** Only those that are the caller's. */
    mine: z.literal('yes').optional(),
    role: taskRole.optional(),
    /** One or several of the outcomes, with commas; missed ones are told only where they are named here. */
    state: z
      .string()
      .max(100)
      .regex(/^[a-z-]+(,[a-z-]+)*$/)
      .optional(),
    /** Only those due from this day on, and before that day. */
    from: taskDay.optional(),
    to: taskDay.optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
    after: z
      .string()
      .max(220)
      .regex(/^\d{4}-\d{2}-\d{2} .+$/)
      .optional(),
  }),
  answer: z.object({
    schema: z.literal('ward.tasks/1'),
    /** The day it is at the tenant. */
    today: z.string(),
    /** IANA name; null is UTC. */
    timeZone: z.string().nullable(),
    /** Whether a year of tasks was adopted. */
    adopted: z.boolean(),
    items: z.array(shownTask),
    next: z.string().nullable(),
  }),
})

export const readTask = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/tasks/:id',
  does: 'One task, and what people did about it.',
  permission: 'tasks:read',
  params: named,
  answer: oneTask.extend({
    /** First first. */
    story: z.array(
      z.object({
        at: z.string(),
        by: somebody,
        did: z.enum(['done', 'not-needed', 'postponed', 'given', 'opened-again']),
        /** A note or a reason. */
        words: z.string().nullable(),
        /** The day it was postponed to. */
        day: z.string().nullable(),
        /** Whom it was given to; null for everybody of the role. */
        to: somebody.nullable(),
      }),
    ),
  }),
})

export const changeTask = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/tasks/:id',
  does: 'Closes a task with a note or as not needed, postpones it, gives it to somebody, or opens it again.',
  permission: 'tasks:do',
  params: named,
  body: z.discriminatedUnion('act', [
    z.object({ act: z.literal('done'), note, expects }),
    z.object({ act: z.literal('not-needed'), why: note, expects }),
    z.object({ act: z.literal('postpone'), to: taskDay, why: note, expects }),
    z.object({
      act: z.literal('give'),
      to: accountId.nullable(),
      why: z.string().trim().max(2_000).optional(),
      expects,
    }),
    z.object({ act: z.literal('reopen'), expects }),
  ]),
  answer: oneTask,
})

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const minutes = z.int().min(1).max(2_400)

export const addTask = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/tasks',
  does: 'Adds a task that is to be done once. What is written is kept sealed and goes into no mail.',
  permission: 'tasks:do',
  params,
  body: z.object({
    title: line(120),
    why: line(300),
    due: taskDay,
    /** From when it is shown as due: today unless given. */
    opens: taskDay.optional(),
    minutes,
    role: taskRole,
    person: accountId.nullable(),
    deputy: accountId.nullable(),
    /** A task that is sent twice with one key is kept once. */
    key: sendingKey.optional(),
  }),
  answer: oneTask,
})

export const listTaskPeople = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/task-people',
  does: 'Lists who may be given a task in the tenant.',
  permission: 'tasks:do',
  params,
  answer: z.object({
    schema: z.literal('ward.task-people/1'),
    people: z.array(somebody.extend({ roles: z.array(taskRole), isMe: z.boolean() })),
  }),
})
