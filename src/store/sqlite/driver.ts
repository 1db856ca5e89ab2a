import { closeSync, fsyncSync, openSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { backup, DatabaseSync, type StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { AppError } from '../../base/app-error.ts'
import { syncFolder } from '../../host/files.ts'

/**
 * The only file that names node:sqlite. Its errors stop here: SQLite's sentences may repeat what a statement carried,
 * so they become an AppError by their number, without text and without cause.
 */
export interface SqliteConnection {
  readonly path: string
  /** For statements that Kysely has no words for, such as pragmas. Never with a value inside. */
  readonly execute: (sql: string) => void
  readonly prepare: (sql: string) => SqliteStatement
  /** A statement that is run thousands of times: nothing stands between it and SQLite but its errors. */
  readonly repeat: (sql: string) => Repeated
  /**
   * Many looks through `repeat` as one: each alone takes and gives back the file's locks, which costs more than the look. Nothing
   * is changed inside, and nothing awaited.
   */
  readonly lookThrough: <R>(looks: () => R) => R
  /** Copies the whole database, as of one moment, to a new file and makes it durable. */
  readonly copyTo: (path: string) => Promise<void>
  readonly close: () => void
}

export interface Repeated {
  readonly get: (...parameters: readonly SqlValue[]) => unknown
  readonly all: (...parameters: readonly SqlValue[]) => readonly unknown[]
  readonly run: (...parameters: readonly SqlValue[]) => void
}

export type SqlValue = null | number | string | Uint8Array

// Writers hold the lease before they write, so nobody waits here but for a checkpoint of the WAL. The wait blocks the thread.
const BUSY_MILLISECONDS = 200
const KEPT_STATEMENTS = 256
/** An import changes the same pages of its index again and again: they go into the file once for so many. 64 MiB. */
const CHECKPOINT_PAGES = 16 * 1024
/** Most that a connection keeps of the file: the ids of a million events fit. It is taken only as it is needed. */
const CACHE_KIBIBYTES = 48 * 1024

/**
 * Opens an existing SQLite file: WAL, foreign keys on. A commit is on the disk (synchronous FULL) unless it is `passing`.
 * @throws AppError disk-failed, not-verified for a file that is not a database
 */
export function openConnection(
  path: string,
  options: { readonly readOnly?: boolean; readonly passing?: boolean } = {},
): SqliteConnection {
  const readOnly = options.readOnly ?? false
  const database = guarded(() => new DatabaseSync(path, { timeout: BUSY_MILLISECONDS, readOnly }))
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const kept = statements.get(sql)
    if (kept !== undefined) return kept
    const statement = database.prepare(sql)
    if (statements.size >= KEPT_STATEMENTS) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  try {
    guarded(() => {
      if (!readOnly)
        database.exec(
          `pragma journal_mode = wal; pragma synchronous = ${options.passing === true ? 'off' : 'full'}`,
        )
      database.exec('pragma foreign_keys = on; pragma trusted_schema = off')
      database.exec(
        `pragma cache_size = -${CACHE_KIBIBYTES}; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      )
    })
  } catch (error) {
    database.close()
    throw error
  }
  return {
    path,
    execute: sql => guarded(() => database.exec(sql)),
    prepare: sql => (sql === 'rollback' ? rollback(database) : adapt(guarded(() => prepare(sql)))),
    repeat: sql => repeated(guarded(() => database.prepare(sql))),
    lookThrough: looks => {
      // Inside somebody's transaction the locks are held already.
      if (database.isTransaction) return looks()
      guarded(() => database.exec('begin'))
      try {
        return looks()
      } finally {
        guarded(() => database.exec('commit'))
      }
    },
    copyTo: async target => {
      try {
        await backup(database, target)
      } catch (error) {
        throw toAppError(error)
      }
      const file = openSync(target, 'r+')
      try {
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      syncFolder(dirname(target))
    },
    close: () => {
      statements.clear()
      if (database.isOpen) database.close()
    },
  }
}

/** Kysely over the connection. `destroy` closes it. */
export function kyselyOver<T>(connection: SqliteConnection): Kysely<T> {
  const database: SqliteDatabase = { close: connection.close, prepare: connection.prepare }
  return new Kysely<T>({ dialect: new SqliteDialect({ database }) })
}

/** A lock between processes that the system itself gives back when its holder dies, kill -9 included. */
export interface FileLock {
  /** Whether it is ours now. Does not wait. */
  readonly tryTake: () => boolean
  readonly release: () => void
  readonly close: () => void
}

/**
 * SQLite locks files the right way on every system, so an empty database is the lock. No other code may open that file:
 * on POSIX, closing any handle of it gives the lock up. @throws AppError disk-failed
 */
export function openFileLock(path: string): FileLock {
  const database = guarded(() => new DatabaseSync(path, { timeout: 0 }))
  let held = false
  return {
    tryTake: () => {
      if (held) return false
      try {
        database.exec('begin exclusive')
        held = true
        return true
      } catch (error) {
        const code = primaryCode(error)
        if (code === BUSY) return false
        if (!DAMAGED.has(code)) throw toAppError(error)
        const message = `The lock file ${basename(path)} is not as Ward made it; remove it, it holds nothing.`
        throw new AppError('not-verified', message, { detail: { sqlite: code } })
      }
    },
    release: () => {
      if (!held) return
      held = false
      guarded(() => database.exec('rollback'))
    },
    close: () => {
      held = false
      if (database.isOpen) database.close()
    },
  }
}

/**
 * A full disk makes SQLite roll back by itself; Kysely's own rollback then has nothing to do, and its failure would stand in
 * the place of what happened.
 */
function rollback(database: DatabaseSync): SqliteStatement {
  const run = (): { changes: number; lastInsertRowid: number } => {
    if (database.isTransaction) guarded(() => database.exec('rollback'))
    return { changes: 0, lastInsertRowid: 0 }
  }
  return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() }
}

function adapt(statement: StatementSync): SqliteStatement {
  const reader = statement.columns().length > 0
  return {
    reader,
    all: parameters => guarded(() => statement.all(...values(parameters))),
    run: parameters => guarded(() => statement.run(...values(parameters))),
    iterate: parameters => guarded(() => statement.all(...values(parameters)))[Symbol.iterator](),
  }
}

function repeated(statement: StatementSync): Repeated {
  return {
    get: (...parameters) => {
      try {
        return statement.get(...parameters)
      } catch (error) {
        throw toAppError(error)
      }
    },
    all: (...parameters) => guarded(() => statement.all(...parameters)),
    run: (...parameters) => {
      try {
        statement.run(...parameters)
      } catch (error) {
        throw toAppError(error)
      }
    },
  }
}

type Value = null | number | bigint | string | Uint8Array

function values(parameters: ReadonlyArray<unknown>): Value[] {
  return parameters as Value[]
}

function guarded<R>(work: () => R): R {
  try {
    return work()
  } catch (error) {
    throw toAppError(error)
  }
}

const BUSY = 5
// https://sqlite.org/rescode.html, primary result codes
const DISK = new Set([8, 10, 13, 14, 22])
const DAMAGED = new Set([11, 26])

function primaryCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : -1
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = primaryCode(error)
  const detail = { sqlite: code }
  if (code === BUSY || code === 6) {
    return new AppError('lease-held', 'The state database is being written by another process; try again.', {
      detail,
    })
  }
  if (DISK.has(code)) {
    const message =
      'The disk refused a read or a write of the state database; see that it has room and is writable.'
    return new AppError('disk-failed', message, { detail })
  }
  if (DAMAGED.has(code)) {
    const message = 'The state database is damaged; restore it from a backup with "ward restore".'
    return new AppError('not-verified', message, { detail })
  }
  return new AppError('internal', 'The state database refused a statement. Please report it.', { detail })
}
