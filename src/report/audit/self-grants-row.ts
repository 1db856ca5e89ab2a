import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import type { Thing } from './define-report.ts'

export interface SelfGrantRow {
  readonly actor: Thing
  readonly place: Thing
  readonly right: string
  readonly grantedAt: Instant
  /** Content events by the actor at the place while the right was held; the first 1,000. */
  readonly usedBy: readonly string[]
  readonly revokedAt?: Instant
  /** The grant, what led to it, and what took it back. */
  readonly eventIds: readonly string[]
  readonly class: ActorClass
  readonly operation: string
  /** How many content events; `usedBy` lists the first of them. */
  readonly uses: number
  readonly lastUse?: Instant
  /** Until when its use was looked for: its revoke, or the end of the period. */
  readonly usedUntil: Instant
  /** Taken, used and given back within a day. */
  readonly borrowed: boolean
  /** The group or role that the actor joined itself, and that holds the right. */
  readonly through?: Thing
  /** Of a group or role: what others gave to it. */
  readonly opens?: readonly Thing[]
  /** No grant to oneself: each of two people gave it to the other within a day. */
  readonly swap?: { readonly grantedBy: Thing; readonly inReturn: readonly string[] }
  readonly address: string | null
}
