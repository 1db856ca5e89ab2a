import { sql } from 'kysely'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { checkedPage, type Page, type PageRequest } from '../page.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { Repeated } from '../sqlite/driver.ts'
import type { EvidenceTables } from '../tables.ts'
import { readEntry } from './entry.ts'
import { type IndexedEntry, steadily } from './evidence-log.ts'

/** What entries to find: those that meet all that is named. */
export interface EntryFilter {
  /**
   * A kind, such as `signed-in`; or a kind with the first part of its subject, such as `record-kept/account` for what was
   * kept of accounts.
   */
  readonly kinds?: readonly string[] | undefined
  /** Of those kinds these are left out, named in the same way. */
  readonly except?: readonly string[] | undefined
  /** Who did it, exactly as the entry has it. */
  readonly by?: string | undefined
  readonly subject?: string | undefined
  /** Inclusive. */
  readonly from?: Instant | undefined
  /** Exclusive. */
  readonly to?: Instant | undefined
}

/** What can be looked for. A longer one would be no kind, id or name of Ward's. */
const MOST_WORDS = 200
/** Rows that one transaction adds at most, and milliseconds after which it ends with fewer. */
const STEP_ROWS = 1000
const STEP_MILLISECONDS = 30

type Folder = Pick<ScopeFolder<EvidenceTables>, 'database' | 'log' | 'write'>

/** A folder seen as one with a log: Kysely cannot see that tables that extend these have them. */
function asLog<T extends EvidenceTables>(folder: ScopeFolder<T>): Folder {
  return folder as unknown as Folder
}

/**
 * Entries that the filter lets through, newest first. They are looked up in an index and then read from the log itself, and
 * what the two say differently is refused. `after` is the leaf to go on below.
 * @throws AppError bad-usage, lease-held, not-verified when the index was edited, newer-format
 */
export async function findEvidence<T extends EvidenceTables>(
  of: ScopeFolder<T>,
  filter: EntryFilter,
  request: PageRequest = {},
): Promise<Page<IndexedEntry>> {
  const { limit, after } = checkedPage(request)
  checkFilter(filter)
  const folder = asLog(of)
  await fillEntryIndex(of)
  const rows = await rowsOf(folder, filter, after, limit + 1)
  const wanted = rows.slice(0, limit)
  const items = steadily(of, head =>
    wanted.map(row => {
      const { leaf } = row
      const [bytes] = leaf < head.size ? folder.log.entries(head, leaf, leaf + 1) : []
      const entry = bytes === undefined ? null : readEntry(bytes)
      const { at, kind, by, subject } = entry ?? {}
      if (entry === null || at !== row.at || kind !== row.kind || by !== row.by || subject !== row.subject) {
        throw edited()
      }
      return { index: leaf, entry }
    }),
  )
  return { items, next: rows.length > limit ? String(wanted.at(-1)?.leaf) : null }
}

/**
 * Brings the index up to the log's head, a step at a time, so that nobody who writes waits long; one that is cut off goes on
 * where it ended. An index that has gaps, or more than the log, was changed by somebody else: it is made anew.
 */
export async function fillEntryIndex<T extends EvidenceTables>(of: ScopeFolder<T>): Promise<void> {
  const folder = asLog(of)
  const size = folder.log.head().size
  if ((await indexed(folder)) === size) return
  let add: Repeated | null = null
  for (let isDone = false; !isDone; ) {
    isDone = await folder.write(async turn => {
      const head = turn.head()
      const there = await indexed(folder)
      const isWhole = there !== null && there <= head.size
      if (!isWhole) {
        await turn.accept([], async trx => {
          await trx.deleteFrom('entry_index').execute()
        })
      }
      const from = isWhole ? there : 0
      const to = Math.min(from + STEP_ROWS, head.size)
      const entries = [...folder.log.entries(head, from, to)]
      add ??= folder.database.writing(
        'insert into entry_index (leaf, at, kind, "by", subject) values (?, ?, ?, ?, ?)',
      )
      const insert = add
      let next = from
      await turn.accept([], async () => {
        const began = performance.now()
        for (const bytes of entries) {
          const entry = readEntry(bytes)
          if (entry === null) throw newer(next)
          insert.run(next, entry.at, entry.kind, entry.by, entry.subject)
          next += 1
          if (performance.now() - began > STEP_MILLISECONDS) return
        }
      })
      return next === head.size
    })
  }
}

/** How many of the first entries are in the index; null when it has gaps. */
async function indexed(folder: Folder): Promise<number | null> {
  const { all, last } = await folder.database.read
    .selectFrom('entry_index')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.max<number | null>('leaf').as('last')])
    .executeTakeFirstOrThrow()
  return all === (last ?? -1) + 1 ? all : null
}

function rowsOf(folder: Folder, filter: EntryFilter, below: number | null, limit: number) {
  const { kinds, except = [], by, subject, from, to } = filter
  let query = folder.database.read.selectFrom('entry_index').selectAll()
  if (kinds !== undefined) query = query.where(sql<boolean>`(${anyOf(kinds)})`)
  if (except.length > 0) query = query.where(sql<boolean>`not (${anyOf(except)})`)
  if (by !== undefined) query = query.where('by', '=', by)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (to !== undefined) query = query.where('at', '<', to)
  if (below !== null) query = query.where('leaf', '<', below)
  return query.orderBy('leaf', 'desc').limit(limit).execute()
}

function anyOf(kinds: readonly string[]) {
  if (kinds.length === 0) return sql`false`
  return sql.join(kinds.map(ofKind), sql` or `)
}

function ofKind(text: string) {
  const [kind, of] = text.split('/')
  if (of === undefined) return sql`kind = ${kind}`
  // "0" is the character after "/".
  return sql`(kind = ${kind} and subject >= ${`${of}/`} and subject < ${`${of}0`})`
}

function checkFilter({ kinds = [], except = [], by = '', subject = '' }: EntryFilter): void {
  const isTooMuch =
    kinds.length + except.length > MOST_WORDS ||
    [...kinds, ...except, by].some(text => text.length > MOST_WORDS) ||
    subject.length > 500
  if (isTooMuch) throw new AppError('bad-usage', 'What is looked for in the evidence log is too long.')
}

function edited(): AppError {
  return new AppError(
    'not-verified',
    'The index of the evidence log says something else than the log: somebody changed it. Run "ward evidence verify".',
  )
}

function newer(index: number): AppError {
  return new AppError('newer-format', `Entry ${index} of the evidence log was written by a newer Ward.`)
}
