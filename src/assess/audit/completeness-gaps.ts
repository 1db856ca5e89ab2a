import type { Instant } from '../../base/time.ts'

export interface DayCount {
  /** UTC, `2026-11-04`. */
  readonly day: string
  readonly workload: string | null
  readonly count: number
}

/** What is stored of one workload in the days that were looked at. */
export interface Watermark {
  /** As logged; null for records that name none. */
  readonly workload: string | null
  readonly events: number
  readonly firstDay: string
  readonly lastDay: string
}

export interface Gap {
  readonly workload: string | null
  /** UTC days, both inclusive. */
  readonly from: string
  readonly to: string
  readonly days: number
}

const DAY = 86_400_000
/** Weeks that are looked at before and after the period, so that a Saturday has others to be judged against. */
export const GAP_WEEKS = 4
/** A day without events is told when more than this part of the days like it have events. */
const USUAL = 0.5
/** Longer periods are judged by their first years: nobody reads a list of gaps that long. */
const MOST_DAYS = 4_000

/** By workload: how many events, the first and the last day. */
export function watermarks(days: readonly DayCount[]): readonly Watermark[] {
  const found = new Map<string | null, { events: number; firstDay: string; lastDay: string }>()
  for (const { day, workload, count } of days) {
    const there = found.get(workload)
    if (there === undefined) found.set(workload, { events: count, firstDay: day, lastDay: day })
    else {
      there.events += count
      if (day < there.firstDay) there.firstDay = day
      if (day > there.lastDay) there.lastDay = day
    }
  }
  return [...found]
    .map(([workload, mark]) => ({ workload, ...mark }))
    .sort((one, other) => other.events - one.events)
}

/**
 * Days of the period on which a workload has no event at all although it has on most days like that one: the same day of
 * the week, or, where there are fewer than two others, any working day for a working day. A weekend of a clinic that is
 * closed is no gap. Days before the workload's first and after its last event are the watermark's, not gaps.
 * @param days of the period and of `GAP_WEEKS` around it
 */
export function gaps(days: readonly DayCount[], from: Instant, to: Instant): readonly Gap[] {
  return watermarks(days).flatMap(({ workload, firstDay, lastDay }) => {
    const seen = new Set(days.filter(one => one.workload === workload).map(({ day }) => day))
    const window = daysBetween(firstDay, lastDay)
    const asked = window.filter(day => day >= from.slice(0, 10) && startOf(day) < to)
    return runs(
      asked.filter(day => !seen.has(day) && isUsual(day, window, seen)),
      seen,
      window,
    ).map(run => ({ workload, ...run }))
  })
}

function isUsual(day: string, window: readonly string[], seen: ReadonlySet<string>): boolean {
  const weekday = weekdayOf(day)
  const same = window.filter(other => other !== day && weekdayOf(other) === weekday)
  const like =
    same.length >= 2
      ? same
      : isWorkingDay(weekday)
        ? window.filter(other => other !== day && isWorkingDay(weekdayOf(other)))
        : []
  if (like.length < 2) return false
  return like.filter(other => seen.has(other)).length / like.length > USUAL
}

/** Days that follow each other are one gap, also over a weekend on which nothing happens anyway. */
function runs(missing: readonly string[], seen: ReadonlySet<string>, window: readonly string[]) {
  const found: { from: string; to: string; days: number }[] = []
  for (const day of missing) {
    const last = found.at(-1)
    const between = last === undefined ? [] : window.filter(one => one > last.to && one < day)
    if (last !== undefined && between.every(one => !seen.has(one))) {
      last.to = day
      last.days += 1
    } else found.push({ from: day, to: day, days: 1 })
  }
  return found
}

function daysBetween(first: string, last: string): readonly string[] {
  const from = Date.parse(first)
  const length = Math.min(MOST_DAYS, Math.round((Date.parse(last) - from) / DAY) + 1)
  return Array.from({ length }, (_, index) => new Date(from + index * DAY).toISOString().slice(0, 10))
}

function startOf(day: string): string {
  return `${day}T00:00:00.000Z`
}

function weekdayOf(day: string): number {
  return new Date(startOf(day)).getUTCDay()
}

function isWorkingDay(weekday: number): boolean {
  return weekday >= 1 && weekday <= 5
}
