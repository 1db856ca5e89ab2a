import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Files that people agreed on or signed; their bytes are sealed objects. The installation keeps none. */
export const documents: Migration = {
  version: 5,
  name: '0005-documents',
  up: {
    installation: async () => undefined,
    tenant: async (db: Kysely<unknown>) => {
      await sql`create table documents (
        sha256 text not null primary key, bytes integer not null, kept_at text not null, kept_by text not null,
        leaf integer not null
      ) strict`.execute(db)
    },
  },
}
