import type { Day } from '../../base/days.ts'
import type { SnapshotId, TenantScope } from '../../base/ids.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Clock, Instant } from '../../base/time.ts'
import type { AppListKind } from '../../base/vendors/lists.ts'
import type { Settlement, Vendor } from '../../base/vendors/vendor.ts'
import { type AppsFound, appsFound, type AppSources } from '../../assess/vendors/apps-found.ts'
import { FACTS_OF_APPS, type FactsOfApps } from '../../assess/vendors/facts-of-apps.ts'
import type { AgreementOfVendor } from '../../assess/vendors/standing-of.ts'
import type { Store } from '../../store/store.ts'
import { readAgreementsKnown } from '../agreements/known.ts'
import type { Kept } from '../kept.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { appListsOf, type AppListRecord, rowsOfLists } from './app-list-records.ts'
import { appNotesOf, type KeptNote } from './app-notes.ts'
import { lastLook, type Look } from './look-records.ts'
import { settlementsOf } from './settlement-records.ts'
import { lastSnapshot, powerfulKeys, type SightingCache, sightings, type Since } from './sources.ts'
import { vendorsOf } from './vendor-records.ts'

/** All that is known of a tenant's vendors and apps. */
export interface VendorsKnown {
  /** The day it is there. */
  readonly today: Day
  readonly vendors: readonly Kept<Vendor>[]
  /** What people said about apps, by the app's key. */
  readonly notes: ReadonlyMap<string, KeptNote>
  readonly settlements: readonly Kept<Settlement>[]
  readonly agreements: readonly AgreementOfVendor[]
  readonly found: AppsFound
  /** The settings in which apps were looked for; null before any were read in. */
  readonly snapshot: { readonly id: SnapshotId; readonly takenAt: Instant; readonly day: Day } | null
  readonly lists: readonly Kept<AppListRecord>[]
  readonly look: Kept<Look> | null
  /** Keys of apps that reached mail or files at the last look; null where nobody has looked. */
  readonly looked: ReadonlySet<string> | null
  readonly since: ReadonlyMap<string, Since>
}

/** Reads all of it once. @param cache what sources held, for whoever reads often */
export async function readVendorsKnown(
  { store, scope, now }: { readonly store: Store; readonly scope: TenantScope; readonly now: Clock },
  cache?: SightingCache,
): Promise<VendorsKnown> {
  const [organisation, vendors, notes, settlements, { agreements }, lists, look, last] = await Promise.all([
    keptOrganisation(store, scope),
    vendorsOf(store, scope),
    appNotesOf(store, scope),
    settlementsOf(store, scope),
    readAgreementsKnown({ store, scope, now }),
    appListsOf(store, scope),
    lastLook(store, scope),
    lastSnapshot(store, scope),
  ])
  const zone = organisation.value?.timeZone ?? null
  const settings = last === null ? null : await settingsOf(store, scope, last.id)
  const found = appsFound({
    facts: settings?.facts ?? {},
    ownTenant: settings?.ownTenant ?? null,
    lists: await rowsOfLists(
      store,
      scope,
      lists.map(({ value }) => value),
    ),
  })
  return {
    today: dayIn(now(), zone),
    vendors,
    notes,
    settlements,
    agreements,
    found,
    snapshot:
      last === null
        ? null
        : {
            id: last.id,
            takenAt: last.takenAt ?? last.savedAt,
            day: dayIn(last.takenAt ?? last.savedAt, zone),
          },
    lists,
    look,
    looked: look === null ? null : await powerfulKeys(store, scope, look.value),
    since: await sightings(store, scope, cache),
  }
}

/** What a look now would have seen. */
export function seenNow({
  snapshot,
  lists,
}: Pick<VendorsKnown, 'snapshot' | 'lists'>): Pick<Look, 'snapshot' | 'lists'> {
  return {
    snapshot: snapshot?.id ?? null,
    lists: lists.map(({ value: { kind, document } }): { kind: AppListKind; document: string } => ({
      kind,
      document,
    })),
  }
}

async function settingsOf(
  store: Store,
  scope: TenantScope,
  id: SnapshotId,
): Promise<Pick<AppSources, 'facts' | 'ownTenant'>> {
  const { organisation, facts } = await store.snapshots.read(scope, id)
  const values = FACTS_OF_APPS.flatMap(name => {
    const reading = facts[name]
    return reading?.read === true ? [[name, reading.value] as const] : []
  })
  // The importer has parsed each by its schema.
  return { ownTenant: organisation.id, facts: Object.fromEntries(values) as FactsOfApps }
}
