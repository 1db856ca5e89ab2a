import { type Day } from '../days.ts'
import type { SettlementState } from './settlement-machine.ts'
import type { Settlement, SettlementHolds } from './vendor.ts'

type Told = Pick<Settlement, 'asked' | 'holds' | 'declined' | 'withdrawn'>

/** Where it stands on a day, as the machine calls it; `none` where nobody ever asked. */
export function settlementState(settlement: Told | null, today: Day): SettlementState {
  if (settlement === null) return 'none'
  const { asked, holds, withdrawn, declined } = settlement
  if (holdsOn(holds, today) !== null) return asked === null ? 'approved' : 'renewing'
  if (asked !== null) return 'asked'
  if (holds !== null) return 'ended'
  return withdrawn !== null ? 'withdrawn' : declined !== null ? 'declined' : 'none'
}

/**
 * What was approved, on a day of its time: from the day of the approval to its last day. Before that day it does not hold
 * either, so that a clock that goes back lets nothing in that nobody had approved by then.
 */
export function holdsOn(holds: SettlementHolds | null, today: Day): SettlementHolds | null {
  if (holds === null) return null
  return holds.approvedAt.slice(0, 10) <= nextDay(today) && today <= holds.until ? holds : null
}

/** The day of an approval is told in UTC, which may be one ahead of the practice's own. */
function nextDay(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The longest time until it is looked at again, in days; a leap year's. */
export const LONGEST_SETTLEMENT = 366
