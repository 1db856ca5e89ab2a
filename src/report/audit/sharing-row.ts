import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import type { SharingKind } from '../../assess/audit/sharing.ts'
import type { Thing } from './define-report.ts'

export interface SharingRow {
  readonly kind: SharingKind
  readonly place: Thing
  /** Who opened it; "" where only its use is on record. */
  readonly actor: Thing
  readonly class: ActorClass
  /** With whom; "" for a link, which is for whoever has it. */
  readonly with: Thing
  readonly right: string
  /** When it was opened, or first used where the opening is not on record. */
  readonly at: Instant
  /** Null where the opening is not on record. */
  readonly openedAt: Instant | null
  readonly closedAt?: Instant
  /** No closing is on record, up to the last stored event. An end that Microsoft set by date is not in the log. */
  readonly stillOpen: boolean
  /** In the period. */
  readonly uses: number
  readonly lastUse?: Instant
  readonly usedFrom: readonly string[]
  /** Opening, uses, closing; the first 1,000. */
  readonly eventIds: readonly string[]
}
