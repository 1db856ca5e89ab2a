/** A column of a segment while it is being filled: no nulls, 0 stands for nothing. */
export type ColumnKind = 'number' | 'whole'

/**
 * The columns of an event in a segment, in order. `whole` are 32-bit unsigned, `number` exact up to 2^53. Words are numbers
 * of the tenant's dictionary (words.ts). What is 0 is nothing or unknown.
 */
export const EVENT_COLUMNS = {
  seq: 'number',
  /** Milliseconds since 1970. */
  moment: 'number',
  id_a: 'whole',
  id_b: 'whole',
  id_c: 'whole',
  id_d: 'whole',
  /** Word: the id as logged, where its bytes do not give it back. */
  id_word: 'whole',
  version: 'whole',
  log: 'whole',
  /** The integer as logged plus 2^31, so that -1 fits; 0 for none. */
  record_type: 'whole',
  operation: 'whole',
  act: 'whole',
  workload: 'whole',
  result: 'whole',
  actor: 'whole',
  actor_name: 'whole',
  class: 'whole',
  rule: 'whole',
  via: 'whole',
  role_decides: 'whole',
  place_kind: 'whole',
  place: 'whole',
  place_name: 'whole',
  owner: 'whole',
  owner_name: 'whole',
  target_kind: 'whole',
  target: 'whole',
  target_name: 'whole',
  given: 'whole',
  address: 'whole',
  app: 'whole',
  app_name: 'whole',
  /** Items the event says it is about, plus 1. */
  items: 'whole',
  mail_access: 'whole',
  /** 1 no, 2 yes. */
  throttled: 'whole',
  session_a: 'whole',
  session_b: 'whole',
} as const satisfies Record<string, ColumnKind>
export type EventColumn = keyof typeof EVENT_COLUMNS

/** Columns that hold numbers of words. */
export const WORD_COLUMNS = [
  'id_word',
  'operation',
  'workload',
  'actor',
  'actor_name',
  'rule',
  'via',
  'place',
  'place_name',
  'owner',
  'owner_name',
  'target',
  'target_name',
  'given',
  'address',
  'app',
  'app_name',
] as const satisfies readonly EventColumn[]

/** The columns of an item. */
export const ITEM_COLUMNS = {
  seq: 'number',
  kind: 'whole',
  token_a: 'whole',
  token_b: 'whole',
  folder: 'whole',
  /** Plus 1. */
  bytes: 'number',
} as const satisfies Record<string, ColumnKind>
export type ItemColumn = keyof typeof ITEM_COLUMNS

export type ColumnSet = Readonly<Record<string, ColumnKind>>

/** Columns that grow as rows are put in. */
export interface Table<C extends string> {
  readonly columns: Readonly<Record<C, Float64Array | Uint32Array>>
  /** Number of the row that is filled next; the caller adds 1 when a row is whole. */
  rows: number
}

/** @param rows how many it can hold */
export function makeTable<C extends string>(kinds: Readonly<Record<C, ColumnKind>>, rows: number): Table<C> {
  const made = Object.entries<ColumnKind>(kinds).map(([name, kind]) => [
    name,
    kind === 'number' ? new Float64Array(rows) : new Uint32Array(rows),
  ])
  return { columns: Object.fromEntries(made) as Table<C>['columns'], rows: 0 }
}

/** The same rows with room for more. */
export function largerTable<C extends string>(
  kinds: Readonly<Record<C, ColumnKind>>,
  table: Table<C>,
  rows: number,
): Table<C> {
  const larger = makeTable(kinds, rows)
  for (const name of Object.keys(kinds) as C[]) larger.columns[name].set(table.columns[name])
  larger.rows = table.rows
  return larger
}

/** Numbers of words and kinds that the columns hold, never renumbered. */
export const LOGS = ['other', 'unified', 'entra-audit', 'entra-sign-in'] as const
export const RESULTS = [null, 'succeeded', 'failed', 'partial'] as const
export const MAIL_ACCESS = [null, 'bind', 'sync'] as const
export const ITEM_KINDS = ['none', 'message', 'file', 'folder', 'attachment', 'chat-message'] as const
export const TARGET_KINDS = [
  'none',
  'user',
  'group',
  'role',
  'application',
  'mailbox',
  'site',
  'file',
  'policy',
  'device',
  'link',
  'other',
] as const
export const RECORD_TYPE_OFFSET = 2 ** 31
