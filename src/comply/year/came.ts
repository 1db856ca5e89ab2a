import { addDays, type Day } from '../../base/days.ts'
import type { Kept } from '../kept.ts'
import { type Closing, closingByEntry, closingByLeavingOut, closingByProof } from './closing.ts'
import type { YearKnown } from './known.ts'
import { type Occurrence, occurrencesOf } from './occurrences.ts'
import type { Routine } from './routine.ts'
import type { Task } from './task.ts'
import { type TaskEntry, UNTOUCHED } from './task-body.ts'
import { escalation, termsNow, whoOf } from './who.ts'

/** What became of a task; `missed`: a later one came, and nobody had done it. */
export const OUTCOMES = ['coming', 'open', 'done', 'not-needed', 'missed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A task with what became of it. A missed one has the state `open`: it can still be closed. */
export interface Came {
  readonly task: Task
  readonly outcome: Outcome
  /** The last day to which it can be postponed; null where it cannot. */
  readonly latest: Day | null
}

/** Of a run of missed occurrences: how many, and when the first of them was due. */
interface Missed {
  readonly count: number
  readonly since: Day | null
}

const NONE_MISSED: Missed = { count: 0, since: null }

/** Days past its first last day that something waits at most which comes twice a year, once, or only this time. */
export const LONGEST_WAIT = 60

/**
 * Every time that a routine came round and will come round, first first. Of those that have opened only the newest is
 * open; the others were done, were not needed or were missed.
 * @param until the day after the last opening that is asked for
 */
export function cameOf(routine: Routine, known: YearKnown, until: Day): readonly Came[] {
  const occurrences = occurrencesOf(routine, until)
  const newest = occurrences.findLastIndex(({ opens }) => opens <= known.today)
  const all: Came[] = []
  let missed = NONE_MISSED
  for (const [index, occurrence] of occurrences.entries()) {
    const { value: entry, version } = known.entries.get(occurrence.id) ?? NOTHING
    const following = occurrences[index + 1]?.opens ?? null
    const closing =
      closingByEntry(entry) ??
      closingByProof(routine, occurrence, following, known.proofs) ??
      closingByLeavingOut(routine, occurrence, following, known.today)
    const outcome = closing?.state ?? (index > newest ? 'coming' : index === newest ? 'open' : 'missed')
    const task = taskOf(routine, occurrence, { entry, version, closing, outcome, missed }, known.today)
    all.push({ task, outcome, latest: latestOf(routine, occurrence) })
    if (outcome === 'missed') missed = { count: missed.count + 1, since: missed.since ?? task.due }
    else if (closing !== null) missed = NONE_MISSED
  }
  return all
}

/** What stands for a task that nobody wrote anything about. */
export const NOTHING: Kept<TaskEntry> = { value: UNTOUCHED, version: 0 }

interface Story {
  readonly entry: TaskEntry
  readonly version: number
  readonly closing: Closing | null
  readonly outcome: Outcome
  readonly missed: Missed
}

function taskOf(
  routine: Routine,
  occurrence: Occurrence,
  { entry, version, closing, outcome, missed }: Story,
  today: Day,
): Task {
  const { title, why, steps, cites, closesOn, page, isFixed } = routine.text
  const isOpen = outcome === 'open'
  const terms =
    isOpen || outcome === 'coming' ? termsNow(routine, occurrence, today) : occurrence.version.terms
  const due = entry.postponed?.to ?? occurrence.due
  // Whoever said why it waits is not asked again before its new day.
  const lateSince = entry.postponed === null ? (missed.since ?? due) : due
  return {
    id: occurrence.id,
    routine: routine.id,
    title,
    why,
    steps,
    cites,
    minutes: terms.minutes,
    stake: isFixed ? 'legal-clock' : 'upkeep',
    opens: occurrence.opens,
    due,
    ...whoOf(terms, entry),
    closesOn,
    page,
    state: outcome === 'missed' ? 'open' : outcome,
    missed: isOpen ? missed.count : 0,
    escalated: isOpen ? escalation(terms, lateSince, today) : 'no',
    postponed: postponedOf(entry),
    closed: closing?.closed ?? null,
    version,
  }
}

export function postponedOf({ postponed }: TaskEntry): Task['postponed'] {
  return postponed === null ? null : { from: postponed.from, why: postponed.why, by: postponed.by.id }
}

/** Before the next one opens; what comes seldom waits sixty days at most; what the law has set stays. */
function latestOf({ text }: Routine, { due, next, version }: Occurrence): Day | null {
  if (text.isFixed) return null
  const before = addDays(next, -1)
  const { every } = version.terms.rhythm
  const longest = addDays(due, LONGEST_WAIT)
  const latest = (every === 'year' || every === 'half-year') && longest < before ? longest : before
  return latest > due ? latest : null
}
