import { addDays, type Day } from '../../base/days.ts'
import { openingFrom, openingsBetween } from './rhythm.ts'
import type { Routine, RoutineVersion } from './routine.ts'

/** One time that a routine comes round. */
export interface Occurrence {
  /** `weekly-access-review:2026-11-02`: the routine and the day on which it opens. */
  readonly id: string
  readonly routine: string
  readonly opens: Day
  /** The last day on which it is in time, before anybody postponed it. */
  readonly due: Day
  /** The day on which the next one opens, where the rhythm stays as it is. */
  readonly next: Day
  /** What held on the day it opened. */
  readonly version: RoutineVersion
}

/**
 * Every time that a routine came round, first first: each by what held on its day, so that a change leaves the past as it
 * was. After a change none opens while the one before is still in time.
 * @param until the day after the last that is asked for
 */
export function occurrencesOf({ id, versions }: Routine, until: Day): readonly Occurrence[] {
  const all: Occurrence[] = []
  for (const [index, version] of versions.entries()) {
    if (version.leftOut !== null) continue
    const before = all.at(-1)
    const begins = before === undefined || before.due < version.from ? version.from : addDays(before.due, 1)
    const ends = versions[index + 1]?.from ?? until
    const { rhythm, inTime } = version.terms
    const openings = openingsBetween(rhythm, begins, ends < until ? ends : until)
    for (const opens of openings) {
      all.push({
        id: `${id}:${opens}`,
        routine: id,
        opens,
        due: addDays(opens, inTime),
        next: openingFrom(rhythm, addDays(opens, 1)),
        version,
      })
    }
  }
  return all
}
