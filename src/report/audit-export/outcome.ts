import type { ExportedRecord } from './exported-record.ts'
import { memberOf, objectIn, objectsIn, textIn, textsIn } from './raw.ts'

/**
 * Whether it worked. Most workloads log only what was done and give no result; there it is success, as the log's other
 * readers take it. A sign-in counts by its error (`LogonError`, the error number), not by its ResultStatus: Microsoft
 * writes "Success" for one that was refused. A rule for data loss that blocked is a failure of what the person did.
 */
export function outcomeOf({ event, record }: ExportedRecord): 'success' | 'failure' | 'unknown' {
  if (event.act === 'sign-in-failed') return 'failure'
  if (event.result === 'failed') return 'failure'
  if (blocked(record)) return 'failure'
  const logged = textIn(record, 'ResultStatus')
  if (event.result === null && logged !== undefined && !SUCCESS.test(logged)) return 'unknown'
  return 'success'
}

const SUCCESS = /^(success|succeeded|partiallysucceeded|true)$/i

/** The rules of data loss policies that a record names. */
export function rulesOf(record: ExportedRecord['record']) {
  return objectsIn(record, 'PolicyDetails').flatMap(policy => objectsIn(policy, 'Rules'))
}

/** True when a rule matched and blocked, and nobody overrode it. */
function blocked(record: ExportedRecord['record']): boolean {
  if (memberOf(record, 'PolicyDetails') === undefined) return false
  if (!/^dlprulematch$/i.test(textIn(record, 'Operation') ?? '')) return false
  if (objectIn(record, 'ExceptionInfo') !== undefined) return false
  return rulesOf(record).some(rule => textsIn(rule, 'Actions').includes('BlockAccess'))
}
