import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What is kept beside the segments of audit events: ids for exactly once, the catalogue, the sealed words. */
export const auditEvents: Migration = {
  version: 3,
  name: '0003-audit-events',
  up: {
    installation: async () => undefined,
    tenant: async db => {
      await idTables(db)
      await segmentTables(db)
      await wordTables(db)
      await importTables(db)
    },
  },
}

async function idTables(db: Kysely<unknown>): Promise<void> {
  // Kysely has no words for tables without rowid; the ids would be kept twice with one.
  await sql`create table audit_ids (
    id blob not null primary key, seq integer not null
  ) strict, without rowid`.execute(db)
  await sql`create table audit_claims (from_seq integer not null primary key) strict`.execute(db)
  await sql`create table audit_versions (
    id blob not null, version integer not null, seq integer not null,
    primary key (id, version)
  ) strict, without rowid`.execute(db)
}

async function segmentTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_segments')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('from_seq', 'integer', column => column.notNull().unique())
    .addColumn('to_seq', 'integer', column => column.notNull())
    .addColumn('first', 'integer', column => column.notNull())
    .addColumn('last', 'integer', column => column.notNull())
    .addColumn('items', 'integer', column => column.notNull())
    .addColumn('bytes', 'integer', column => column.notNull())
    .addColumn('sha256', 'text', column => column.notNull())
    .addColumn('items_sha256', 'text')
    .addColumn('sealed_sha256', 'text', column => column.notNull())
    .addColumn('root', 'text', column => column.notNull())
    .addColumn('leaf', 'integer', column => column.notNull())
    .execute()
  await db.schema.createIndex('audit_segments_by_last').on('audit_segments').column('last').execute()
  await db.schema
    .createTable('audit_removed')
    .addColumn('from_seq', 'integer', column => column.primaryKey())
    .addColumn('to_seq', 'integer', column => column.notNull())
    .addColumn('last', 'integer', column => column.notNull())
    .addColumn('leaf', 'integer', column => column.notNull())
    .execute()
}

async function wordTables(db: Kysely<unknown>): Promise<void> {
  await sql`create table audit_words (
    token blob not null primary key, id integer not null
  ) strict, without rowid`.execute(db)
  await sql`create table audit_word_blocks (
    from_id integer not null primary key, to_id integer not null, sealed blob not null
  ) strict`.execute(db)
  await sql`create table audit_aliases (
    name integer not null, other integer not null, kind text not null, first integer not null, last integer not null,
    primary key (name, other)
  ) strict, without rowid`.execute(db)
  await sql`create index audit_aliases_by_other on audit_aliases (other)`.execute(db)
}

async function importTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_imports')
    .addColumn('id', 'integer', column => column.primaryKey())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('sha256', 'text')
    .addColumn('began_at', 'text', column => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('stored', 'integer', column => column.notNull())
    .addColumn('duplicates', 'integer', column => column.notNull())
    .addColumn('conflicts', 'integer', column => column.notNull())
    .addColumn('rejected', 'integer', column => column.notNull())
    .addColumn('first', 'integer')
    .addColumn('last', 'integer')
    .addColumn('leaf', 'integer')
    .execute()
  await sql`create table audit_sightings (
    import integer not null, from_seq integer not null, to_seq integer not null,
    primary key (import, from_seq)
  ) strict, without rowid`.execute(db)
  await sql`create table audit_days (
    day text not null, workload integer not null, events integer not null,
    primary key (day, workload)
  ) strict, without rowid`.execute(db)
}
