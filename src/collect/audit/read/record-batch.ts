import { isUtf8 } from 'node:buffer'
import type { RawRecord, RejectedRecord } from '../raw-record.ts'
import type { Unwrapped } from './record-form.ts'

/** What was read since the last batch. */
export interface RecordBatch {
  readonly records: readonly RawRecord[]
  readonly rejected: readonly RejectedRecord[]
}

/** Gathers records until there are enough for a batch. */
export interface BatchGatherer {
  readonly add: (original: Uint8Array, read: Unwrapped, line: number) => void
  readonly reject: (line: number, reason: string) => void
  /** A batch is complete. */
  readonly isFull: () => boolean
  readonly isEmpty: () => boolean
  readonly take: () => RecordBatch
}

/** So few that they are dealt with before V8 looks for what is still in use: a thousand would be moved twice each. */
const MOST_RECORDS = 32
/** Few large records are a batch too. */
const MOST_BYTES = 16 * 1024 * 1024

/** @param file as RawRecord.file has it. */
export function gatherBatches(file: string): BatchGatherer {
  let records: RawRecord[] = []
  let rejected: RejectedRecord[] = []
  let bytes = 0
  return {
    add: (original, { record, form, envelope }, line) => {
      records.push({ original, record, form, envelope, file, line })
      bytes += original.length
    },
    reject: (line, reason) => {
      rejected.push({ file, line, reason })
    },
    isFull: () => records.length + rejected.length >= MOST_RECORDS || bytes >= MOST_BYTES,
    isEmpty: () => records.length + rejected.length === 0,
    take: () => {
      const batch = { records, rejected }
      records = []
      rejected = []
      bytes = 0
      return batch
    },
  }
}

/** The same bytes where they are UTF-8; else with U+FFFD for what is none, as every reader of the text sees it. */
export function asValidUtf8(bytes: Uint8Array): Uint8Array {
  return isUtf8(bytes) ? bytes : Buffer.from(textOf(bytes), 'utf8')
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
}
