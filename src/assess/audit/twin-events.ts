import type { ReportedEvent } from './reported-event.ts'

/**
 * An act in the directory stands in two logs, the unified one and directoryAudits, under different ids. Both tell its
 * time: the unified log in whole seconds, the other to the fraction, so that two records of one act are seconds apart.
 */
export const TWIN_SECONDS = {
  value: 10,
  reason:
    'The unified log cuts the time to whole seconds and may name the end of an act of which directoryAudits names the start; in records of one correlation id the two are less than 10 seconds apart.',
  source:
    'Judgement on records of both logs; Graph directoryAudit.activityDateTime, Management Activity API CreationTime',
} as const

export type TwinWay = 'correlation-id' | 'time'

/** One act with all events that tell of it, the first by time first. */
export interface Twins<E> {
  readonly events: readonly [E, ...E[]]
  /** How the second was known to be the same act; null for an event that stands alone. */
  readonly by: TwinWay | null
}

/**
 * Joins events that tell of one act: of two different logs, with the same key, by the same correlation id or, where one of
 * them has none, within seconds of each other. Two events of one log are always two acts; different correlation ids too.
 *
 * @param key what has to be equal: actor, target, kind
 * @param correlation of an event, folded, where it is known
 */
export function joinTwins<E extends ReportedEvent>(
  events: readonly E[],
  key: (event: E) => string,
  correlation: (event: E) => string | null,
): readonly Twins<E>[] {
  const found: { events: [E, ...E[]]; by: TwinWay | null }[] = []
  const waiting = new Map<string, (typeof found)[number][]>()
  for (const event of [...events].sort((one, other) =>
    one.time < other.time ? -1 : Number(one.time > other.time),
  )) {
    const alike = waiting.get(key(event)) ?? []
    const near = alike.filter(({ events: [first] }) => distance(first, event) <= TWIN_SECONDS.value * 1_000)
    const ways = near.map(entry => ({ entry, by: wayOf(entry.events, event, correlation) }))
    const twin = ways.find(({ by }) => by === 'correlation-id') ?? ways.find(({ by }) => by === 'time')
    if (twin) {
      twin.entry.events.push(event)
      twin.entry.by = twin.by
      waiting.set(key(event), near)
      continue
    }
    const alone: (typeof found)[number] = { events: [event], by: null }
    found.push(alone)
    waiting.set(key(event), [...near, alone])
  }
  return found
}

function distance(one: ReportedEvent, other: ReportedEvent): number {
  return Math.abs(Date.parse(one.time) - Date.parse(other.time))
}

function wayOf<E extends ReportedEvent>(
  events: readonly E[],
  event: E,
  correlation: (event: E) => string | null,
): TwinWay | null {
  const [first] = events
  // One of each log: a third is another act.
  if (!first || events.length > 1 || first.log === event.log) return null
  const [one, other] = [correlation(first), correlation(event)]
  if (one === null || other === null) return 'time'
  return one === other ? 'correlation-id' : null
}
