import { dayWords } from '../../assess/words.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { KnownCheck } from './known.ts'

/** What a check is called, in quotation marks; its id where no catalogue knows it. */
export function titleOf(check: string, checks: readonly KnownCheck[] | null): string {
  return `“${checks?.find(one => one.check === check)?.title ?? check}”`
}

/** "24 November 2026". */
export function dayText(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
