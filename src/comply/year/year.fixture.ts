import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { YearKnown } from './known.ts'
import type { Routine, RoutineTerms, RoutineText } from './routine.ts'
import type { ListedRoutine } from './routines.ts'
import { type TaskEntry, UNTOUCHED } from './task-body.ts'

export const ELENA = { id: 'u-elena', name: 'Elena Marsh' }

export const at = (day: Day) => `${day}T12:00:00.000Z` as Instant

export function terms(changes: Partial<RoutineTerms> = {}): RoutineTerms {
  return {
    rhythm: { every: 'week', weekday: 1 },
    inTime: 4,
    minutes: 15,
    role: 'privacy-officer',
    person: null,
    deputyRole: 'security-officer',
    deputy: null,
    escalate: { deputy: 3, administrator: 7 },
    ...changes,
  }
}

export function text(changes: Partial<RoutineText> = {}): RoutineText {
  return {
    title: 'Look',
    why: 'So that it is seen.',
    steps: [],
    cites: ['164.308(a)(1)(ii)(D)'],
    closesOn: 'note',
    report: null,
    page: null,
    rhythmSays: 'Ward’s own measure.',
    isFixed: false,
    ...changes,
  }
}

/** One that opens every Monday from a day on. */
export function routine(
  from: Day,
  changes: Partial<RoutineTerms> = {},
  said: Partial<RoutineText> = {},
): Routine {
  return { id: 'look', text: text(said), versions: [{ from, terms: terms(changes), leftOut: null }] }
}

export function listed(routine: Routine): ListedRoutine {
  const last = routine.versions.at(-1)
  if (last === undefined) throw new Error('a routine of a test has a version')
  return { ...routine, isOwn: false, isNew: false, last, recordVersion: 0 }
}

export function entry(changes: Partial<TaskEntry> = {}): TaskEntry {
  return { ...UNTOUCHED, ...changes }
}

export function done(day: Day, note = 'Done.'): TaskEntry {
  return entry({ state: 'done', closed: { by: ELENA, at: at(day), note } })
}

export function known(
  today: Day,
  changes: Partial<Omit<YearKnown, 'entries' | 'today'>> & {
    readonly entries?: Readonly<Record<string, TaskEntry>>
  } = {},
): YearKnown {
  const { entries = {}, ...rest } = changes
  return {
    today,
    timeZone: null,
    year: null,
    routines: [],
    ownTasks: [],
    duties: [],
    proofs: [],
    ...rest,
    entries: new Map(Object.entries(entries).map(([id, value]) => [id, { value, version: 1 }])),
  }
}
