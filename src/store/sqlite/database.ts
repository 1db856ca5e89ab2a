import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { AppError } from '../../base/app-error.ts'
import type { Clock, Instant } from '../../base/time.ts'
import { createFileDurably, ensurePrivateFolder } from '../../host/files.ts'
import type { DatabaseKind, Migration } from '../migrations/migration.ts'
import { kyselyOver, openConnection, type Repeated, type SqliteConnection } from './driver.ts'

/** No transaction may take longer; `onSlowTransaction` hears of one that did. */
export const TRANSACTION_BUDGET_MILLISECONDS = 50

/** An open database in today's format. Reads see only what is committed: they have a connection of their own. */
export interface Database<T> {
  readonly read: Kysely<T>
  /** One transaction, all or nothing. The caller holds the writer's lease. Nothing slow may be awaited inside. */
  readonly transaction: <R>(work: (trx: Transaction<T>) => Promise<R>) => Promise<R>
  /**
   * A statement that is run thousands of times, where building each anew would cost more than running it. `reading` sees
   * what is committed.
   */
  readonly reading: (sql: string) => Repeated
  /**
   * As reading, on the connection that writes: a change inside a transaction, or a look by whoever writes much. What it keeps
   * of the file stays true over its own changes, while every change makes a reader begin anew.
   */
  readonly writing: (sql: string) => Repeated
  /** Many looks through `writing` at the cost of one; nothing is changed or awaited inside. */
  readonly lookThrough: <R>(looks: () => R) => R
  readonly close: () => Promise<void>
}

export interface DatabaseOptions {
  readonly path: string
  readonly kind: DatabaseKind
  readonly migrations: readonly Migration[]
  readonly clock: Clock
  /** Runs the work while no other process writes; making and migrating happen inside. */
  readonly exclusively: <R>(work: () => Promise<R>) => Promise<R>
  /** Whether a missing or empty file is to be made. Otherwise it is a loss, and said. */
  readonly create: boolean
  /** It is thrown away with the process: nothing waits for the disk. */
  readonly passing?: boolean | undefined
  readonly onSlowTransaction?: ((milliseconds: number) => void) | undefined
}

interface FormatTable {
  format: { id: 1; kind: DatabaseKind; version: number; migrated_at: Instant }
}

/**
 * Opens the database, first making or migrating it if need be; before a migration it is copied to `backup/` beside it.
 * @throws AppError newer-format, not-verified when it is missing or not ours, disk-failed
 */
export async function openDatabase<T>(options: DatabaseOptions): Promise<Database<T>> {
  if (!existsSync(options.path) && !options.create) throw missing(options)
  // Most opens find today's format and must not wait for whoever is writing.
  if (!(await isUpToDate(options))) {
    await options.exclusively(async () => {
      if (!existsSync(options.path)) createFileDurably(options.path, new Uint8Array(0))
      await bringUpToDate(options)
    })
  }
  const writer = openConnection(options.path, { passing: options.passing === true })
  const reader = openConnection(options.path, { readOnly: true })
  const db = kyselyOver<T>(writer)
  const read = kyselyOver<T>(reader)
  return {
    read,
    transaction: async work => {
      const began = performance.now()
      const result = await db.transaction().execute(work)
      const took = performance.now() - began
      if (took > TRANSACTION_BUDGET_MILLISECONDS) options.onSlowTransaction?.(took)
      return result
    },
    reading: text => reader.repeat(text),
    writing: text => writer.repeat(text),
    lookThrough: writer.lookThrough,
    close: async () => {
      // The last writer to close folds the WAL back into the file, so readers go first.
      await read.destroy()
      reader.close()
      await db.destroy()
      // Kysely leaves a connection open that it was never asked anything of.
      writer.close()
    },
  }
}

async function isUpToDate(options: DatabaseOptions): Promise<boolean> {
  if (!existsSync(options.path)) return false
  const connection = openConnection(options.path, { readOnly: true })
  const db = kyselyOver<FormatTable>(connection)
  try {
    return (await readVersion(db, connection, options)) === newestOf(options)
  } finally {
    await db.destroy()
    connection.close()
  }
}

async function bringUpToDate(options: DatabaseOptions): Promise<void> {
  const connection = openConnection(options.path)
  const db = kyselyOver<FormatTable>(connection)
  try {
    const version = await readVersion(db, connection, options)
    if (version === newestOf(options)) return
    if (version > 0) await copyAside(connection, version, options)
    for (const migration of options.migrations.filter(next => next.version > version)) {
      await db.transaction().execute(async trx => {
        if (migration.version === 1) await makeFormatTable(trx)
        const row = { kind: options.kind, version: migration.version, migrated_at: options.clock() }
        await trx
          .insertInto('format')
          .values({ id: 1, ...row })
          .onConflict(conflict => conflict.column('id').doUpdateSet(row))
          .execute()
        await migration.up[options.kind](trx as unknown as Kysely<unknown>)
      })
    }
  } finally {
    await db.destroy()
    connection.close()
  }
}

async function readVersion(
  db: Kysely<FormatTable>,
  connection: SqliteConnection,
  options: DatabaseOptions,
): Promise<number> {
  const tables = connection.prepare("select name from sqlite_schema where type = 'table'").all([]) as {
    name: string
  }[]
  if (tables.length === 0) {
    if (!options.create) throw missing(options)
    return 0
  }
  if (!tables.some(({ name }) => name === 'format')) throw notOurs()
  const row = await db.selectFrom('format').selectAll().executeTakeFirst()
  if (row === undefined || row.kind !== options.kind) throw notOurs()
  const newest = newestOf(options)
  if (row.version > newest) {
    throw new AppError(
      'newer-format',
      `This data folder was written by a newer Ward (format ${row.version}, this Ward knows ${newest}). Use that Ward or a newer one.`,
      { detail: { version: row.version, newest } },
    )
  }
  return row.version
}

function newestOf(options: DatabaseOptions): number {
  return options.migrations.at(-1)?.version ?? 0
}

async function makeFormatTable(db: Kysely<FormatTable>): Promise<void> {
  await db.schema
    .createTable('format')
    .addColumn('id', 'integer', column => column.primaryKey())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('migrated_at', 'text', column => column.notNull())
    .execute()
}

async function copyAside(
  connection: SqliteConnection,
  version: number,
  options: DatabaseOptions,
): Promise<void> {
  const folder = join(dirname(options.path), 'backup')
  ensurePrivateFolder(folder)
  const moment = options.clock().replaceAll(/[-:.]/g, '')
  const copy = join(folder, `${options.kind}.format-${version}.${moment}.sqlite`)
  // Made by us first, so that it is closed to others from its first byte.
  if (!existsSync(copy)) createFileDurably(copy, new Uint8Array(0))
  await connection.copyTo(copy)
}

function missing(options: DatabaseOptions): AppError {
  const what = options.kind === 'tenant' ? 'of this tenant' : 'of this installation'
  return new AppError(
    'not-verified',
    `The state database ${what} is missing or empty; restore it from a backup with "ward restore".`,
  )
}

function notOurs(): AppError {
  return new AppError(
    'not-verified',
    'The state database is not one that Ward wrote; restore it from a backup with "ward restore".',
  )
}
