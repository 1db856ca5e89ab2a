import { classifyActor } from '../../../assess/audit/classify-actor.ts'
import { unifiedOfColumns } from '../../../collect/audit/normalise/log-analytics.ts'
import type { NormaliseRecord } from '../../../collect/audit/normalise/normalise-record.ts'
import type { RawRecord } from '../../../collect/audit/raw-record.ts'
import { asEcs } from '../../../report/audit-export/ecs.ts'
import { messageTraceAsEcs } from '../../../report/audit-export/ecs-message-trace.ts'
import { eventJson } from '../../../report/audit-export/event-json.ts'
import type { ExportedRecord } from '../../../report/audit-export/exported-record.ts'
import { isMessageTrace, receivedAt } from '../../../report/audit-export/message-trace.ts'
import { messageTraceAsOcsf } from '../../../report/audit-export/ocsf-message-trace.ts'
import { asOcsf } from '../../../report/audit-export/ocsf.ts'
import type { Raw } from '../../../report/audit-export/raw.ts'

export const EXPORT_FORMS = ['ward', 'ecs', 'ocsf'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

export interface ExportOrder {
  readonly as: ExportForm
  /** Whether Ward's own form tells subjects, file names and paths. */
  readonly words: boolean
}

export type ExportedLine = { readonly line: string } | { readonly rejected: string }

/** One record as one line of NDJSON, without its end; or why there is none, in a sentence that quotes nothing. */
export function exportedLine(raw: RawRecord, normalise: NormaliseRecord, order: ExportOrder): ExportedLine {
  try {
    const made = exported(raw, normalise, order)
    return 'rejected' in made ? made : { line: JSON.stringify(made.value) }
  } catch (error) {
    // The only one that a record can cause: it cannot be written. Anything else is a fault of Ward.
    if (error instanceof RangeError)
      return { rejected: 'The record is nested too deeply, or is too long, to be written.' }
    throw error
  }
}

function exported(
  raw: RawRecord,
  normalise: NormaliseRecord,
  order: ExportOrder,
): { readonly value: Raw } | { readonly rejected: string } {
  const { as } = order
  if (as !== 'ward' && raw.form === 'unknown' && isMessageTrace(raw.record)) return messageTrace(raw, as)
  const event = normalise(raw)
  if ('rejected' in event) return event
  // The columns of Log Analytics are other names of the same fields.
  const { record, envelope } = raw.form === 'log-analytics' ? unifiedOfColumns(raw.record, raw.envelope) : raw
  const { file, line } = raw
  const one: ExportedRecord = { event, logged: classifyActor(event), record, envelope, file, line }
  switch (as) {
    case 'ward':
      return { value: eventJson(one, { words: order.words }) }
    case 'ecs':
      return { value: asEcs(one) }
    case 'ocsf':
      return { value: asOcsf(one) }
  }
}

/** A message trace has columns of its own, and a class of its own in OCSF. */
function messageTrace(
  { record }: RawRecord,
  as: 'ecs' | 'ocsf',
): { readonly value: Raw } | { readonly rejected: string } {
  if (receivedAt(record) === undefined)
    return { rejected: 'The record has no time that can be read (Received).' }
  return { value: as === 'ecs' ? messageTraceAsEcs(record) : messageTraceAsOcsf(record) }
}
