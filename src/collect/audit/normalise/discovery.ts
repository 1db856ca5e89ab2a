import type { Draft, Tools } from './draft.ts'
import { setPlace, setTarget } from './draft.ts'
import type { Unknown } from './values.ts'
import { firstText, integer, list, text } from './values.ts'

/**
 * eDiscovery (24). Microsoft cuts a long record into several, numbered by RecordNumber; the parts are kept each and share
 * `part.of`: the process (JobId) with its operation, else the record's id.
 */
export function readDiscovery(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  const caseName = firstText(record.CaseName, record.Case)
  setPlace(draft, 'ediscovery-case', firstText(record.CaseId, caseName), tools.fold)
  if (draft.place && caseName !== null) draft.place = { ...draft.place, name: caseName }
  const object = firstText(record.Object1Id, record.Object1Name, record.ObjectId, record.ExportName)
  setTarget(draft, 'other', object, tools.fold, firstText(record.Object1Name, record.ExportName))
  draft.right = text(record.Object1Type)
  const items = list(record.ItemIds).length
  if (items > 0) draft.itemCount = items
  const number = partNumber(record.RecordNumber)
  if (number === null) return
  const job = text(record.JobId)
  draft.part = { of: job === null ? draft.id : `${job.toLowerCase()} ${operation}`, number }
}

/** `2`, `"2"`, `"2/5"`, `"2 of 5"`. */
function partNumber(value: unknown): number | null {
  const number = integer(value)
  if (number !== null || typeof value !== 'string') return number
  const first = /^\s*(\d{1,6})\b/.exec(value.slice(0, 40))
  return first ? Number(first[1]) : null
}
