import type { Act } from '../../../base/audit/acts.ts'
import { actOf } from '../operations/act-of.ts'
import { foldOperation } from '../operations/fold-operation.ts'
import { recordTypeName } from '../record-types/record-type-name.ts'
import type { Tools } from './draft.ts'
import { type WorkloadReader, workloadReader } from './workloads.ts'

/** What operation, record type and workload say by themselves: the same for all records that have the same. */
export interface RecordWay {
  readonly operation: string
  /** The operation as `foldOperation` gives it. */
  readonly folded: string
  readonly recordType: number | null
  readonly workload: string | null
  readonly act: Act
  /** Where no name came with the record; null for an unknown number. */
  readonly typeName: string | null
  readonly read: WorkloadReader
}

type FindWay = (operation: string, recordType: number | null, workload: string | null) => RecordWay

export interface UnifiedTools extends Tools {
  readonly way: FindWay
}

export function wayOf(operation: string, recordType: number | null, workload: string | null): RecordWay {
  const folded = foldOperation(operation)
  return {
    operation,
    folded,
    recordType,
    workload,
    act: actOf(folded, workload, recordType),
    typeName: recordType === null ? null : recordTypeName(recordType, folded, workload),
    read: workloadReader(recordType, workload, folded),
  }
}

const LONGEST = 200
/** An operation of so many record types and workloads is none of Microsoft's. */
const MOST_WAYS = 8

/** Remembers ways, of so many operations at most. The answers are those of `wayOf`. */
export function createWays(most = 5_000): FindWay {
  const known = new Map<string, RecordWay[]>()
  return (operation, recordType, workload) => {
    const ways = known.get(operation)
    if (ways !== undefined) {
      for (const way of ways) if (way.recordType === recordType && way.workload === workload) return way
    }
    const way = wayOf(operation, recordType, workload)
    if (operation.length > LONGEST || (workload !== null && workload.length > LONGEST)) return way
    if (ways === undefined) {
      if (known.size < most) known.set(operation, [way])
    } else if (ways.length < MOST_WAYS) ways.push(way)
    return way
  }
}
