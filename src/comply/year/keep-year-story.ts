import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { addDays } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { DEFAULT_YEAR } from './default-year/default-year.ts'
import { addOwnTask } from './own-tasks.ts'
import { role } from './routine-body.ts'
import { day, type Doer, taskBody, TASK_KIND, type TaskEntry, UNTOUCHED } from './task-body.ts'
import { keepRoutine, keepYear } from './year-records.ts'

const who = z.string().regex(/^[a-z]{1,30}$/)
const act = { by: who, at: moment }
const taskId = z.string().regex(/^[a-z-]{1,60}:\d{4}-\d{2}-\d{2}$/)

const story = z.strictObject({
  schema: z.literal('ward.practice-year/1'),
  people: z.record(who, line()),
  adopted: z.strictObject({ on: day, ...act }),
  leftOut: z.array(z.strictObject({ routine: line(), from: day, until: day, why: words(), ...act })),
  tasks: z.array(
    z.discriminatedUnion('did', [
      z.strictObject({ did: z.enum(['done', 'not-needed']), task: taskId, note: words(), ...act }),
      z.strictObject({ did: z.literal('postponed'), task: taskId, to: day, note: words(), ...act }),
    ]),
  ),
  own: z.array(
    z.strictObject({ title: line(), why: line(), opens: day, due: day, minutes: z.int(), role, ...act }),
  ),
})
export type YearStory = Omit<z.infer<typeof story>, 'schema'>

/** What the people of a made-up clinic did of their year. @throws AppError bad-input naming the field */
export function readYearStory(text: string): YearStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of the year')
  return read
}

/**
 * Keeps it in a tenant that has no year yet, as if they had done it there.
 * @throws AppError bad-input for what no year has, conflict, lease-held
 */
export async function keepYearStory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { people, adopted, leftOut, tasks, own }: YearStory,
  deed: Deed,
): Promise<void> {
  const doer = (id: string): Doer => ({ id: `practice-${id}`, name: people[id] ?? id })
  const routines = DEFAULT_YEAR.map(({ id, text: { title }, terms }) => ({ id, title, terms }))
  const by = doer(adopted.by)
  await keepYear(store, scope, { from: adopted.on, by, at: adopted.at, routines }, deed)
  for (const { routine, from, until, why, by: id, at } of leftOut) {
    const terms = routines.find(each => each.id === routine)?.terms
    if (terms === undefined)
      throw new AppError('bad-input', `The story leaves out ${routine}, which is no routine.`)
    const said = { terms, by: doer(id), at }
    const versions = [
      { ...said, from, leftOut: { why, by: doer(id).id, at } },
      { ...said, from: until, leftOut: null },
    ]
    await keepRoutine(store, scope, routine, { value: { own: null, versions }, version: 0 }, deed)
  }
  // At once: the store puts them one after the other, and none waits for its answer in between.
  await Promise.all(
    tasks.map(async task => {
      const body = taskBody(entryOf(task, doer(task.by)))
      await store.records.keep(scope, { kind: TASK_KIND, id: task.task, body, expects: 0 }, deed)
    }),
  )
  for (const { by: id, ...task } of own) {
    await addOwnTask(store, scope, { ...task, by: doer(id), person: null, deputy: null }, deed)
  }
}

function entryOf(task: YearStory['tasks'][number], by: Doer): TaskEntry {
  const { at, note } = task
  if (task.did !== 'postponed') return { ...UNTOUCHED, state: task.did, closed: { by, at, note } }
  const [routine, opens = ''] = task.task.split(':')
  const inTime = DEFAULT_YEAR.find(({ id }) => id === routine)?.terms.inTime ?? 0
  return { ...UNTOUCHED, postponed: { from: addDays(opens, inTime), to: task.to, why: note, by, at } }
}
