import { ACTS } from '../../base/audit/acts.ts'
import { ACTOR_CLASSES } from '../../base/audit/actor-class.ts'
import { type AuditEvent, PLACE_KINDS } from '../../base/audit/event.ts'
import { millisecondsOf } from '../../base/time.ts'
import {
  type EventColumn,
  ITEM_KINDS,
  type ItemColumn,
  LOGS,
  MAIL_ACCESS,
  RECORD_TYPE_OFFSET,
  RESULTS,
  type Table,
  TARGET_KINDS,
} from './columns.ts'
import type { NewEvent } from './event-store.ts'
import { tokenWord } from './keyed-token.ts'
import type { WordWriter } from './words.ts'

/** Keyed tokens of what is too much for a dictionary. */
export interface EventTokens {
  readonly item: (id: string) => string
  readonly session: (id: string) => string
}

/** Numbers of words, column by column: each of these columns has few words that come again and again. */
export interface ColumnWords {
  readonly any: WordWriter['number']
  readonly operation: WordWriter['number']
  readonly workload: WordWriter['number']
  readonly actor: WordWriter['number']
  readonly judged: WordWriter['number']
  readonly place: WordWriter['number']
  readonly owner: WordWriter['number']
  readonly address: WordWriter['number']
  readonly app: WordWriter['number']
}

export function columnWords(words: WordWriter): ColumnWords {
  return {
    any: words.number,
    operation: words.few(),
    workload: words.few(),
    actor: words.few(),
    judged: words.few(),
    place: words.few(),
    owner: words.few(),
    address: words.few(),
    app: words.few(),
  }
}

/** Puts an event into a row of the columns; its id, place and version are put there by whoever knows them. */
export function encodeEvent(
  table: Table<EventColumn>,
  row: number,
  { event, logged }: Pick<NewEvent, 'event' | 'logged'>,
  words: ColumnWords,
  tokens: EventTokens,
): void {
  const put = table.columns
  put.moment[row] = millisecondsOf(event.time)
  put.log[row] = Math.max(0, LOGS.indexOf(event.log))
  put.record_type[row] = recordTypeCell(event.recordType)
  put.operation[row] = words.operation(event.operation)
  put.act[row] = ACTS[event.act]
  put.workload[row] = words.workload(event.workload)
  put.result[row] = Math.max(0, RESULTS.indexOf(event.result))
  putNamed(put.actor, put.actor_name, row, event.actor, words.actor)
  put.class[row] = ACTOR_CLASSES[logged.class]
  put.rule[row] = words.judged(logged.rule)
  put.via[row] = words.judged(logged.via)
  put.role_decides[row] = logged.roleDecides ? 1 : 0
  put.place_kind[row] = event.place === null ? 0 : PLACE_KINDS[event.place.kind]
  putNamed(put.place, put.place_name, row, event.place, words.place)
  putNamed(put.owner, put.owner_name, row, event.owner, words.owner)
  put.target_kind[row] = event.target === null ? 0 : Math.max(0, TARGET_KINDS.indexOf(event.target.kind))
  putNamed(put.target, put.target_name, row, event.target, words.any)
  put.given[row] = words.any(event.right)
  put.address[row] = words.address(event.address)
  putNamed(put.app, put.app_name, row, event.app, words.app)
  put.items[row] = itemsCell(event)
  put.mail_access[row] = Math.max(0, MAIL_ACCESS.indexOf(event.mailAccess))
  put.throttled[row] = throttledCell(event.throttled)
  if (event.session !== null) {
    const token = tokens.session(event.session)
    put.session_a[row] = tokenWord(token, 0)
    put.session_b[row] = tokenWord(token, 4)
  }
}

/** Adds the items of the event in `row`; the table has room for them. */
export function encodeItems(
  table: Table<ItemColumn>,
  row: number,
  event: AuditEvent,
  words: WordWriter,
  tokens: EventTokens,
): void {
  const put = table.columns
  for (const item of event.items) {
    const at = table.rows
    const token = tokens.item(item.id)
    put.seq[at] = row
    put.kind[at] = Math.max(0, ITEM_KINDS.indexOf(item.kind))
    put.token_a[at] = tokenWord(token, 0)
    put.token_b[at] = tokenWord(token, 4)
    put.folder[at] = words.number(item.folder)
    put.bytes[at] = item.bytes === null ? 0 : Math.max(0, Math.min(item.bytes, 2 ** 52)) + 1
    table.rows += 1
  }
}

/** The name is kept apart only where it is written otherwise than the folded id. */
function putNamed(
  ids: Float64Array | Uint32Array,
  names: Float64Array | Uint32Array,
  row: number,
  named: { readonly id: string; readonly name: string } | null,
  number: WordWriter['number'],
): void {
  if (named === null) return
  ids[row] = number(named.id)
  if (named.name !== named.id) names[row] = number(named.name)
}

/** What the record says of how many, else how many it lists. */
function itemsCell({ itemCount, items }: AuditEvent): number {
  if (itemCount !== null) return whole(itemCount + 1)
  return items.length === 0 ? 0 : items.length + 1
}

function recordTypeCell(recordType: number | null): number {
  if (recordType === null || !Number.isSafeInteger(recordType)) return 0
  const cell = recordType + RECORD_TYPE_OFFSET
  return cell > 0 && cell < 2 ** 32 ? cell : 0
}

function throttledCell(throttled: boolean | null): number {
  if (throttled === null) return 0
  return throttled ? 2 : 1
}

function whole(count: number): number {
  return Math.max(0, Math.min(Math.trunc(count), 2 ** 32 - 1)) || 0
}
