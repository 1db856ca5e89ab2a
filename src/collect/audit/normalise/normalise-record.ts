import type { AuditEvent } from '../../../base/audit/event.ts'
import { foldOperation } from '../operations/fold-operation.ts'
import type { RawRecord } from '../raw-record.ts'
import type { Tools } from './draft.ts'
import { readEntraAudit } from './entra-audit.ts'
import { readSignIn } from './entra-sign-in.ts'
import { createFolding, foldIdentity } from './fold-identity.ts'
import { unifiedOfColumns } from './log-analytics.ts'
import { readOther } from './other-log.ts'
import { readGraphRecord } from './graph-record.ts'
import { readUnified } from './unified.ts'

export type Normalised = AuditEvent | { readonly rejected: string }
export type RecordToNormalise = Pick<RawRecord, 'record' | 'form' | 'envelope'>
export type NormaliseRecord = (raw: RecordToNormalise) => Normalised

/**
 * One record as an event. Unknown record types and operations are kept (act `unknown`); what a record does not say is null.
 * `rejected` is a sentence for a person that quotes nothing: the record has no time, or is none of Microsoft 365's logs.
 * Fields: Office 365 Management Activity API schema (2026-06-24), Microsoft Graph auditLogRecord, directoryAudit and
 * signIn (v1.0), Azure Monitor's OfficeActivity and AuditLogs tables. Pure.
 */
export function normaliseRecord(raw: RecordToNormalise): Normalised {
  return normalise(raw, { fold: foldIdentity, operation: foldOperation })
}

/** `normaliseRecord` that remembers folded names, for an import of many: the results are the same. Memory is bounded. */
export function createNormaliser(): NormaliseRecord {
  const operations = new Map<string, string>()
  const tools: Tools = {
    fold: createFolding(),
    operation: operation => {
      const known = operations.get(operation)
      if (known !== undefined) return known
      const folded = foldOperation(operation)
      if (operations.size < 5_000 && operation.length < 200) operations.set(operation, folded)
      return folded
    },
  }
  return raw => normalise(raw, tools)
}

function normalise(raw: RecordToNormalise, tools: Tools): Normalised {
  const { record, envelope } = raw
  switch (raw.form) {
    case 'unified':
      return readUnified(record, envelope, tools)
    case 'graph-audit-record':
      return readGraphRecord(record, envelope, tools)
    case 'entra-audit':
      return readEntraAudit(record, envelope, tools)
    case 'entra-sign-in':
      return readSignIn(record, envelope, tools)
    case 'log-analytics':
      return normalise(unifiedOfColumns(record, envelope), tools)
    case 'unknown':
      return readOther(record, envelope, tools)
  }
}
