import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Act } from '../../base/audit/acts.ts'
import type { Instant } from '../../base/time.ts'
import type { ChangeKind } from '../../assess/audit/configuration-changes.ts'
import type { ChangedSetting } from '../../assess/audit/record-details.ts'
import type { Thing } from './define-report.ts'

export interface ChangeRow {
  readonly kind: ChangeKind
  readonly actor: Thing
  readonly class: ActorClass
  readonly act: Act
  readonly operation: string
  readonly place: Thing
  /** Whom or what it changed, or to whom it gave. */
  readonly target: Thing
  readonly right: string
  /** `off` takes away what was there: a rule removed, a forwarding emptied. */
  readonly state: 'on' | 'off' | null
  /** Of forwarding and rules: whether mail goes to another domain than the mailbox's. Absent elsewhere. */
  readonly outside?: boolean | null
  /** As far as the record says so; values that may name a patient are not here. */
  readonly settings: readonly ChangedSetting[]
  readonly at: Instant
  readonly result: 'succeeded' | 'failed' | 'partial' | null
  readonly address: string | null
  readonly eventIds: readonly string[]
}
