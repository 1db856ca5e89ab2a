import type { AccessPolicy } from '../../../assess/audit/access-policy.ts'
import type { TenantScope } from '../../../base/ids.ts'
import type { Clock } from '../../../base/time.ts'
import type { RolesOnRecord } from '../../../report/audit/report-context.ts'
import type { Store } from '../../../store/store.ts'

/** An audit log that the pages show, with what its reports are made from. */
export interface OpenAuditLog {
  readonly store: Pick<Store, 'events' | 'snapshots' | 'records'>
  readonly scope: TenantScope
  readonly roles: RolesOnRecord
  readonly policies: readonly AccessPolicy[]
  /** The moment a report counts as made. */
  readonly now: Clock
}

export interface ShownAuditLog {
  /** The log, or why it is not there: it is being taken in, or that went wrong. */
  readonly state: () => OpenAuditLog | 'reading' | 'failed'
}
