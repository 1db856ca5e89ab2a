import { start } from './0001-start.ts'
import { records } from './0002-records.ts'
import { auditEvents } from './0003-audit-events.ts'
import { people } from './0004-people.ts'
import { documents } from './0005-documents.ts'
import type { Migration } from './migration.ts'

/** All migrations, oldest first. A new one is a file `NNNN-name.ts` and a line here. */
export const MIGRATIONS: readonly Migration[] = [start, records, auditEvents, people, documents]
