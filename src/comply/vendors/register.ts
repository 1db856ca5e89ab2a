import type { Day } from '../../base/days.ts'
import { type FoundApp, MAIL_AND_FILES, type Place, PLACE_NAMES, reaches } from '../../base/vendors/found.ts'
import { SETTLED, type VendorResult } from '../../base/vendors/results.ts'
import type { Settlement, Vendor } from '../../base/vendors/vendor.ts'
import { foundApp, keyOf } from '../../assess/vendors/found-app.ts'
import { type Match, matcher } from '../../assess/vendors/match-vendor.ts'
import {
  type AgreementOfVendor,
  agreementsByVendor,
  settlementsOfApp,
  standingOfApp,
  standingOfVendor,
  type VendorStanding,
} from '../../assess/vendors/standing-of.ts'
import type { Kept } from '../kept.ts'
import type { KeptNote } from './app-notes.ts'
import type { VendorsKnown } from './known.ts'
import { subjectKey } from './settlement-records.ts'
import type { Since } from './sources.ts'

/** One app with all that is known of it. */
export interface AppRow {
  readonly app: FoundApp
  readonly note: KeptNote | null
  readonly match: Match
  readonly vendor: Vendor | null
  readonly standing: VendorStanding
  /** About the app itself; what is settled of its vendor stands with that. */
  readonly settlement: Kept<Settlement> | null
  readonly since: Since | null
  /** It reaches mail or files, and was not there when somebody looked last. */
  readonly isNew: boolean
  /** 0 comes first. */
  readonly urgency: number
}

export interface VendorRow {
  readonly vendor: Vendor
  readonly version: number
  readonly standing: VendorStanding
  readonly agreements: readonly AgreementOfVendor[]
  readonly settlement: Kept<Settlement> | null
  /** Keys of its apps. */
  readonly apps: readonly string[]
  readonly places: readonly Place[]
}

export interface VendorRegister {
  /** Most urgent first. */
  readonly apps: readonly AppRow[]
  readonly vendors: readonly VendorRow[]
  readonly appsByKey: ReadonlyMap<string, AppRow>
}

const WHOLE_TEAMS: readonly Place[] = ['calendar', 'teams']

/** Everything put together. Pure: the same knowledge on the same day gives the same register. */
export function vendorRegister(known: VendorsKnown): VendorRegister {
  const vendors = new Map(known.vendors.map(({ value }) => [value.id, value]))
  const agreements = agreementsByVendor([...vendors.values()], known.agreements)
  const settled = new Map(known.settlements.map(kept => [subjectKey(kept.value.subject), kept]))
  const matchOf = matcher([...vendors.values()])
  const apps = [...known.found.apps, ...integrationsOf(known.vendors)].map(app => {
    const note = known.notes.get(app.key) ?? null
    const match = matchOf(app, note?.value ?? null)
    const byHand = byHandOf(app)
    const whose = byHand ?? match.vendor
    const vendor = whose === null ? null : (vendors.get(whose) ?? null)
    const own = settled.get(`app ${app.key}`) ?? null
    const ofVendor = vendor === null ? null : (settled.get(`vendor ${vendor.id}`) ?? null)
    const its = {
      agreements: vendor === null ? [] : (agreements.get(vendor.id) ?? []),
      settlements: settlementsOfApp(app, own?.value ?? null, ofVendor?.value ?? null),
      today: known.today,
    }
    // What is written down with a vendor stands as that does: nobody says of it alone whether it is covered.
    const standing =
      byHand !== null && vendor !== null
        ? standingOfVendor({ vendor, appReaches: false, ...its })
        : standingOfApp({
            app,
            note: note?.value ?? null,
            isRemoved: isRemoved(app, note, known),
            match: { vendor: whose },
            vendor,
            ...its,
          })
    const row = {
      app,
      note,
      match: byHand === null ? match : { ...match, vendor: byHand, because: BY_HAND },
      vendor,
      standing,
      settlement: own,
      since: sinceOf(app, known),
    }
    return { ...row, isNew: isNew(row, known), urgency: urgencyOf(row) }
  })
  apps.sort((one, other) => one.urgency - other.urgency)
  const byVendor = new Map<string, AppRow[]>()
  for (const row of apps) {
    if (row.vendor !== null && row.standing.result !== 'removed') {
      byVendor.set(row.vendor.id, [...(byVendor.get(row.vendor.id) ?? []), row])
    }
  }
  const rows = known.vendors.map(({ value: vendor, version }) => {
    const own = byVendor.get(vendor.id) ?? []
    const settlement = settled.get(`vendor ${vendor.id}`) ?? null
    const its = agreements.get(vendor.id) ?? []
    const standing = standingOfVendor({
      vendor,
      agreements: its,
      settlements: settlement === null ? [] : [settlement.value],
      appReaches: own.some(({ app }) => reaches(app, [...MAIL_AND_FILES, ...WHOLE_TEAMS])),
      today: known.today,
    })
    return {
      vendor,
      version,
      standing,
      agreements: its,
      settlement,
      apps: own.map(({ app }) => app.key),
      places: PLACE_NAMES.filter(place => own.some(({ app }) => reaches(app, [place]))),
    }
  })
  rows.sort((one, other) => rank(one.standing.result) - rank(other.standing.result) || byName(one, other))
  return { apps, vendors: rows, appsByKey: new Map(apps.map(row => [row.app.key, row])) }
}

const BY_HAND = 'It is written down with the vendor.'

/** What stands in the register without a trace in Microsoft 365. */
function integrationsOf(vendors: readonly Kept<Vendor>[]): readonly FoundApp[] {
  return vendors
    .filter(({ value }) => value.retired === null)
    .flatMap(({ value: vendor }) =>
      vendor.integrations.map(({ name, note }) =>
        foundApp({
          key: keyOf('hand', `${vendor.id} ${name}`),
          kind: 'integration',
          name,
          owner: 'other',
          enabled: true,
          detail: note === '' ? null : note,
          from: ['by hand'],
        }),
      ),
    )
}

function byHandOf({ kind, key }: FoundApp): string | null {
  return kind === 'integration' ? (/^hand:(vendor-\d+) /.exec(key)?.[1] ?? null) : null
}

/** Where a source of a later day still names it, it is back. */
function isRemoved(app: FoundApp, note: KeptNote | null, { snapshot, lists }: VendorsKnown): boolean {
  const removed = note?.value.removed ?? null
  if (removed === null) return false
  return app.from.every(from => {
    const day = from === 'settings' ? snapshot?.day : listDay(from, lists)
    return day === undefined || day <= removed.on
  })
}

function listDay(from: string, lists: VendorsKnown['lists']): Day | undefined {
  const kinds = from === 'consents' ? ['consents', 'assignments'] : [from]
  return lists
    .filter(({ value }) => kinds.includes(value.kind))
    .map(({ value }) => value.asOf.slice(0, 10))
    .sort()
    .at(-1)
}

/** Entra's own day where it tells one; else the first settings or list that name it. */
function sinceOf(app: FoundApp, { since }: VendorsKnown): Since | null {
  return app.created === null ? (since.get(app.key) ?? null) : { day: app.created, orBefore: false }
}

function isNew({ app, standing }: Pick<AppRow, 'app' | 'standing'>, { looked }: VendorsKnown): boolean {
  if (isSettled(standing.result) || app.enabled === false || !reaches(app, MAIL_AND_FILES)) return false
  return looked === null || !looked.has(app.key)
}

export function isSettled(result: VendorResult): boolean {
  return SETTLED.includes(result)
}

/** Unsettled before settled; what reaches mail and files before the rest; by itself before as the person who is signed in. */
function urgencyOf({ app, standing }: Pick<AppRow, 'app' | 'standing'>): number {
  if (standing.result === 'removed') return 9
  if (standing.result === 'microsoft') return 8
  if (isSettled(standing.result)) return 7
  if (app.enabled === false) return 6
  const powerful = app.reach.filter(({ place }) => MAIL_AND_FILES.includes(place))
  if (powerful.some(({ type }) => type !== 'delegated')) return 0
  if (powerful.length > 0) return 1
  if (reaches(app, WHOLE_TEAMS)) return 2
  if (app.reach.length > 0 || app.unknownPermissions.length > 0) return 3
  return standing.result === 'unknown' ? 5 : 4
}

const RANKS: readonly VendorResult[] = [
  'baa_expired',
  'baa_missing',
  'baa_out_of_scope',
  'unknown',
  'baa_ok',
  'not_needed',
  'no_phi',
  'microsoft',
  'removed',
]

function rank(result: VendorResult): number {
  return RANKS.indexOf(result)
}

function byName(one: VendorRow, other: VendorRow): number {
  return one.vendor.name.localeCompare(other.vendor.name, 'en')
}
