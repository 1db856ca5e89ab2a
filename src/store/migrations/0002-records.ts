import type { Migration } from './migration.ts'

/** What people decide and sign, version by version. The installation keeps none. */
export const records: Migration = {
  version: 2,
  name: '0002-records',
  up: {
    installation: async () => undefined,
    tenant: async db => {
      await db.schema
        .createTable('records')
        .addColumn('kind', 'text', column => column.notNull())
        .addColumn('id', 'text', column => column.notNull())
        .addColumn('version', 'integer', column => column.notNull())
        .addColumn('kept_at', 'text', column => column.notNull())
        .addColumn('kept_by', 'text', column => column.notNull())
        .addColumn('body', 'text', column => column.notNull())
        .addColumn('sha256', 'text', column => column.notNull())
        .addColumn('leaf', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('records_key', ['kind', 'id', 'version'])
        .execute()
      await db.schema.createIndex('records_by_leaf').on('records').column('leaf').execute()
    },
  },
}
