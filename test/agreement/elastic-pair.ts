import type { RawRecord } from '../../src/collect/audit/raw-record.ts'

/** Folders of Elastic's own tests in the shared audit data. */
export const SETS = {
  o365: 'elastic-integrations-o365',
  beats: 'elastic-beats-o365',
  azure: 'elastic-integrations-azure',
} as const
export type SetName = keyof typeof SETS

/** One record of Elastic's own tests: what Elastic makes of it beside what Ward makes of it, by path of the field. */
export interface Pair {
  readonly set: SetName
  readonly file: string
  /** From 0. */
  readonly index: number
  readonly record: RawRecord['record']
  readonly expected: ReadonlyMap<string, unknown>
  readonly actual: ReadonlyMap<string, unknown>
}
