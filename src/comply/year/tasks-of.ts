import { addDays, type Day } from '../../base/days.ts'
import { type Came, cameOf, LONGEST_WAIT, NOTHING, postponedOf } from './came.ts'
import { closingByEntry } from './closing.ts'
import type { Duty } from './duties.ts'
import { readYearKnown, type YearKnown, type YearWork } from './known.ts'
import type { OwnTask } from './own-tasks.ts'
import type { Task } from './task.ts'
import { escalation, whoOf } from './who.ts'

/** Which tasks are asked for; those that are open come always. */
export interface TaskRange {
  /** Closed ones that were due from this day on: 35 days before today unless given. */
  readonly since?: Day | undefined
  /** Coming ones that open up to this day: in 100 days unless given, and 400 at most. */
  readonly until?: Day | undefined
}

const SINCE = 35
const UNTIL = 100
const FARTHEST = 400
/** What comes every workday is shown for a week ahead: more of it tells nothing. */
const DAILY_UNTIL = 7

/** Ward's own measure for what comes only once. */
const ESCALATE_ONCE = { deputy: 3, administrator: 7 }

/**
 * What is due at a tenant, what is coming and what was closed lately, earliest due first. Missed ones are told by the
 * count of the one that is open; `everyTask` has them one by one.
 * @throws AppError not-verified when a record is damaged
 */
export async function tasksOf(work: YearWork, range: TaskRange = {}): Promise<readonly Task[]> {
  return tasksIn(await readYearKnown(work), range)
}

/** The same of what was read before. */
export function tasksIn(known: YearKnown, range: TaskRange = {}): readonly Task[] {
  return everyTask(known, range)
    .filter(({ outcome }) => outcome !== 'missed')
    .map(({ task }) => task)
}

/** All of them with what became of them, missed ones too; earliest due first. */
export function everyTask(known: YearKnown, { since, until }: TaskRange = {}): readonly Came[] {
  const { today } = known
  const first = since ?? addDays(today, -SINCE)
  const farthest = addDays(today, FARTHEST)
  const asked = until ?? addDays(today, UNTIL)
  const last = asked < farthest ? asked : farthest
  const all = [...ofRoutines(known, last), ...ofOwnTasks(known), ...ofDuties(known)]
  return all
    .filter(({ task, outcome }) => {
      if (outcome === 'open') return true
      if (outcome === 'coming') return task.opens <= last
      return task.due >= first && task.due <= last
    })
    .sort(({ task: one }, { task: other }) => order(one, other))
}

/** One task by its id, with what became of it; undefined where there is none. */
export function findTask(known: YearKnown, id: string): Came | undefined {
  const routine = known.routines.find(each => id.startsWith(`${each.id}:`))
  const among =
    routine === undefined
      ? [...ofOwnTasks(known), ...ofDuties(known)]
      : cameOf(routine, known, addDays(known.today, FARTHEST))
  return among.find(({ task }) => task.id === id)
}

function ofRoutines(known: YearKnown, last: Day): readonly Came[] {
  const { today } = known
  const soon = addDays(today, DAILY_UNTIL)
  // Of each at least what has opened by today.
  const end = addDays(last > today ? last : today, 1)
  return known.routines.flatMap(routine =>
    cameOf(routine, known, end).filter(
      ({ task, outcome }) => outcome !== 'coming' || !isDaily(routine, task) || task.opens <= soon,
    ),
  )
}

function isDaily({ versions }: YearKnown['routines'][number], { opens }: Task): boolean {
  return versions.findLast(({ from }) => from <= opens)?.terms.rhythm.every === 'workday'
}

function ofOwnTasks(known: YearKnown): readonly Came[] {
  return known.ownTasks.map(own => once(known, { ...own, ...OWN }, own, addDays(own.due, LONGEST_WAIT)))
}

const OWN = { steps: [], cites: [], stake: 'upkeep', closesOn: 'note', page: null } as const

function ofDuties(known: YearKnown): readonly Came[] {
  return known.duties.map(duty => once(known, duty, { person: null, deputy: null }, null))
}

/** Something that comes only this time. */
function once(
  { today, entries }: YearKnown,
  { id, title, why, steps, cites, minutes, stake, opens, due: firstDue, role, closesOn, page }: Duty,
  { person, deputy }: Pick<OwnTask, 'person' | 'deputy'>,
  latest: Day | null,
): Came {
  const { value: entry, version } = entries.get(id) ?? NOTHING
  const closing = closingByEntry(entry)
  const outcome = closing?.state ?? (opens > today ? 'coming' : 'open')
  const due = entry.postponed?.to ?? firstDue
  const who = whoOf({ role, person, deputy, deputyRole: null }, entry)
  const task: Task = {
    id,
    routine: null,
    title,
    why,
    steps,
    cites,
    minutes,
    stake,
    opens,
    due,
    ...who,
    closesOn,
    page,
    state: outcome,
    missed: 0,
    escalated: outcome === 'open' ? escalation({ ...who, escalate: ESCALATE_ONCE }, due, today) : 'no',
    postponed: postponedOf(entry),
    closed: closing?.closed ?? null,
    version,
  }
  return { task, outcome, latest }
}

function order(one: Task, other: Task): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1
  return one.id < other.id ? -1 : one.id === other.id ? 0 : 1
}
