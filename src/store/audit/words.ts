import { deriveKey, open, seal } from '../../host/crypto.ts'
import { AppError } from '../../base/app-error.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { keyedTokens } from './keyed-token.ts'

/** Stands for no word at all. */
export const NO_WORD = 0
/** Numbers from here on are of words that have none yet; `settle` gives it. */
export const PROVISIONAL = 2 ** 31
/** A longer text is cut: no name or address of Microsoft's is longer. */
const LONGEST_WORD = 2_000
/** Words that a process remembers; beyond it begins anew. */
const MOST_REMEMBERED = 300_000
const TOKEN_BYTES = 16
const FEW = 512
/** Words that are sealed and written together: less than a transaction may take. */
const WORDS_AT_ONCE = 4_000

type Folder = Pick<ScopeFolder<TenantTables>, 'scopeName' | 'dataKey' | 'database'>

/** A tenant's sealed dictionary of the words that segments hold only as numbers: names, addresses, operations. */
export interface Words {
  /** The text's number, or null when no event ever had it. */
  readonly known: (text: string) => number | null
  /** @returns the text, or null for a number that there is not. @throws AppError not-verified */
  readonly text: (number: number) => string | null
}

export function openWords(folder: Folder): Words {
  const { reading } = folder.database
  const tokenOf = wordTokens(folder)
  const byToken = reading('select id from audit_words where token = ?')
  const blockOf = reading(
    'select from_id, to_id, sealed from audit_word_blocks where from_id <= ? order by from_id desc limit 1',
  )
  const openBlock = wordBlocks(folder)
  const texts = new Map<number, string>()
  return {
    known: text => {
      const row = byToken.get(tokenOf(cut(text))) as { readonly id: number } | undefined
      return row?.id ?? null
    },
    text: id => {
      if (id === NO_WORD) return null
      const there = texts.get(id)
      if (there !== undefined) return there
      const row = blockOf.get(id) as WordBlock | undefined
      if (row === undefined || id >= row.to_id) return null
      if (texts.size >= MOST_REMEMBERED) texts.clear()
      openBlock(row).forEach((text, at) => texts.set(row.from_id + at, text))
      return texts.get(id) ?? null
    },
  }
}

export interface WordBlock {
  readonly from_id: number
  /** Exclusive. */
  readonly to_id: number
  readonly sealed: Uint8Array
}

/** Opens what is kept of the dictionary, block by block. @returns a function that throws AppError not-verified */
export function wordBlocks(folder: Folder): (block: WordBlock) => readonly string[] {
  const sealing = deriveKey(folder.dataKey, 'audit/words')
  return ({ from_id: from, to_id: to, sealed }) => {
    const plain = open(sealing, sealed, blockContext(folder, from, to))
    const words = JSON.parse(Buffer.from(plain).toString('utf8')) as readonly string[]
    if (words.length !== to - from)
      throw new AppError('not-verified', 'The dictionary of the audit events is damaged.')
    return words
  }
}

/** The keyed token of a word, 16 bytes. */
export function wordTokens(folder: Folder): (text: string) => Uint8Array {
  const tokens = keyedTokens(folder.dataKey, 'audit/word-tokens')
  return text => Buffer.from(tokens(text).slice(0, TOKEN_BYTES), 'latin1')
}

/**
 * Numbers words for events that are being put into a segment. Numbers are given under the writer's lease only, so a word that
 * has none yet stands as a provisional one until then.
 */
export interface WordWriter {
  readonly number: (text: string | null) => number
  /**
   * As number, remembering few texts of its own: for a column whose words come again and again, where looking into a map of
   * some hundred thousand costs a miss of the processor's caches.
   */
  readonly few: () => (text: string | null) => number
  /**
   * As the only writer: gives every provisional number its final one and keeps the new words. Words that no event came to
   * use do no harm.
   * @returns the final number at each place of `number - PROVISIONAL`.
   */
  readonly settle: () => Promise<Uint32Array>
}

export function wordWriter(folder: Folder): WordWriter {
  const { database } = folder
  const tokenOf = wordTokens(folder)
  const sealing = deriveKey(folder.dataKey, 'audit/words')
  const byToken = database.writing('select id from audit_words where token = ?')
  const highest = database.reading('select max(to_id) as next from audit_word_blocks')
  const insert = database.writing('insert into audit_words (token, id) values (?, ?)')
  const insertBlock = database.writing(
    'insert into audit_word_blocks (from_id, to_id, sealed) values (?, ?, ?)',
  )
  const numbers = new Map<string, number>()
  let waiting: { readonly text: string; readonly token: Uint8Array }[] = []
  const fronts: Map<string, number>[] = []

  const idOf = (token: Uint8Array): number | null =>
    (byToken.get(token) as { readonly id: number } | undefined)?.id ?? null
  const remember = (text: string, number: number): number => {
    // What waits must not be forgotten: its provisional numbers stand in columns.
    if (numbers.size >= MOST_REMEMBERED && waiting.length === 0) numbers.clear()
    numbers.set(text, number)
    return number
  }
  const number = (given: string | null): number => {
    if (given === null || given === '') return NO_WORD
    const there = numbers.get(given)
    if (there !== undefined) return there
    const text = cut(given)
    const token = tokenOf(text)
    const kept = numbers.get(text) ?? idOf(token)
    if (kept !== null) return remember(text, kept)
    waiting.push({ text, token })
    return remember(text, PROVISIONAL + waiting.length - 1)
  }
  return {
    number,
    few: () => {
      const front = new Map<string, number>()
      fronts.push(front)
      return text => {
        if (text === null) return NO_WORD
        const there = front.get(text)
        if (there !== undefined) return there
        if (front.size >= FEW) front.clear()
        const found = number(text)
        front.set(text, found)
        return found
      }
    },
    settle: async () => {
      const final = new Uint32Array(waiting.length)
      const row = highest.get() as { readonly next: number | null }
      let next = row.next ?? NO_WORD + 1
      // Another process may have come to know some of them meanwhile.
      const fresh = waiting.filter(({ token }, at) => {
        const kept = idOf(token)
        final[at] = kept ?? 0
        return kept === null
      })
      let given = 0
      for (let at = 0; at < waiting.length; at += 1) {
        if (final[at] !== 0) continue
        final[at] = next + given
        given += 1
      }
      for (let at = 0; at < fresh.length; at += WORDS_AT_ONCE) {
        const some = fresh.slice(at, at + WORDS_AT_ONCE)
        const [from, to] = [next, next + some.length]
        const plain = Buffer.from(JSON.stringify(some.map(({ text }) => text)))
        const sealed = seal(sealing, plain, blockContext(folder, from, to))
        await database.transaction(async () => {
          some.forEach(({ token }, place) => insert.run(token, from + place))
          insertBlock.run(from, to, sealed)
        })
        next = to
      }
      waiting.forEach(({ text }, at) => numbers.set(text, final[at] as number))
      waiting = []
      for (const front of fronts) front.clear()
      return final
    },
  }
}

function cut(text: string): string {
  return text.length > LONGEST_WORD ? text.slice(0, LONGEST_WORD) : text
}

function blockContext(folder: Folder, from: number, to: number): string {
  return `${folder.scopeName}/audit/words/${from}-${to}`
}
