import type { Json } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { EvidenceEntry } from '../../store/evidence/entry.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'

/** One version of a record beside the one before it, as the evidence log tells of it. */
export interface RecordChange {
  /** Its place in the tenant's evidence log. */
  readonly leaf: number
  readonly at: Instant
  /** An account's id, or `ward`, or `command-line`. */
  readonly by: string
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly before: Json | null
  readonly after: Json
}

/** An entry that is about no record. */
export interface OtherEntry {
  readonly leaf: number
  readonly entry: EvidenceEntry
}

/** Entries that one look reads at most; whoever was away for longer reads the activity page. */
const MOST = 300
const AT_ONCE = 100

type Kept = Pick<Store, 'evidence' | 'records'>

/**
 * What the log tells of some kinds since a place in it, newest first. The place is a leaf, not a moment: a clock can go back
 * or stand still, the log only grows.
 * @param kinds as EntryFilter has them: `record-kept/waiver`
 * @param since the first leaf that counts
 */
export async function entriesSince(
  { evidence }: Pick<Store, 'evidence'>,
  scope: TenantScope,
  kinds: readonly string[],
  since: number,
  from?: Instant,
): Promise<readonly OtherEntry[]> {
  const found: OtherEntry[] = []
  for (let after: string | undefined; found.length < MOST; ) {
    const page = await evidence.find(scope, { kinds, from }, { limit: AT_ONCE, after })
    const fresh = page.items.filter(({ index }) => index >= since)
    found.push(...fresh.map(({ index, entry }) => ({ leaf: index, entry })))
    if (page.next === null || fresh.length < page.items.length) break
    after = page.next
  }
  return found.slice(0, MOST)
}

/** The record's version that an entry is about, and the one before. Null for an entry about no record. */
export async function changeOf(
  { records }: Pick<Kept, 'records'>,
  scope: TenantScope,
  { leaf, entry }: OtherEntry,
): Promise<RecordChange | null> {
  const [kind = '', id = '', text = ''] = entry.subject.split('/')
  const version = Number(text)
  if (entry.kind !== 'record-kept' || !Number.isSafeInteger(version) || version < 1) return null
  const page = await records.history(scope, kind, id, {
    limit: 2,
    ...(version > 2 ? { after: String(version - 2) } : {}),
  })
  const bodyOf = (wanted: number) => page.items.find((one: KeptRecord) => one.version === wanted)?.body
  const after = bodyOf(version)
  if (after === undefined) return null
  return { leaf, at: entry.at, by: entry.by, kind, id, version, before: bodyOf(version - 1) ?? null, after }
}
