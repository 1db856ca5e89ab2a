import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { Reading, Snapshot } from '../base/fact.ts'
import type { SnapshotId } from '../base/ids.ts'
import { snapshotId } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import { sha256Hex } from '../host/crypto.ts'
import { checkedPage, type Page, type PageRequest } from './page.ts'
import type { ScopeFolder } from './scope-folder.ts'
import { MOST_OBJECT_BYTES, sealedObjects } from './sealed-objects.ts'
import type { TenantTables } from './tables.ts'

/** A snapshot whose facts are of any kind; the store does not look into them. */
export type AnySnapshot = Snapshot<Record<string, unknown>>

/** What is known of a snapshot without opening it. */
export interface SnapshotSummary {
  readonly id: SnapshotId
  readonly takenAt: Instant | null
  readonly savedAt: Instant
  readonly source: { readonly tool: string; readonly version: string | null }
  readonly facts: number
  /** How many of the facts could not be read. */
  readonly unread: number
  /** Index of its leaf in the tenant's evidence log. */
  readonly leaf: number
}

export interface SavedSnapshot extends SnapshotSummary {
  /** False when the very same snapshot was here already. */
  readonly created: boolean
}

const MOST_FACTS = 10_000

/** A fact's id. */
const FACT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/** What the store itself relies on; the rest is its writer's. */
const snapshotSchema = z.object({
  schema: z.literal('ward.snapshot/1'),
  takenAt: z.iso.datetime().nullable(),
  source: z.object({ tool: z.string().max(200), version: z.string().max(200).nullable() }),
  facts: z.record(z.string(), z.object({ read: z.boolean() }).optional()),
})

const manifestSchema = z.object({
  schema: z.literal('ward.snapshot-manifest/1'),
  /** The snapshot without its facts. */
  snapshot: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})

/**
 * Keeps the snapshot. Each fact is an object of its own, named by its content, so a fact that did not change is kept once;
 * objects that were damaged meanwhile are mended. Accepted means: all objects durable, one row, one evidence leaf.
 * @param by who had it collected or imported, for the evidence log.
 * @throws AppError bad-input when it is no snapshot or too large, lease-held, disk-failed
 */
export async function saveSnapshot(
  folder: ScopeFolder<TenantTables>,
  snapshot: AnySnapshot,
  by: string,
): Promise<SavedSnapshot> {
  const whole = checked(snapshot)
  const id = snapshotId(sha256Hex(Buffer.from(whole)))
  const { facts, ...rest } = JSON.parse(whole) as AnySnapshot
  const objects = sealedObjects(folder)
  const names: Record<string, { sha256: string }> = {}
  // Before the lease: objects are the same whoever writes them, and without a row nobody looks at them.
  for (const [name, reading] of Object.entries(facts)) {
    const bytes = Buffer.from(canonicalJson(reading))
    if (bytes.length > MOST_OBJECT_BYTES) throw tooLarge(name)
    names[name] = { sha256: sha256Hex(bytes) }
    await objects.keep(bytes)
  }
  const manifest = { schema: 'ward.snapshot-manifest/1', snapshot: rest, facts: names }
  await objects.keepAs(`manifest/${id}`, Buffer.from(canonicalJson(manifest)))

  return folder.write(async turn => {
    const there = await summaryOf(folder, id)
    if (there !== null) return { ...there, created: false }
    const readings = Object.values(facts)
    const row = {
      id,
      taken_at: rest.takenAt,
      tool: rest.source.tool,
      tool_version: rest.source.version,
      facts: readings.length,
      unread: readings.filter(reading => reading?.read === false).length,
    }
    const draft = { kind: 'snapshot-accepted', by, subject: id, sha256: id }
    const saved = await turn.accept([draft], async (trx, [leaf = -1], at) => {
      const whole = { ...row, saved_at: at, leaf }
      await trx.insertInto('snapshots').values(whole).execute()
      return whole
    })
    return { ...toSummary(saved), created: true }
  })
}

/**
 * The whole snapshot, proven to be the one that was saved.
 * @throws AppError not-found, not-verified naming the fact that is damaged or missing
 */
export async function readSnapshot(folder: ScopeFolder<TenantTables>, id: SnapshotId): Promise<AnySnapshot> {
  const manifest = await readManifest(folder, id)
  const facts: Record<string, Reading<unknown>> = {}
  for (const [name, { sha256 }] of Object.entries(manifest.facts)) {
    facts[name] = await readObject(folder, id, name, sha256)
  }
  const snapshot = { ...manifest.snapshot, facts } as unknown as AnySnapshot
  if (sha256Hex(Buffer.from(canonicalJson(snapshot))) !== id) throw damaged(id, 'the list of its facts')
  return snapshot
}

/**
 * Whether the row says of the snapshot what the snapshot itself says. `savedAt` and `leaf` are the evidence log's.
 * @throws AppError as readSnapshot
 */
export async function isAsSaved(folder: ScopeFolder<TenantTables>, id: SnapshotId): Promise<boolean> {
  const row = await snapshotSummary(folder, id)
  const snapshot = await readSnapshot(folder, id)
  const readings = Object.values(snapshot.facts)
  return (
    row.takenAt === snapshot.takenAt &&
    row.source.tool === snapshot.source.tool &&
    row.source.version === snapshot.source.version &&
    row.facts === readings.length &&
    row.unread === readings.filter(reading => reading?.read === false).length
  )
}

/** One fact of a snapshot. @throws AppError not-found for the snapshot or the fact, not-verified */
export async function readFact(
  folder: ScopeFolder<TenantTables>,
  id: SnapshotId,
  name: string,
): Promise<Reading<unknown>> {
  const manifest = await readManifest(folder, id)
  const fact = Object.hasOwn(manifest.facts, name) ? manifest.facts[name] : undefined
  if (fact === undefined) throw new AppError('not-found', 'The snapshot has no such fact.')
  return readObject(folder, id, name, fact.sha256)
}

/** The tenant's snapshots, last saved first. @throws AppError bad-usage for a limit or place that is none */
export async function listSnapshots(
  folder: ScopeFolder<TenantTables>,
  request: PageRequest = {},
): Promise<Page<SnapshotSummary>> {
  const { limit, after } = checkedPage(request)
  let query = folder.database.read.selectFrom('snapshots').selectAll()
  if (after !== null) query = query.where('leaf', '<', after)
  const rows = await query
    .orderBy('leaf', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(toSummary)
  return { items, next: rows.length > limit ? String(items.at(-1)?.leaf) : null }
}

/** @throws AppError not-found */
export async function snapshotSummary(
  folder: ScopeFolder<TenantTables>,
  id: SnapshotId,
): Promise<SnapshotSummary> {
  const summary = await summaryOf(folder, id)
  if (summary === null) throw notFound()
  return summary
}

async function summaryOf(folder: ScopeFolder<TenantTables>, id: SnapshotId): Promise<SnapshotSummary | null> {
  const row = await folder.database.read
    .selectFrom('snapshots')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toSummary(row)
}

function toSummary(row: TenantTables['snapshots']): SnapshotSummary {
  return {
    id: row.id,
    takenAt: row.taken_at,
    savedAt: row.saved_at,
    source: { tool: row.tool, version: row.tool_version },
    facts: row.facts,
    unread: row.unread,
    leaf: row.leaf,
  }
}

function checked(snapshot: AnySnapshot): string {
  // Zod passes over a member called __proto__, so the names are looked at here.
  const names = typeof snapshot?.facts === 'object' ? Object.keys(snapshot.facts ?? {}) : []
  if (!snapshotSchema.safeParse(snapshot).success || !names.every(name => FACT_NAME.test(name))) {
    throw new AppError('bad-input', 'This is not a snapshot of the form ward.snapshot/1.')
  }
  if (names.length > MOST_FACTS) {
    throw new AppError('bad-input', `A snapshot has at most ${MOST_FACTS} facts.`)
  }
  try {
    return canonicalJson(snapshot)
  } catch {
    throw new AppError('bad-input', 'The snapshot holds something that JSON cannot hold.')
  }
}

async function readManifest(
  folder: ScopeFolder<TenantTables>,
  id: SnapshotId,
): Promise<z.infer<typeof manifestSchema>> {
  if ((await summaryOf(folder, id)) === null) throw notFound()
  const bytes = await sealedObjects(folder).read(`manifest/${id}`)
  const manifest = bytes && manifestSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  if (!manifest?.success) throw damaged(id, 'the list of its facts')
  return manifest.data
}

async function readObject(
  folder: ScopeFolder<TenantTables>,
  id: SnapshotId,
  name: string,
  sha256: string,
): Promise<Reading<unknown>> {
  const bytes = await sealedObjects(folder).read(sha256)
  if (bytes === null || sha256Hex(bytes) !== sha256) throw damaged(id, `its fact "${name}"`)
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Reading<unknown>
}

function tooLarge(name: string): AppError {
  return new AppError('bad-input', `The fact "${name}" is larger than ${MOST_OBJECT_BYTES / 1024 / 1024} MB.`)
}

function notFound(): AppError {
  return new AppError('not-found', 'This tenant has no such snapshot.')
}

function damaged(id: SnapshotId, what: string): AppError {
  return new AppError(
    'not-verified',
    `Of the snapshot ${id.slice(0, 12)}... ${what} is missing or damaged; restore it from a backup with "ward restore".`,
    { detail: { snapshot: id } },
  )
}
