import type { AuditEvent } from '../../../base/audit/event.ts'
import { foldOperation } from '../operations/fold-operation.ts'
import type { RawRecord } from '../raw-record.ts'
import { readEntraAudit } from './entra-audit.ts'
import { readSignIn } from './entra-sign-in.ts'
import { fewTexts } from './few-texts.ts'
import { foldIdentity } from './fold-identity.ts'
import { unifiedOfColumns } from './log-analytics.ts'
import { readOther } from './other-log.ts'
import { readGraphRecord } from './graph-record.ts'
import { createKnownNames, type KnowName, knowName } from './known-names.ts'
import { createWays, type UnifiedTools, wayOf } from './record-way.ts'
import { createSites, sitePlace } from './site-place.ts'
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
  return normalise(raw, {
    fold: foldIdentity,
    known: knowName,
    organization: knowName,
    app: knowName,
    client: clientInfo => clientInfo,
    site: sitePlace,
    operation: foldOperation,
    way: wayOf,
  })
}

/** `normaliseRecord` that remembers folded names, for an import of many: the results are the same. Memory is bounded. */
export function createNormaliser(): NormaliseRecord {
  const known = createKnownNames()
  const tools: UnifiedTools = {
    fold: name => known(name).id,
    known,
    organization: lastOf(known),
    app: fewTexts(known),
    client: fewTexts(remembering(text => text, 2_000)),
    site: createSites(),
    operation: remembering(foldOperation, 5_000),
    way: createWays(),
  }
  return raw => normalise(raw, tools)
}

/** Asks only for what is another name than the one before. */
function lastOf(know: KnowName): KnowName {
  let last = know('')
  return name => {
    if (name !== last.name) last = know(name)
    return last
  }
}

function remembering(of: (text: string) => string, most: number): (text: string) => string {
  const seen = new Map<string, string>()
  return text => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const found = of(text)
    if (seen.size < most && text.length < 400) seen.set(text, found)
    return found
  }
}

function normalise(raw: RecordToNormalise, tools: UnifiedTools): Normalised {
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
