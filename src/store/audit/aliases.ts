import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import type { Alias, AuditEvent } from '../../base/audit/event.ts'
import type { WordWriter } from './words.ts'

type Folder = ScopeFolder<TenantTables>

/** What an import learns of names that belong together: who is who, and from when to when a record said so. */
export interface AliasBook {
  /** @param moment of the event, in milliseconds since 1970 */
  readonly learn: (event: AuditEvent, moment: number) => void
  /** Inside a transaction, with every word settled. */
  readonly keep: () => void
  /** After that transaction: one that was rolled back has kept nothing. */
  readonly kept: () => void
}

interface Learnt {
  readonly id: string
  readonly other: string
  readonly kind: string
  first: number
  last: number
  changed: boolean
}

const MOST_REMEMBERED = 100_000
/** Pairs that are found again without looking into a map. A power of two. */
const RECENT = 16_384
/** Who is known as what changes rarely: a later sighting is written down when it is a day later. */
const DAY = 86_400_000

export function aliasBook(folder: Folder, words: WordWriter): AliasBook {
  const learnt = new Map<string, Map<string, Learnt>>()
  /** Each at its place; two of one place take turns. */
  const recent = new Array<Learnt | null>(RECENT).fill(null)
  let count = 0
  let written: Learnt[] = []
  const add = folder.database.writing(
    `insert into audit_aliases (name, other, kind, first, last) values (?, ?, ?, ?, ?)
     on conflict (name, other) do update set first = min(first, excluded.first), last = max(last, excluded.last)`,
  )
  const remember = (one: Learnt): Learnt => {
    const of = learnt.get(one.id)
    if (of === undefined) learnt.set(one.id, new Map([[one.other, one]]))
    else of.set(one.other, one)
    count += 1
    // They get their numbers with the words of the segment.
    words.number(one.id)
    words.number(one.other)
    return one
  }
  const find = ({ kind, id, other }: Alias, moment: number): Learnt => {
    const place = placeOf(id, other)
    const last = recent[place]
    if (last && last.other === other && last.id === id) return last
    const found =
      learnt.get(id)?.get(other) ?? remember({ id, other, kind, first: moment, last: moment, changed: true })
    recent[place] = found
    return found
  }
  return {
    learn: ({ aliases }, moment) => {
      for (const alias of aliases) {
        const { id, other } = alias
        if (id === other || id === '' || other === '') continue
        const one = find(alias, moment)
        if (moment >= one.first - DAY && moment <= one.last + DAY) continue
        one.first = Math.min(one.first, moment)
        one.last = Math.max(one.last, moment)
        one.changed = true
      }
    },
    keep: () => {
      written = []
      for (const [id, others] of learnt) {
        for (const [other, one] of others) {
          if (!one.changed) continue
          add.run(words.number(id), words.number(other), one.kind, one.first, one.last)
          written.push(one)
        }
      }
    },
    kept: () => {
      for (const one of written) one.changed = false
      written = []
      if (count > MOST_REMEMBERED) {
        learnt.clear()
        recent.fill(null)
        count = 0
      }
    },
  }
}

function placeOf(id: string, other: string): number {
  const [a, b] = [id.length, other.length]
  const start =
    id.charCodeAt(0) * 31 + id.charCodeAt(1) * 7 + id.charCodeAt(a >> 1) * 61 + id.charCodeAt(2) * 211
  const end = other.charCodeAt(b - 1) * 127 + other.charCodeAt(b - 2) * 17 + other.charCodeAt(b >> 1) * 401
  return (start * 13 + end + a * 59 + b) & (RECENT - 1)
}

/** Most names that one identity may come to have; more would be a chain of mistakes. */
const MOST_NAMES = 50

/** All words that belong to the identity of a word, itself first, over any number of steps. */
export function wordsOfIdentity(folder: Folder, word: number): readonly number[] {
  const next = folder.database.reading(
    'select other as word from audit_aliases where name = ? union select name as word from audit_aliases where other = ?',
  )
  const found = new Set([word])
  for (const one of found) {
    if (found.size >= MOST_NAMES) break
    for (const row of next.all(one, one) as readonly { readonly word: number }[]) found.add(row.word)
  }
  return [...found]
}
