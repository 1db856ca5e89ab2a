import type { Act } from '../../base/audit/acts.ts'
import type { LoggedActor } from '../../base/audit/actor-class.ts'
import type { AuditEvent, EventPlace, Named, NamedTarget } from '../../base/audit/event.ts'
import type { Instant } from '../../base/time.ts'

/** What the reports of single events ask of a stored event. A row of the event store is one. */
export interface ReportedEvent {
  readonly id: string
  readonly time: Instant
  readonly log: AuditEvent['log']
  readonly operation: string
  readonly act: Act
  readonly result: AuditEvent['result']
  readonly actor: Named | null
  readonly logged: LoggedActor
  readonly place: EventPlace | null
  readonly owner: Named | null
  readonly target: NamedTarget | null
  readonly right: string | null
  readonly address: string | null
}

/** The operation without the case, the dot and the blanks in which the two logs of the directory differ. */
export function plainOperation(operation: string): string {
  return operation.slice(0, 300).trim().replace(/\.$/, '').trimEnd().toLowerCase()
}
