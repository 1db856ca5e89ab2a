import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { PLACE_OF_ID } from './claim-ids.ts'
import { readOriginals } from './segments.ts'

type Folder = ScopeFolder<TenantTables>

/** Whether two records as received say the same, whatever the order of their keys and their wrapping. */
export type IsSameRecord = (a: Uint8Array, b: Uint8Array) => boolean

/** An event whose id stands in the store already. */
export interface Doubtful {
  readonly key: Uint8Array
  readonly original: Uint8Array
  /** The place of its first version, where that was looked up. */
  readonly seq?: number
}

/** What became of it: one that is here, at its place; another version of it, from 1; or a repeat within what was given. */
export type Resolved = { readonly seq: number } | { readonly version: number } | { readonly repeat: true }

/**
 * Tells of events whose ids are here already whether they are the same, by the records as received. What was removed at the
 * end of its retention cannot be compared: it was here, and is not taken in again.
 * @param versions what earlier calls for the same segment found, and this one adds to
 * @returns as many as were given, in their order; null for an id that is not here after all
 */
export async function resolveKnown(
  folder: Folder,
  doubtful: readonly Doubtful[],
  isSame: IsSameRecord,
  versions: NewVersions = newVersions(),
): Promise<readonly (Resolved | null)[]> {
  const first = folder.database.writing(PLACE_OF_ID)
  const seqs = doubtful.map(one => one.seq ?? seqOf(first.get(one.key)))
  const originals = await readOriginals(
    folder,
    seqs.filter(seq => seq !== null),
  )
  const resolved = doubtful.map(({ original }, at): Resolved | null => {
    const seq = seqs[at] ?? null
    if (seq === null) return null
    const there = originals.get(seq)
    return there === undefined || isEqual(there, original) || isSame(there, original)
      ? { seq }
      : { version: 0 }
  })
  const others = resolved.flatMap((one, at) => (one !== null && 'version' in one ? [at] : []))
  if (others.length === 0) return resolved
  return resolveVersions(folder, doubtful, resolved, { others, versions }, isSame)
}

/** Versions that come with what is being resolved, by id: those of a segment that is resolved part by part are one list. */
export type NewVersions = Map<string, readonly Uint8Array[]>

export function newVersions(): NewVersions {
  return new Map()
}

/** Those that are not the first version: another that is here, or a new one. */
async function resolveVersions(
  folder: Folder,
  doubtful: readonly Doubtful[],
  resolved: readonly (Resolved | null)[],
  { others, versions: added }: { readonly others: readonly number[]; readonly versions: NewVersions },
  isSame: IsSameRecord,
): Promise<readonly (Resolved | null)[]> {
  const versions = folder.database.reading('select seq from audit_versions where id = ? order by version')
  const here = new Map(
    others.map(at => [at, versions.all((doubtful[at] as Doubtful).key).flatMap(row => seqOf(row) ?? [])]),
  )
  const originals = await readOriginals(folder, [...here.values()].flat())
  const all = [...resolved]
  for (const at of others) {
    const { key, original } = doubtful[at] as Doubtful
    const isLike = (one: Uint8Array | undefined): boolean =>
      one === undefined || isEqual(one, original) || isSame(one, original)
    const seqs = here.get(at) ?? []
    const same = seqs.find(seq => isLike(originals.get(seq)))
    const id = Buffer.from(key).toString('latin1')
    const fresh = added.get(id) ?? []
    if (same !== undefined) all[at] = { seq: same }
    // The first of them is a conflict; the same once more is a repeat of it.
    else if (fresh.some(isLike)) all[at] = { repeat: true }
    else {
      // A copy: what is given is a view of a whole block.
      added.set(id, [...fresh, Uint8Array.from(original)])
      all[at] = { version: 1 + seqs.length + fresh.length }
    }
  }
  return all
}

export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}

function seqOf(row: unknown): number | null {
  return (row as { readonly seq: number } | undefined)?.seq ?? null
}
