import type { Day } from '../base/days.ts'

/**
 * Where one part of a step stands, in one sentence for the first page and the page of its step: never more than what is on
 * record ("Your record of Microsoft’s agreement is missing"), and never that something is absent or signed by Microsoft.
 */
export interface Standing {
  /** Like `microsoft-agreement`. */
  readonly id: string
  /** Two or three words: "Microsoft’s agreement". */
  readonly title: string
  /** `done`: on record and in time. `soon`: comes due within 90 days. `open`: missing, ended or contradicted. */
  readonly state: 'done' | 'soon' | 'open'
  readonly sentence: string
  /** The last day on which it is in time; null where there is none. */
  readonly due: Day | null
  /** The address where it is done, without the tenant. */
  readonly to: `/${string}`
}
