/** How many files in a day are many. Microsoft names no number; these are judgement, for a person to look at, no proof. */
export const BULK = {
  least: {
    value: 20,
    reason: 'Below this a day’s downloads are ordinary office work, whatever the person usually does.',
    source: 'Judgement',
  },
  times: {
    value: 3,
    reason:
      'Three times what is usual for the same person leaves busy days out and keeps what is of another kind.',
    source: 'Judgement',
  },
  /** Where too little is known of the person to say what is usual. */
  leastUnknown: {
    value: 50,
    reason: 'Nothing usual is known of the person: only what would be many for most is shown.',
    source: 'Judgement',
  },
  baselineDays: {
    value: 30,
    reason: 'A month holds the weekly rhythm of a practice and follows a change of duties.',
    source: 'Judgement',
  },
  leastDays: {
    value: 5,
    reason: 'A median of fewer days says nothing.',
    source: 'Judgement',
  },
  /** Files of one place that went to a device by synchronisation in a day. */
  library: {
    value: 100,
    reason:
      'The log does not say how large a library is. A hundred files of one place synchronised in a day are more than were worked on: a library, or a large part of it, was put on a device.',
    source: 'Judgement',
  },
} as const

/** Files that one person took from one place on one day. */
export interface DayOfDownloads {
  readonly actor: string
  readonly place: string
  /** UTC, `2026-11-04`. */
  readonly day: string
  readonly files: number
  /** Of these, files that went to a device by synchronisation. */
  readonly synced: number
}

export interface BulkDay {
  readonly actor: string
  readonly day: string
  readonly count: number
  readonly synced: number
  readonly places: readonly string[]
  /** Places of which a library, or a large part of it, went to a device. */
  readonly libraries: readonly string[]
  /** Median of the person's days with downloads in the 30 days before; null when there are too few of them. */
  readonly usual: number | null
}

/**
 * Days on which a person took many more files than usual.
 *
 * @param days of the period and of the 30 days before it
 * @param from first day that is judged, UTC
 * @param all also days on which nothing is of note
 */
export function bulkDays(days: readonly DayOfDownloads[], from: string, all = false): readonly BulkDay[] {
  const byActor = new Map<string, Map<string, DayOfDownloads[]>>()
  for (const one of days) {
    const own = byActor.get(one.actor) ?? new Map<string, DayOfDownloads[]>()
    own.set(one.day, [...(own.get(one.day) ?? []), one])
    byActor.set(one.actor, own)
  }
  const found: BulkDay[] = []
  for (const [actor, own] of byActor) {
    const totals = new Map([...own].map(([day, parts]) => [day, sum(parts, part => part.files)]))
    for (const [day, parts] of own) {
      if (day < from) continue
      const judged = dayOf(actor, day, parts, usualBefore(day, totals))
      if (all || isBulk(judged)) found.push(judged)
    }
  }
  return found.sort((one, other) => other.count - one.count || (one.day < other.day ? -1 : 1))
}

function dayOf(actor: string, day: string, parts: readonly DayOfDownloads[], usual: number | null): BulkDay {
  const syncedAt = new Map<string, number>()
  for (const { place, synced } of parts) syncedAt.set(place, (syncedAt.get(place) ?? 0) + synced)
  return {
    actor,
    day,
    count: sum(parts, part => part.files),
    synced: sum(parts, part => part.synced),
    places: [...syncedAt.keys()],
    libraries: [...syncedAt].filter(([, synced]) => synced >= BULK.library.value).map(([place]) => place),
    usual,
  }
}

function isBulk({ count, usual, libraries }: BulkDay): boolean {
  if (libraries.length > 0) return true
  if (usual === null) return count >= BULK.leastUnknown.value
  return count >= BULK.least.value && count >= BULK.times.value * usual
}

/** The median over the days on which the person downloaded anything: days without say when somebody works, not how much. */
function usualBefore(day: string, totals: ReadonlyMap<string, number>): number | null {
  const since = dayBefore(day, BULK.baselineDays.value)
  const counts = [...totals].filter(([other]) => other >= since && other < day).map(([, count]) => count)
  return counts.length < BULK.leastDays.value ? null : median(counts)
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** @param day UTC, `2026-11-04` */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

function sum<T>(parts: readonly T[], of: (part: T) => number): number {
  let all = 0
  for (const part of parts) all += of(part)
  return all
}

/** The hour of the day, by the clock from the full hour, in which most was taken. */
export interface Burst {
  /** `14:00` UTC. */
  readonly hour: string
  readonly count: number
}

/** @param times of single files, RFC 3339 in UTC */
export function busiestHour(
  times: readonly { readonly time: string; readonly files: number }[],
): Burst | null {
  const hours = new Map<string, number>()
  for (const { time, files } of times) {
    const hour = `${time.slice(11, 13)}:00`
    hours.set(hour, (hours.get(hour) ?? 0) + files)
  }
  let busiest: Burst | null = null
  for (const [hour, count] of hours) if (busiest === null || count > busiest.count) busiest = { hour, count }
  return busiest
}
