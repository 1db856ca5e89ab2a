import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { daysBetween } from '../../base/days.ts'
import { line, moment, readBody } from '../record-body.ts'
import { role, sendingKey } from './routine-body.ts'
import { account, day, doer } from './task-body.ts'

type Records = Pick<Store, 'records'>

const KIND = 'own-task'
const SCHEMA = 'ward.own-task/1'

/** Ten years: what is due after them is nothing that a calendar reminds of, and days past the year 9999 cannot be counted. */
const LONGEST_DAYS = 3_660
/** Of writing down while others do. */
const MOST_TRIES = 5

const fields = {
  title: line(120),
  why: line(300),
  opens: day,
  due: day,
  minutes: z.int().min(1).max(2_400),
  role,
  person: account.nullable(),
  deputy: account.nullable(),
}

const draft = z.strictObject(fields)
const body = z.strictObject({
  schema: z.literal(SCHEMA),
  ...fields,
  by: doer,
  at: moment,
  /** Tells a task that is sent twice from one that is written twice. */
  key: sendingKey.optional(),
})

/** Something that is to be done once, as somebody wrote it down. */
export type OwnTaskDraft = z.infer<typeof draft>
export type OwnTask = OwnTaskDraft & Pick<z.infer<typeof body>, 'by' | 'at'> & { readonly id: string }

/** All there are, by number. */
export async function ownTasksOf(store: Records, scope: TenantScope): Promise<readonly OwnTask[]> {
  return (await keptTasks(store, scope)).map(({ key: _, ...task }) => task)
}

/**
 * Writes one down, with the next number.
 * @param key 16 hexadecimal digits of whoever sends it: with it one that is sent twice is kept once
 * @throws AppError bad-input, conflict also where the key is another task’s, lease-held
 */
export async function addOwnTask(
  store: Records,
  scope: TenantScope,
  given: Omit<OwnTask, 'id'>,
  deed: Deed,
  key?: string,
): Promise<OwnTask> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await addedOnce(store, scope, given, deed, key)
    } catch (error) {
      // Somebody else’s took the number at the same moment: this one takes the next.
      if (!(error instanceof AppError) || error.code !== 'conflict' || tries === MOST_TRIES) throw error
    }
  }
}

async function addedOnce(
  store: Records,
  scope: TenantScope,
  given: Omit<OwnTask, 'id'>,
  deed: Deed,
  key: string | undefined,
): Promise<OwnTask> {
  const all = await keptTasks(store, scope)
  // The number says nothing of the task: ids stand in the evidence log in the clear.
  const id = `own:${Math.max(0, ...all.map(task => numberOf(task.id))) + 1}`
  const { id: _, key: __, ...task } = read(id, { schema: SCHEMA, ...given })
  const sent = key === undefined ? undefined : all.find(one => one.key === key && one.by.id === task.by.id)
  if (sent !== undefined) {
    if (!isSame(sent, task)) throw new AppError('conflict', 'Another task was added with this key.')
    const { key: ___, ...kept } = sent
    return kept
  }
  if (task.due < task.opens) {
    throw new AppError('bad-input', 'The task would be late before it is shown: give a later last day.')
  }
  if (daysBetween(task.at.slice(0, 10), task.due) > LONGEST_DAYS) {
    throw new AppError('bad-input', 'This day is more than ten years away. Choose an earlier one.')
  }
  if (task.person !== null && task.person === task.deputy) {
    throw new AppError('bad-input', 'The deputy is somebody else than who does it.')
  }
  const kept = { schema: SCHEMA, ...task, ...(key === undefined ? {} : { key }) }
  await store.records.keep(scope, { kind: KIND, id, body: kept, expects: 0 }, deed)
  return { id, ...task }
}

/** The day from which it is shown may be today, and that another day by now. */
function isSame(one: Omit<OwnTask, 'id'>, other: Omit<OwnTask, 'id'>): boolean {
  const said = ({ title, why, due, minutes, role: answers, person, deputy }: Omit<OwnTask, 'id'>) =>
    JSON.stringify([title, why, due, minutes, answers, person, deputy])
  return said(one) === said(other)
}

type KeptTask = OwnTask & Pick<z.infer<typeof body>, 'key'>

async function keptTasks(store: Records, scope: TenantScope): Promise<readonly KeptTask[]> {
  const records = await store.records.current(scope, KIND)
  return records
    .map(({ id, body: given }) => read(id, given))
    .sort((one, other) => numberOf(one.id) - numberOf(other.id))
}

function read(id: string, given: unknown): KeptTask {
  const { schema: _, ...task } = readBody(body, given, 'task')
  return { id, ...task }
}

function numberOf(id: string): number {
  return Number(id.slice('own:'.length))
}
