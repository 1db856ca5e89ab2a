import { join } from 'node:path'
import type { Transaction } from 'kysely'
import { AppError } from '../base/app-error.ts'
import type { Clock, Instant } from '../base/time.ts'
import { equalBytes } from '../host/crypto.ts'
import type { Disk } from '../host/files.ts'
import { type EvidenceDraft, writeEntry } from './evidence/entry.ts'
import type { LogFiles, LogHead } from './evidence/log-files.ts'
import { EMPTY_ROOT } from './evidence/merkle.ts'
import { pendingMac } from './evidence/pending.ts'
import type { Database } from './sqlite/database.ts'
import type { EvidenceTables } from './tables.ts'
import { tidyFolder } from './tidy.ts'
import { type Lease, type WriterLease, writerLease } from './writer-lease.ts'

export const WRITER_LOCK_FILE = 'writer.lock'
export const LOG_FOLDER = 'log'

/**
 * What a tenant's folder and the installation's have in common: a state database, an evidence log, one writer at a time,
 * and the one way in which things are accepted into both at once.
 */
export interface ScopeFolder<T extends EvidenceTables> {
  readonly path: string
  /** What its files are written to. */
  readonly disk: Disk
  /** `tenant/<name>` or `installation`: the context of what is sealed here. */
  readonly scopeName: string
  readonly dataKey: Uint8Array
  readonly log: LogFiles
  readonly database: Database<T>
  /** Runs the work as the only writer, after bringing to an end what a killed one began. @throws AppError lease-held */
  readonly write: <R>(work: (turn: Turn<T>) => Promise<R>) => Promise<R>
  readonly hold: () => Promise<Lease>
  readonly close: () => Promise<void>
}

/** A writer's turn. */
export interface Turn<T> {
  readonly head: () => LogHead
  /**
   * Accepts things: the change to the database and one leaf for each draft, all or nothing, durable in both when it
   * returns. The leaves' places are fixed in the transaction and the log is filled to match, so a kill between the two
   * neither loses a leaf nor writes it twice.
   * @param change gets the index of each draft's leaf and the moment its entry carries. It only touches the database.
   */
  readonly accept: <R>(
    drafts: readonly EvidenceDraft[],
    change: (trx: Transaction<T>, leaves: readonly number[], at: Instant) => Promise<R>,
  ) => Promise<R>
}

/** Entries that one transaction may accept: more would outlast its 50 ms. */
export const MOST_DRAFTS = 1000

export function scopeFolder<T extends EvidenceTables>(options: {
  readonly path: string
  readonly disk: Disk
  readonly scopeName: string
  readonly dataKey: Uint8Array
  readonly log: LogFiles
  readonly database: Database<T>
  readonly lease: WriterLease
  readonly clock: Clock
}): ScopeFolder<T> {
  const { database, log, lease, clock } = options
  // Kysely cannot see that a type that extends these tables has them.
  const own = database as unknown as Database<EvidenceTables>

  const macOf = pendingMac(options.dataKey)
  let tidied = false

  /** Brings what was accepted into the log, exactly once, and refuses to go on over a log that is not the one we wrote. */
  const settle = async (): Promise<void> => {
    const remembered = await rememberedHead(own)
    const pending = await own.read.selectFrom('evidence_pending').selectAll().orderBy('leaf').execute()
    if (pending.some(({ leaf, entry, mac }) => macOf(leaf, entry) !== mac)) throw forged()
    let head = log.head()
    if (head.size < remembered.size) throw cutBack(head.size, remembered.size)
    if (head.size === remembered.size && remembered.root !== base64(head.root)) throw replaced(head.size)
    const ahead = pending.filter(({ leaf }) => leaf < head.size)
    if (ahead.length !== head.size - remembered.size) throw unknownEntries(head.size, remembered.size)
    const written = log.entries(head, remembered.size, head.size)
    for (const { entry } of ahead) {
      const bytes = written.next().value
      if (bytes === undefined || !equalBytes(bytes, Buffer.from(entry)))
        throw unknownEntries(head.size, remembered.size)
    }
    if (pending.length === 0) return
    const missing = pending.slice(ahead.length)
    if (missing.some(({ leaf }, at) => leaf !== head.size + at))
      throw unknownEntries(head.size, remembered.size)
    head = log.append(
      head,
      missing.map(({ entry }) => Buffer.from(entry)),
    )
    await remember(own, head)
  }

  const turn: Turn<T> = {
    head: () => log.head(),
    accept: async (drafts, change) => {
      if (drafts.length > MOST_DRAFTS) {
        throw new AppError('bad-input', `At most ${MOST_DRAFTS} evidence entries are accepted at once.`)
      }
      const first = log.head().size
      const at = clock()
      const rows = drafts.map((draft, index) => {
        const [leaf, entry] = [first + index, writeEntry(draft, at)]
        return { leaf, entry, mac: macOf(leaf, entry) }
      })
      const leaves = rows.map(({ leaf }) => leaf)
      const result = await database.transaction(async trx => {
        if (rows.length > 0) {
          await (trx as unknown as Transaction<EvidenceTables>)
            .insertInto('evidence_pending')
            .values(rows)
            .execute()
        }
        return change(trx, leaves, at)
      })
      await settle()
      return result
    },
  }

  return {
    path: options.path,
    disk: options.disk,
    scopeName: options.scopeName,
    dataKey: options.dataKey,
    log,
    database,
    write: work =>
      lease.run(async () => {
        await settle()
        if (!tidied) tidyFolder(options.path, clock)
        tidied = true
        return work(turn)
      }),
    hold: lease.hold,
    close: async () => {
      await database.close()
      lease.close()
    },
  }
}

/** The lease of the folder's writers. @param of as in the sentence of an error */
export function leaseOf(path: string, of: string, wait: number): WriterLease {
  return writerLease({ path: join(path, WRITER_LOCK_FILE), of, wait })
}

/** The head that was last written through the database; size 0 before the first. */
export async function rememberedHead<T extends EvidenceTables>(
  database: Database<T>,
): Promise<{ readonly size: number; readonly root: string }> {
  const row = await (database as unknown as Database<EvidenceTables>).read
    .selectFrom('evidence_head')
    .select(['size', 'root'])
    .executeTakeFirst()
  return row ?? { size: 0, root: base64(EMPTY_ROOT) }
}

async function remember(database: Database<EvidenceTables>, head: LogHead): Promise<void> {
  const row = { size: head.size, root: base64(head.root) }
  await database.transaction(async trx => {
    await trx.deleteFrom('evidence_pending').where('leaf', '<', head.size).execute()
    await trx
      .insertInto('evidence_head')
      .values({ id: 1, ...row })
      .onConflict(conflict => conflict.column('id').doUpdateSet(row))
      .execute()
  })
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

const ADVICE =
  'Nothing more is written. Run "ward evidence verify", and restore a backup of the whole folder.'

function cutBack(size: number, remembered: number): AppError {
  return new AppError(
    'not-verified',
    `The evidence log was cut back: it ends after ${size} entries, but ${remembered} were written. ${ADVICE}`,
    { detail: { size, remembered } },
  )
}

function replaced(size: number): AppError {
  return new AppError(
    'not-verified',
    `The evidence log was replaced: its ${size} entries are not those that were written. ${ADVICE}`,
    { detail: { size } },
  )
}

function forged(): AppError {
  return new AppError(
    'not-verified',
    `An entry that waits for the evidence log was not put there by Ward. ${ADVICE}`,
  )
}

function unknownEntries(size: number, remembered: number): AppError {
  return new AppError(
    'not-verified',
    `The evidence log has ${size} entries, but the state database knows of ${remembered}: they are not of the same moment. ${ADVICE}`,
    { detail: { size, remembered } },
  )
}
