import { auditEvent, type EventChanges } from '../../assess/audit/audit-event.fixture.ts'
import { classifyActor } from '../../assess/audit/classify-actor.ts'
import type { ExportedRecord } from './exported-record.ts'
import type { Raw } from './raw.ts'

/** A record on its way out: the event as these changes make it, beside the record it came of. */
export function exportedRecord(record: Raw, changes: EventChanges = {}): ExportedRecord {
  const event = auditEvent(changes)
  return { event, logged: classifyActor(event), record, envelope: null, file: 'log.ndjson', line: 1 }
}
