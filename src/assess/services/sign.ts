import type { Snapshot } from '../../base/fact.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'

/**
 * What the settings that were read show of a service. `seen`: something shows that it is used or set up. `offered`: the
 * plans bring it or a setting lets it, and nothing shows whether anybody uses it. `off`: no plan brings it, or a setting
 * keeps it off. `not-read`: no setting that was read speaks of it.
 */
export type Use = 'seen' | 'offered' | 'off' | 'not-read'

/** One thing that speaks for or against. */
export interface Sign {
  readonly use: Exclude<Use, 'not-read'>
  readonly says: string
}

/** The facts of one reading of the settings. */
export type ReadFacts = Snapshot<Facts>['facts']
