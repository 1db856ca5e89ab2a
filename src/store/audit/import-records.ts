import { canonicalJson } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { ScopeFolder, Turn } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import type { SourceOfEvents } from './event-store.ts'

type Folder = ScopeFolder<TenantTables>

/** Puts an import on record that goes on. @returns its number */
export async function beginImport(
  folder: Folder,
  turn: Turn<TenantTables>,
  source: SourceOfEvents,
): Promise<number> {
  const row = await folder.database.read
    .selectFrom('audit_imports')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const id = Number(row?.id ?? 0) + 1
  await turn.accept([], async (trx, _, at) => {
    await trx
      .insertInto('audit_imports')
      .values({ id, kind: source.kind, sha256: source.sha256, began_at: at, ...NOTHING_YET })
      .execute()
  })
  return id
}

const NOTHING_YET = {
  ended_at: null as Instant | null,
  stored: 0,
  duplicates: 0,
  conflicts: 0,
  rejected: 0,
  first: null,
  last: null,
  leaf: null,
}

/** What one transaction adds to an import. */
export interface Counted {
  readonly stored: number
  readonly conflicts: number
  /** Milliseconds since 1970, of what is stored; null when nothing is. */
  readonly first: number | null
  readonly last: number | null
  /** Places of stored events that came again. */
  readonly seen: readonly number[]
  /** Events that came more than once in one batch. */
  readonly repeats: number
}

/** Adds to an import, inside a transaction. Events that came again are kept as runs of places: whole exports come again. */
export function countImport(folder: Folder, id: number, counted: Counted): void {
  const add = folder.database.writing(
    `update audit_imports set stored = stored + ?, conflicts = conflicts + ?, duplicates = duplicates + ?,
       first = min(coalesce(first, ?), coalesce(?, first)), last = max(coalesce(last, ?), coalesce(?, last))
     where id = ?`,
  )
  const { stored, conflicts, seen, repeats, first, last } = counted
  add.run(stored, conflicts, seen.length + repeats, first, first, last, last, id)
  const sighted = folder.database.writing(
    'insert into audit_sightings (import, from_seq, to_seq) values (?, ?, ?) on conflict (import, from_seq) do update set to_seq = max(to_seq, excluded.to_seq)',
  )
  for (const { from_seq, to_seq } of runsOf(seen)) sighted.run(id, from_seq, to_seq)
}

function runsOf(seqs: readonly number[]): { from_seq: number; to_seq: number }[] {
  const runs: { from_seq: number; to_seq: number }[] = []
  for (const seq of seqs.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && seq <= last.to_seq) last.to_seq = Math.max(last.to_seq, seq + 1)
    else runs.push({ from_seq: seq, to_seq: seq + 1 })
  }
  return runs
}

/**
 * Puts the end of an import on record, with what its row counted: after a failure the writer's own count can be less, because
 * what was accepted just before was sent again.
 */
export async function endImport(
  folder: Folder,
  turn: Turn<TenantTables>,
  ended: {
    readonly id: number
    readonly source: SourceOfEvents
    readonly by: string
    readonly rejected: number
  },
): Promise<void> {
  const { id, source, by, rejected } = ended
  const row = await folder.database.read
    .selectFrom('audit_imports')
    .select(['stored', 'duplicates', 'conflicts'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const draft = { kind: 'audit-import-recorded', by, ...importEvidence({ ...source, ...row, id, rejected }) }
  await turn.accept([draft], async (trx, [leaf = -1], at) => {
    await trx
      .updateTable('audit_imports')
      .set({ ended_at: at, rejected, leaf })
      .where('id', '=', id)
      .execute()
  })
}

/** What the leaf of an import says of it, so that its row can be proven field by field. */
export function importEvidence(
  row: Pick<
    TenantTables['audit_imports'],
    'id' | 'kind' | 'sha256' | 'stored' | 'duplicates' | 'conflicts' | 'rejected'
  >,
) {
  const { id, kind, sha256, stored, duplicates, conflicts, rejected } = row
  const counts = { stored, duplicates, conflicts, rejected }
  const counted = canonicalJson({ kind, source: sha256, ...counts })
  return { subject: `import/${id}`, sha256: sha256 ?? sha256Hex(Buffer.from(counted)), ...counts }
}
