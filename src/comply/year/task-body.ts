import * as z from 'zod'
import { isDay } from '../../base/days.ts'
import type { Json } from '../../base/canonical-json.ts'
import { line, moment, readBody, words } from '../record-body.ts'

const TASK_SCHEMA = 'ward.task/1'
export const TASK_KIND = 'task'

export const day = z.custom<string>(value => typeof value === 'string' && isDay(value))
/** An account's id; `ward` where nobody did it. */
export const account = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
/** Who did it, with the name as it was then. */
export const doer = z.strictObject({ id: account, name: line() })
export type Doer = z.infer<typeof doer>

const entry = {
  /** `open` also where it was closed and then opened again. */
  state: z.enum(['open', 'done', 'not-needed']),
  closed: z.strictObject({ by: doer, at: moment, note: words(2_000) }).nullable(),
  postponed: z.strictObject({ from: day, to: day, why: words(2_000), by: doer, at: moment }).nullable(),
  /** Given to somebody, or with null to everybody of the role again. */
  given: z
    .strictObject({ to: account.nullable(), why: words(2_000).nullable(), by: doer, at: moment })
    .nullable(),
}

const body = z.strictObject({ schema: z.literal(TASK_SCHEMA), ...entry })

/** What people wrote about one task: its last version is what holds. */
export type TaskEntry = Omit<z.infer<typeof body>, 'schema'>

export const UNTOUCHED: TaskEntry = { state: 'open', closed: null, postponed: null, given: null }

/** @throws AppError bad-input naming the field */
export function readTaskEntry(given: unknown): TaskEntry {
  const { schema: _, ...entry } = readBody(body, given, 'task')
  return entry
}

/** As it is kept. @throws AppError bad-input naming the field */
export function taskBody(entry: TaskEntry): Json {
  return { schema: TASK_SCHEMA, ...readTaskEntry({ schema: TASK_SCHEMA, ...entry }) }
}
