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
  readonly kind: string
  first: number
  last: number
  changed: boolean
}

const MOST_REMEMBERED = 100_000
const MOST_LISTS = 5_000
/** Who is known as what changes rarely: a later sighting is written down when it is a day later. */
const DAY = 86_400_000

export function aliasBook(folder: Folder, words: WordWriter): AliasBook {
  const learnt = new Map<string, Map<string, Learnt>>()
  /** The normaliser hands out the same list for the same person: for which time what it says was looked at. */
  const looked = new Map<readonly Alias[], { first: number; last: number }>()
  let count = 0
  let written: Learnt[] = []
  const add = folder.database.writing(
    `insert into audit_aliases (name, other, kind, first, last) values (?, ?, ?, ?, ?)
     on conflict (name, other) do update set first = min(first, excluded.first), last = max(last, excluded.last)`,
  )
  const remember = (id: string, other: string, one: Learnt): void => {
    const of = learnt.get(id)
    if (of === undefined) learnt.set(id, new Map([[other, one]]))
    else of.set(other, one)
    count += 1
    // They get their numbers with the words of the segment.
    words.number(id)
    words.number(other)
  }
  return {
    learn: ({ aliases }, moment) => {
      if (aliases.length === 0) return
      const span = looked.get(aliases)
      // What is written down is a day exact.
      if (span !== undefined && moment >= span.first - DAY && moment <= span.last + DAY) return
      if (looked.size >= MOST_LISTS) looked.clear()
      if (span === undefined) looked.set(aliases, { first: moment, last: moment })
      else {
        span.first = Math.min(span.first, moment)
        span.last = Math.max(span.last, moment)
      }
      for (const { kind, id, other } of aliases) {
        if (id === other || id === '' || other === '') continue
        const there = learnt.get(id)?.get(other)
        if (there === undefined) remember(id, other, { kind, first: moment, last: moment, changed: true })
        else if (moment < there.first - DAY || moment > there.last + DAY) {
          there.first = Math.min(there.first, moment)
          there.last = Math.max(there.last, moment)
          there.changed = true
        }
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
        count = 0
      }
    },
  }
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
