import type { SnapshotId, TenantScope } from '../../base/ids.ts'
import { type AppSources, appsFound, NO_SOURCES } from '../../assess/vendors/apps-found.ts'
import { FACTS_OF_APPS, type FactsOfApps } from '../../assess/vendors/facts-of-apps.ts'
import { APP_LIST_KIND_NAMES, type AppListKind, NO_LISTS } from '../../base/vendors/lists.ts'
import type { Day } from '../../base/days.ts'
import { MAIL_AND_FILES, reaches } from '../../base/vendors/found.ts'
import type { SnapshotSummary } from '../../store/snapshots.ts'
import type { Store } from '../../store/store.ts'
import { keptFact } from '../kept-fact.ts'
import { appListHistory, rowsOfLists } from './app-list-records.ts'

type Kept = Pick<Store, 'records' | 'snapshots' | 'documents'>

/** Snapshots and versions of a list that are looked through for since when an app is there: some months of weekly ones. */
const MOST_SNAPSHOTS = 40
const MOST_VERSIONS = 8

/** The facts of apps of one snapshot, and of which tenant it is. */
export async function factsOf(
  store: Pick<Store, 'snapshots'>,
  scope: TenantScope,
  snapshot: SnapshotId,
): Promise<Pick<AppSources, 'facts'>> {
  const values: Record<string, unknown> = {}
  for (const id of FACTS_OF_APPS) {
    const value = await keptFact(store, scope, snapshot, id)
    if (value !== undefined) values[id] = value
  }
  return { facts: values as FactsOfApps }
}

/** The last snapshot's summary; null before anything was read in. */
export async function lastSnapshot(
  store: Pick<Store, 'snapshots'>,
  scope: TenantScope,
): Promise<SnapshotSummary | null> {
  return (await store.snapshots.list(scope, { limit: 1 })).items[0] ?? null
}

/** Keys of the apps that reached mail or files in what somebody looked at. */
export async function powerfulKeys(
  store: Kept,
  scope: TenantScope,
  seen: {
    readonly snapshot: SnapshotId | null
    readonly lists: readonly { readonly kind: AppListKind; readonly document: string }[]
  },
): Promise<ReadonlySet<string>> {
  const { facts } = seen.snapshot === null ? NO_SOURCES : await factsOf(store, scope, seen.snapshot)
  const lists = await rowsOfLists(store, scope, seen.lists)
  const { apps } = appsFound({ facts, ownTenant: null, lists })
  return new Set(apps.filter(app => reaches(app, MAIL_AND_FILES)).map(({ key }) => key))
}

/** What was in a source never changes: whoever asks often keeps it. */
export type SightingCache = Map<string, ReadonlySet<string>>

export interface Since {
  readonly day: Day
  /** Set where it was in the oldest that was looked through: it may have been there before. */
  readonly orBefore: boolean
}

/** Since when each app is there, by its key, as far as the kept settings and lists tell. */
export async function sightings(
  store: Kept,
  scope: TenantScope,
  cache: SightingCache = new Map(),
): Promise<ReadonlyMap<string, Since>> {
  const found = new Map<string, Since>()
  // Newest first: an older one overwrites.
  const note = (keys: ReadonlySet<string>, day: Day, isOldest: boolean) => {
    for (const key of keys) {
      const before = found.get(key)
      if (before === undefined || day <= before.day) found.set(key, { day, orBefore: isOldest })
    }
  }
  const { items, next } = await store.snapshots.list(scope, { limit: MOST_SNAPSHOTS })
  for (const [at, { id, takenAt, savedAt }] of items.entries()) {
    const keys = await cached(
      cache,
      id,
      async () => (await factsOf(store, scope, id)).facts,
      facts => appsFound({ facts, ownTenant: null, lists: NO_LISTS }),
    )
    note(keys, (takenAt ?? savedAt).slice(0, 10), next === null && at === items.length - 1)
  }
  for (const kind of APP_LIST_KIND_NAMES) {
    const versions = await appListHistory(store, scope, kind)
    for (const [at, { value }] of versions.slice(0, MOST_VERSIONS).entries()) {
      const keys = await cached(
        cache,
        `${kind} ${value.document}`,
        () => rowsOfLists(store, scope, [value]),
        lists => appsFound({ facts: {}, ownTenant: null, lists }),
      )
      note(keys, value.asOf.slice(0, 10), at === Math.min(versions.length, MOST_VERSIONS) - 1)
    }
  }
  return found
}

async function cached<T>(
  cache: SightingCache,
  name: string,
  read: () => Promise<T>,
  find: (read: T) => { readonly apps: readonly { readonly key: string }[] },
): Promise<ReadonlySet<string>> {
  const there = cache.get(name)
  if (there !== undefined) return there
  const keys = new Set(find(await read()).apps.map(({ key }) => key))
  cache.set(name, keys)
  return keys
}
