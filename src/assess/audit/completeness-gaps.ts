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
/** What a workload has to have in the days that are looked at before a day without it is told. */
export const GAP_LEAST = {
  events: 20,
  days: 10,
  reason:
    'Two working weeks of some use: below that a quiet day is what is to be expected (a few questions to Copilot in a month), and no sign of a missing export.',
} as const
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
 * closed is no gap, and a workload with less than `GAP_LEAST` has none. Days before the workload's first and after its
 * last event are the watermark's, not gaps. The time it takes grows with the days, not with their square.
 * @param days of the period and of `GAP_WEEKS` around it
 */
export function gaps(days: readonly DayCount[], from: Instant, to: Instant): readonly Gap[] {
  const seenOf = new Map<string | null, Set<number>>()
  for (const { day, workload } of days) {
    const seen = seenOf.get(workload)
    if (seen === undefined) seenOf.set(workload, new Set([numberOf(day)]))
    else seen.add(numberOf(day))
  }
  const [first, end] = [numberOf(from), Date.parse(to) / DAY]
  return watermarks(days).flatMap(({ workload, events, firstDay, lastDay }) => {
    const seen = seenOf.get(workload)
    if (seen === undefined || events < GAP_LEAST.events || seen.size < GAP_LEAST.days) return []
    return gapsOf(seen, { first: numberOf(firstDay), last: numberOf(lastDay) }, { first, end }).map(gap => ({
      workload,
      ...gap,
    }))
  })
}

/** Of one workload. Days are whole numbers since 1970; `end` is exclusive and may be within a day. */
function gapsOf(
  seen: ReadonlySet<number>,
  window: { readonly first: number; readonly last: number },
  asked: { readonly first: number; readonly end: number },
): readonly Omit<Gap, 'workload'>[] {
  const last = Math.min(window.last, window.first + MOST_DAYS - 1)
  const isUsual = usualDays(seen, window.first, last)
  const found: { from: number; to: number; days: number }[] = []
  // Missing days that follow each other are one gap, also over a weekend on which nothing happens anyway.
  let open: (typeof found)[number] | null = null
  for (let day = window.first; day <= last && day < asked.end; day++) {
    if (seen.has(day)) open = null
    else if (day >= asked.first && isUsual(day)) {
      if (open === null) {
        open = { from: day, to: day, days: 0 }
        found.push(open)
      }
      open.to = day
      open.days += 1
    }
  }
  return found.map(gap => ({ from: textOf(gap.from), to: textOf(gap.to), days: gap.days }))
}

/** Whether there are events on most of the other days like a day without them; days of the week are counted once. */
function usualDays(seen: ReadonlySet<number>, first: number, last: number): (day: number) => boolean {
  const all = WEEKDAYS.map(() => 0)
  const used = WEEKDAYS.map(() => 0)
  for (let day = first; day <= last; day++) {
    const weekday = weekdayOf(day)
    all[weekday] = (all[weekday] ?? 0) + 1
    if (seen.has(day)) used[weekday] = (used[weekday] ?? 0) + 1
  }
  const sum = (counts: readonly number[], of: readonly number[]) =>
    of.reduce((total, weekday) => total + (counts[weekday] ?? 0), 0)
  const usual = WEEKDAYS.map(weekday => {
    const like = daysLike(weekday, (all[weekday] ?? 0) - 1)
    const others = sum(all, like) - 1
    return others >= 2 && sum(used, like) / others > USUAL
  })
  return day => usual[weekdayOf(day)] === true
}

/** @param others how many other days of the window are the same day of the week */
function daysLike(weekday: number, others: number): readonly number[] {
  if (others >= 2) return [weekday]
  return WORKING_DAYS.includes(weekday) ? WORKING_DAYS : []
}

const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5]
/** From Sunday, as Date counts them. */
const WEEKDAYS: readonly number[] = [0, ...WORKING_DAYS, 6]

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** @param moment a day or an instant */
function numberOf(moment: string): number {
  return Date.parse(moment.slice(0, 10)) / DAY
}

function textOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}
