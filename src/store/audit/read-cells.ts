import { actOfCode } from '../../base/audit/acts.ts'
import { classOfCode } from '../../base/audit/actor-class.ts'
import { type EventPlace, type Named, PLACE_KINDS, type PlaceKind } from '../../base/audit/event.ts'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import { LOGS, MAIL_ACCESS, RECORD_TYPE_OFFSET, RESULTS, TARGET_KINDS } from './columns.ts'
import type { Cell, Numbers } from './duckdb.ts'
import { guidOfHex, guidOfParts } from './event-id.ts'
import type { EventRow } from './event-store.ts'
import type { Words } from './words.ts'

/** An event's id from its columns: 32 hexadecimal digits, or `#` and the number of its word. */
export const ID_CELL = `case when id_word > 0 then '#' || id_word else format('{:016x}{:016x}', id_high, id_low) end`

export function idOf(cell: Cell, words: Words): string {
  const text = String(cell)
  return text.startsWith('#') ? (words.text(Number(text.slice(1))) ?? '') : guidOfHex(text)
}

export function instantOf(cell: Cell): Instant {
  return instantFromMilliseconds(Number(cell))
}

export function namedOf(id: Cell, name: Cell, words: Words): Named | null {
  const text = words.text(Number(id))
  if (text === null) return null
  return { id: text, name: words.text(Number(name)) ?? text }
}

const PLACES = new Map<number, PlaceKind | 'none'>(
  Object.entries(PLACE_KINDS).map(([kind, code]) => [code, kind as PlaceKind | 'none']),
)

export function placeOf(kind: Cell, id: Cell, name: Cell, words: Words): EventPlace | null {
  const known = PLACES.get(Number(kind)) ?? 'none'
  const named = namedOf(id, name, words)
  return known === 'none' || named === null ? null : { kind: known, ...named }
}

/** The columns of a row as numbers, in the order in which `rowOf` reads them. */
const ROW_COLUMNS = [
  'seq',
  'id_word',
  'moment',
  'version',
  'log',
  'record_type',
  'operation',
  'act',
  'workload',
  'result',
  'actor',
  'actor_name',
  'class',
  'rule',
  'via',
  'role_decides',
  'place_kind',
  'place',
  'place_name',
  'owner',
  'owner_name',
  'target_kind',
  'target',
  'target_name',
  'given',
  'address',
  'app',
  'app_name',
  'items',
  'mail_access',
  'throttled',
  // The id in parts of 32 bits: a double holds no 64.
  'id_high >> 32',
  'id_high & 4294967295',
  'id_low >> 32',
  'id_low & 4294967295',
]
/** What a query for `rowOf` selects. */
export const ROW_CELLS = ROW_COLUMNS.map(column => `(${column})::double`).join(', ')
/** Place of the id's first part. */
const ID_AT = ROW_COLUMNS.length - 4

export function rowOf({ columns }: Numbers, row: number, words: Words): EventRow {
  const at = (index: number): number => (columns[index] as Float64Array)[row] as number
  const word = (index: number): string | null => words.text(at(index))
  const target = namedOf(at(22), at(23), words)
  return {
    seq: at(0),
    id: at(1) === 0 ? guidOfParts(at(ID_AT), at(ID_AT + 1), at(ID_AT + 2), at(ID_AT + 3)) : (word(1) ?? ''),
    time: instantOf(at(2)),
    version: at(3),
    log: LOGS[at(4)] ?? 'other',
    recordType: at(5) === 0 ? null : at(5) - RECORD_TYPE_OFFSET,
    operation: word(6) ?? '',
    act: actOfCode(at(7)),
    workload: word(8),
    result: RESULTS[at(9)] ?? null,
    actor: namedOf(at(10), at(11), words),
    logged: { class: classOfCode(at(12)), rule: word(13) ?? '', via: word(14), roleDecides: at(15) === 1 },
    place: placeOf(at(16), at(17), at(18), words),
    owner: namedOf(at(19), at(20), words),
    target: target === null ? null : { kind: targetKind(at(21)), ...target },
    right: word(24),
    address: word(25),
    app: namedOf(at(26), at(27), words),
    itemCount: at(28) === 0 ? null : at(28) - 1,
    mailAccess: MAIL_ACCESS[at(29)] ?? null,
    throttled: at(30) === 0 ? null : at(30) === 2,
  }
}

function targetKind(code: number): NonNullable<EventRow['target']>['kind'] {
  const kind = TARGET_KINDS[code]
  return kind === undefined || kind === 'none' ? 'other' : kind
}
