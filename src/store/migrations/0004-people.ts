import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'
import { records } from './0002-records.ts'

/**
 * Who may sign in: accounts are records of the installation; what proves them and their sessions stand beside. And an
 * index of both kinds of log, so that people can look for what was done.
 */
export const people: Migration = {
  version: 4,
  name: '0004-people',
  up: {
    installation: async db => {
      // The same table as a tenant's, as it was made there; a released migration is never edited.
      await records.up.tenant(db)
      await secretTables(db)
      await sessionTables(db)
      await entryIndex(db)
    },
    tenant: entryIndex,
  },
}

async function secretTables(db: Kysely<unknown>): Promise<void> {
  await sql`create table secrets (
    account text not null primary key, version integer not null, body text not null, changed_at text not null
  ) strict`.execute(db)
  await sql`create table drafts (
    account text not null, name text not null, body text not null, kept_at text not null,
    primary key (account, name)
  ) strict`.execute(db)
  await sql`create table address_failures (
    address blob not null primary key, failures integer not null, last_at text not null
  ) strict, without rowid`.execute(db)
  await sql`create index address_failures_in_time on address_failures (last_at)`.execute(db)
}

async function sessionTables(db: Kysely<unknown>): Promise<void> {
  await sql`create table sessions (
    token blob not null primary key, id text not null unique, account text not null, method text not null,
    began_at text not null, seen_at text not null, ends_at text not null, proven_at text not null,
    agent text not null, address text not null, mac text not null
  ) strict`.execute(db)
  await sql`create index sessions_by_account on sessions (account)`.execute(db)
  await sql`create table api_tokens (
    token blob not null primary key, id text not null unique, account text not null, body text not null,
    made_at text not null, ends_at text not null, used_at text
  ) strict`.execute(db)
  await sql`create index api_tokens_by_account on api_tokens (account)`.execute(db)
  await sql`create table once (
    token blob not null primary key, purpose text not null, body text not null,
    made_at text not null, ends_at text not null
  ) strict`.execute(db)
}

/** Filled from the log by whoever reads it next (evidence/entry-index.ts). */
async function entryIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create table entry_index (
    leaf integer not null primary key, at text not null, kind text not null, "by" text not null, subject text not null
  ) strict`.execute(db)
  await sql`create index entry_index_by_kind on entry_index (kind, subject)`.execute(db)
  await sql`create index entry_index_by_person on entry_index ("by")`.execute(db)
  await sql`create index entry_index_in_time on entry_index (at)`.execute(db)
}
