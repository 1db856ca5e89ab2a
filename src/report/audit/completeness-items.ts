import type { Watermark } from '../../assess/audit/completeness-gaps.ts'
import {
  type CompletenessItem,
  type CompletenessPlace,
  someOf,
} from '../../assess/audit/completeness-words.ts'
import { counted } from '../../assess/judgement.ts'
import type { Instant } from '../../base/time.ts'
import type { EventCoverage } from '../../store/audit/event-store.ts'
import { dayWords } from './time-words.ts'

const THROTTLE_PAGE = 'https://learn.microsoft.com/purview/audit-log-investigate-accounts'

/** Workloads of which at least one is needed, as logged in lower case. */
export interface Lacking {
  readonly workloads: readonly string[]
  readonly words: string
}

const couldNotSee = (id: string, text: string, source: string | null = null): CompletenessItem => ({
  id,
  kind: 'could-not-see',
  text,
  source,
})

/** A name that no event ever had may be written wrongly: then an empty answer says nothing. */
export function unknownNameItems(unknown: readonly ('place' | 'actor')[]): readonly CompletenessItem[] {
  return unknown.map(which =>
    couldNotSee(
      `${which}-unknown`,
      `No stored event of any time has ${which === 'place' ? 'a place' : 'an actor'} of the name that was asked for: look whether it is written as in the log.`,
    ),
  )
}

/** What of the period lies outside of what is stored. */
export function periodItems(
  coverage: EventCoverage,
  from: Instant,
  to: Instant,
): readonly CompletenessItem[] {
  const { first, last, removedBefore } = coverage
  if (first === null || last === null) {
    return [
      couldNotSee('nothing-stored', 'No event is stored at all: take exports in with ward audit ingest.'),
    ]
  }
  return [
    ...(from < first
      ? [
          couldNotSee(
            'before-first',
            `Nothing is stored from before ${dayWords(first)}, ${first.slice(11, 16)} UTC.`,
          ),
        ]
      : []),
    ...(last < to && Date.parse(to) - Date.parse(last) > 1
      ? [
          couldNotSee(
            'after-last',
            `Nothing is stored from after ${dayWords(last)}, ${last.slice(11, 16)} UTC, the last event of any kind.`,
          ),
        ]
      : []),
    ...(removedBefore !== null && from <= removedBefore
      ? [
          couldNotSee(
            'removed',
            `Events up to ${dayWords(removedBefore)} were removed when their retention ended.`,
          ),
        ]
      : []),
  ]
}

/** Which workloads are not here at all, and which end while others go on. */
export function watermarkItems(
  marks: readonly Watermark[],
  lacking: readonly Lacking[],
  from: Instant,
  to: Instant,
): readonly CompletenessItem[] {
  if (marks.length === 0) return []
  const known = marks.map(({ workload }) => workload?.toLowerCase() ?? '')
  const absent = lacking.filter(({ workloads }) => !workloads.some(one => known.includes(one)))
  const latest = marks.reduce((day, { lastDay }) => (lastDay > day ? lastDay : day), '')
  const ended = marks.filter(
    ({ workload, lastDay }) =>
      isNeeded(workload, lacking) &&
      lastDay < latest &&
      lastDay < to.slice(0, 10) &&
      daysApart(lastDay, latest) > 3,
  )
  const begun = marks.filter(
    ({ workload, firstDay }) =>
      isNeeded(workload, lacking) && firstDay > from.slice(0, 10) && daysApart(from, firstDay) > 3,
  )
  return [
    ...absent.map(({ words }) =>
      couldNotSee(
        'workload-absent',
        `No event of ${words} is stored for this period or four weeks around it: nothing can be said of it.`,
      ),
    ),
    ...ended.map(({ workload, lastDay }) =>
      couldNotSee(
        'workload-ends',
        `${workload ?? 'Records without a workload'}: the last stored event is of ${dayWords(lastDay)}; others go on to ${dayWords(latest)}.`,
      ),
    ),
    ...begun.map(({ workload, firstDay }) =>
      couldNotSee(
        'workload-begins',
        `${workload ?? 'Records without a workload'}: the first stored event of this time is of ${dayWords(firstDay)}; the period begins on ${dayWords(from)}.`,
      ),
    ),
  ]
}

function isNeeded(workload: string | null, lacking: readonly Lacking[]): boolean {
  return lacking.some(({ workloads }) => workloads.includes(workload?.toLowerCase() ?? ''))
}

function daysApart(one: string, other: string): number {
  return (Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10))) / 86_400_000
}

/** Imports that were broken off, lost rows or brought other versions of events. */
export function importItems({ imports, conflicts }: EventCoverage): readonly CompletenessItem[] {
  const broken = imports.filter(({ ended }) => ended === null)
  const rejected = imports.filter(one => one.rejected > 0)
  const rows = rejected.reduce((sum, one) => sum + one.rejected, 0)
  return [
    ...(broken.length > 0
      ? [
          couldNotSee(
            'import-broken-off',
            `${counted(broken.length, 'import')} did not come to an end (the first of ${dayWords(broken.at(-1)?.at ?? '')}): what came before is here, the rest may be missing. Take the file in again; nothing is counted twice.`,
          ),
        ]
      : []),
    ...(rows > 0
      ? [
          couldNotSee(
            'import-rejected',
            `${counted(rows, 'row')} of ${counted(rejected.length, 'import')} could not be read as events and ${rows === 1 ? 'is' : 'are'} not here.`,
          ),
        ]
      : []),
    ...(conflicts > 0
      ? [
          {
            id: 'conflicts',
            kind: 'note' as const,
            text: `${counted(conflicts, 'event')} came again with other content; the first version counts, and the other is kept beside it.`,
            source: null,
          },
        ]
      : []),
  ]
}

/** Microsoft stops listing single messages after 1,000 in 24 hours, for 24 hours. */
export function throttledItem(
  throttled: EventCoverage['throttled'],
  from: Instant,
  to: Instant,
): CompletenessItem {
  const places = new Map<string, CompletenessPlace>()
  for (const { place, at } of throttled) {
    if (at < to && Date.parse(at) + 86_400_000 > Date.parse(from)) places.set(place.id, place)
  }
  if (places.size === 0) {
    return {
      id: 'throttled',
      kind: 'seen-nothing',
      text: 'No record of this period says that Microsoft stopped listing the single messages of a mailbox. Newer records may lack the mark that would say it.',
      source: THROTTLE_PAGE,
    }
  }
  const named = [...places.values()]
  return {
    ...couldNotSee(
      'throttled',
      `Microsoft stopped listing single messages for 24 hours, so all mail may have been reached in: ${someOf(named.map(({ name }) => name))}.`,
      THROTTLE_PAGE,
    ),
    places: named,
  }
}
