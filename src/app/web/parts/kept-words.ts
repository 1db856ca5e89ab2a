import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'

/** "Kept from 14:02", of another day "Kept from 19 November 2026, 14:02"; in the time of the person's machine. */
export function keptWords(at: Instant, now: Date): string {
  const then = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = (one: Date) => `${one.getFullYear()}-${two(one.getMonth() + 1)}-${two(one.getDate())}`
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`
  return day(then) === day(now) ? `Kept from ${time}` : `Kept from ${dayWords(day(then) as Instant)}, ${time}`
}
