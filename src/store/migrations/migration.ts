import type { Kysely } from 'kysely'

/** The two kinds of database: one of the installation, one per tenant. They share one version number. */
export type DatabaseKind = 'installation' | 'tenant'

/**
 * One step from a version to the next. It runs in one transaction together with its version row, after the database was
 * copied aside. Released ones are never edited: their fixtures are opened by the tests for ever.
 */
export interface Migration {
  /** 1 for the first; each one more than the one before. */
  readonly version: number
  readonly name: string
  // A migration speaks of tables as they were at its time, so it cannot use the types of today's tables.
  readonly up: Readonly<Record<DatabaseKind, (db: Kysely<unknown>) => Promise<void>>>
}
