import type { Day } from './days.ts'

/**
 * What is at stake while something due is not done, the gravest first. `legal-clock`: the law itself names the last day, as
 * 45 CFR 164.408(c) does. `safeguard`: what protects patient data, or the agreement it may only go out under, is missing
 * now. `upkeep`: what is there is looked at again. The levels are a measure of Ward's own.
 */
export const STAKES = ['legal-clock', 'safeguard', 'upkeep'] as const
export type Stake = (typeof STAKES)[number]

interface Due {
  readonly id: string
  readonly due: Day
  readonly stake: Stake
}

/**
 * Which of two comes first: what is late before what is in time; of what is late the graver stake, for which the day it was
 * due tells little; then the earlier day, the graver stake, the id. The order is total.
 * @param today the day it is at the tenant
 */
export function byStake(one: Due, other: Due, today: Day): number {
  const [isLate, otherIsLate] = [one.due < today, other.due < today]
  if (isLate !== otherIsLate) return isLate ? -1 : 1
  const stakes = STAKES.indexOf(one.stake) - STAKES.indexOf(other.stake)
  const days = compare(one.due, other.due)
  return (isLate ? stakes || days : days || stakes) || compare(one.id, other.id)
}

/** By code units: what a machine's language is does not change the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
