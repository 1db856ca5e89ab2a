import type { LoggedActor } from '../../base/audit/actor-class.ts'
import type { AuditEvent } from '../../base/audit/event.ts'
import type { Raw } from './raw.ts'

/** One audit record on its way out: as normalised, with who acted, and as it was logged. */
export interface ExportedRecord {
  readonly event: AuditEvent
  readonly logged: LoggedActor & { readonly because?: readonly string[] }
  /** The record itself, out of its wrappings. */
  readonly record: Raw
  /** What the wrapping of a diagnostic export said beside it, or null. */
  readonly envelope: Raw | null
  /** Where it was found: as named on the command line, and the line or number from 1. */
  readonly file: string
  readonly line: number
}
