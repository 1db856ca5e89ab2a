import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The first format. Portable subset only: text ids, RFC 3339 UTC times as text, no enum types. */
export const start: Migration = {
  version: 1,
  name: '0001-start',
  up: {
    installation: async db => {
      await evidenceTables(db)
      await db.schema
        .createTable('tenants')
        .addColumn('name', 'text', column => column.primaryKey())
        .addColumn('vkey', 'text', column => column.notNull())
        .addColumn('added_at', 'text', column => column.notNull())
        .addColumn('leaf', 'integer', column => column.notNull())
        .execute()
      await db.schema
        .createTable('tenant_checkpoints')
        .addColumn('tenant', 'text', column => column.notNull())
        .addColumn('size', 'integer', column => column.notNull())
        .addColumn('root', 'text', column => column.notNull())
        .addColumn('recorded_at', 'text', column => column.notNull())
        .addColumn('leaf', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('tenant_checkpoints_key', ['tenant', 'size', 'root'])
        .execute()
    },
    tenant: async db => {
      await evidenceTables(db)
      await db.schema
        .createTable('snapshots')
        .addColumn('id', 'text', column => column.primaryKey())
        .addColumn('taken_at', 'text')
        .addColumn('saved_at', 'text', column => column.notNull())
        .addColumn('tool', 'text', column => column.notNull())
        .addColumn('tool_version', 'text')
        .addColumn('facts', 'integer', column => column.notNull())
        .addColumn('unread', 'integer', column => column.notNull())
        .addColumn('leaf', 'integer', column => column.notNull())
        .execute()
      await db.schema.createIndex('snapshots_by_leaf').on('snapshots').column('leaf').execute()
      await db.schema
        .createTable('assessments')
        .addColumn('snapshot', 'text', column => column.primaryKey().references('snapshots.id'))
        .addColumn('taken_at', 'text', column => column.notNull())
        .addColumn('recorded_at', 'text', column => column.notNull())
        .addColumn('sha256', 'text', column => column.notNull())
        .addColumn('verdicts', 'integer', column => column.notNull())
        .addColumn('leaf', 'integer', column => column.notNull())
        .execute()
      await db.schema
        .createIndex('assessments_in_time')
        .on('assessments')
        .columns(['taken_at', 'snapshot'])
        .execute()
      await db.schema
        .createTable('assessment_verdicts')
        .addColumn('check_id', 'text', column => column.notNull())
        .addColumn('taken_at', 'text', column => column.notNull())
        .addColumn('snapshot', 'text', column => column.notNull().references('assessments.snapshot'))
        .addColumn('verdict', 'text', column => column.notNull())
        .addColumn('severity', 'text', column => column.notNull())
        .addColumn('reason', 'text', column => column.notNull())
        .addColumn('entities_hash', 'text')
        .addPrimaryKeyConstraint('assessment_verdicts_key', ['check_id', 'taken_at', 'snapshot'])
        .execute()
      await db.schema
        .createIndex('assessment_verdicts_by_snapshot')
        .on('assessment_verdicts')
        .column('snapshot')
        .execute()
      await db.schema
        .createTable('findings')
        .addColumn('check_id', 'text', column => column.primaryKey())
        .addColumn('status', 'text', column => column.notNull())
        .addColumn('severity', 'text', column => column.notNull())
        .addColumn('reason', 'text', column => column.notNull())
        .addColumn('entities_hash', 'text')
        .addColumn('opened_at', 'text', column => column.notNull())
        .addColumn('last_seen_at', 'text', column => column.notNull())
        .addColumn('fixed_at', 'text')
        .addColumn('times_opened', 'integer', column => column.notNull())
        .addColumn('last_verdict', 'text', column => column.notNull())
        .addColumn('last_assessed_at', 'text', column => column.notNull())
        .execute()
      await db.schema
        .createTable('finding_history')
        .addColumn('check_id', 'text', column => column.notNull())
        .addColumn('at', 'text', column => column.notNull())
        .addColumn('snapshot', 'text', column => column.notNull())
        .addColumn('change', 'text', column => column.notNull())
        .addColumn('severity', 'text', column => column.notNull())
        .addColumn('reason', 'text', column => column.notNull())
        .addColumn('entities_hash', 'text')
        .addPrimaryKeyConstraint('finding_history_key', ['check_id', 'at', 'snapshot'])
        .execute()
    },
  },
}

/** What the evidence log needs beside its files: entries accepted but not in them yet, and the head we last saw. */
async function evidenceTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_pending')
    .addColumn('leaf', 'integer', column => column.primaryKey())
    .addColumn('entry', 'text', column => column.notNull())
    .addColumn('mac', 'text', column => column.notNull())
    .execute()
  await db.schema
    .createTable('evidence_head')
    .addColumn('id', 'integer', column => column.primaryKey().check(sql`id = 1`))
    .addColumn('size', 'integer', column => column.notNull())
    .addColumn('root', 'text', column => column.notNull())
    .execute()
}
