import type { AccessPolicy } from '../../assess/audit/access-policy.ts'
import type { RolesOnRecord as WorkedOutRoles } from '../../assess/audit/role-times.ts'
import type { RoleSnapshot } from '../../base/audit/role-time.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { ReportAsked } from './report-asked.ts'

/** Roles as they are on record, with the times that were worked out from them. */
export interface RolesOnRecord extends WorkedOutRoles {
  readonly snapshots: readonly RoleSnapshot[]
}

/** What a report is made from. It reads through the store and asks no clock. */
export interface ReportContext {
  readonly store: Pick<Store, 'events' | 'snapshots'>
  readonly scope: TenantScope
  /** Inclusive, of the events. */
  readonly from: Instant
  /** Exclusive. */
  readonly to: Instant
  readonly asked: ReportAsked
  /** Of what was asked, what stands in no stored event of any time. */
  readonly unknown?: readonly ('place' | 'actor')[]
  readonly roles: RolesOnRecord
  readonly policies: readonly AccessPolicy[]
  readonly madeAt: Instant
}
