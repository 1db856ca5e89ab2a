import { ACTS } from '../../base/audit/acts.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { wordsOfIdentity } from './aliases.ts'
import type { EventQuery } from './event-store.ts'
import { keyedTokens, tokenWord } from './keyed-token.ts'
import type { Words } from './words.ts'

type Folder = ScopeFolder<TenantTables>

export interface EventFilter {
  /** A condition over the columns of a segment, made of numbers only; null when no event can meet it. */
  readonly where: string | null
  /** Milliseconds since 1970. */
  readonly from: number | undefined
  readonly to: number | undefined
}

/** What a query asks, in the numbers of the segments. First versions only: a conflicting one is not counted again. */
export function eventFilter(folder: Folder, words: Words, query: EventQuery): EventFilter {
  const from = query.from === undefined ? undefined : Date.parse(query.from)
  const to = query.to === undefined ? undefined : Date.parse(query.to)
  const parts = ['version = 0']
  if (from !== undefined) parts.push(`moment >= ${from}`)
  if (to !== undefined) parts.push(`moment < ${to}`)
  if (query.acts !== undefined)
    parts.push(
      among(
        'act',
        query.acts.map(act => ACTS[act]),
      ),
    )
  if (query.operations !== undefined) {
    parts.push(
      among(
        'operation',
        query.operations.flatMap(operation => words.known(operation) ?? []),
      ),
    )
  }
  if (query.actor !== undefined) parts.push(among('actor', namesOf(folder, words, query.actor)))
  if (query.actors !== undefined)
    parts.push(
      among(
        'actor',
        query.actors.flatMap(actor => namesOf(folder, words, actor)),
      ),
    )
  if (query.target !== undefined) parts.push(among('target', namesOf(folder, words, query.target)))
  if (query.place !== undefined) parts.push(among('place', namesOf(folder, words, query.place)))
  if (query.session !== undefined) {
    const token = keyedTokens(folder.dataKey, 'audit/session-tokens')(query.session)
    parts.push(`session = ((${tokenWord(token, 0)}::ubigint << 32) | ${tokenWord(token, 4)})`)
  }
  const where = parts.includes(NEVER) ? null : parts.join(' and ')
  return { where, from, to }
}

/** The words of every name of an identity; none when no event ever named it. */
export function namesOf(folder: Folder, words: Words, name: string): readonly number[] {
  const word = words.known(name)
  return word === null ? [] : wordsOfIdentity(folder, word)
}

const NEVER = 'false'

export function among(column: string, numbers: readonly number[]): string {
  return numbers.length === 0 ? NEVER : `${column} in (${numbers.join(', ')})`
}
