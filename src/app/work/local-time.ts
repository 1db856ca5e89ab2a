import type { Instant } from '../../base/time.ts'

/** What the clock on the wall says somewhere. */
export interface LocalTime {
  /** `2026-11-23` */
  readonly day: string
  /** `07:05`; text order is time order. */
  readonly clock: string
}

/** @param timeZone an IANA name; null is UTC. Daylight saving is the zone’s: a clock that is skipped never comes. */
export function localTime(moment: Instant, timeZone: string | null): LocalTime {
  const zone = timeZone ?? 'UTC'
  if (zone === 'UTC') return { day: moment.slice(0, 10), clock: moment.slice(11, 16) }
  const parts = new Map(
    formatOf(zone)
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    clock: `${part('hour')}:${part('minute')}`,
  }
}

/** Whether it is not earlier than that clock on that day. */
export function isFrom(now: LocalTime, { day, clock }: LocalTime): boolean {
  return `${now.day} ${now.clock}` >= `${day} ${clock}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for a zone: making one takes longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const there = formats.get(timeZone)
  if (there !== undefined) return there
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}
