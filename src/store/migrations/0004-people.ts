import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'
import { records } from './0002-records.ts'

/** Who may sign in: accounts are records of the installation; what proves them and their sessions stand beside. */
export const people: Migration = {
  version: 4,
  name: '0004-people',
  up: {
    installation: async db => {
      // The same table as a tenant's, as it was made there; a released migration is never edited.
      await records.up.tenant(db)
      await secretTables(db)
      await sessionTables(db)
    },
    tenant: async () => undefined,
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
}

async function sessionTables(db: Kysely<unknown>): Promise<void> {
  await sql`create table sessions (
    token blob not null primary key, id text not null unique, account text not null, method text not null,
    began_at text not null, seen_at text not null, ends_at text not null, proven_at text not null,
    agent text not null, address text not null
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
