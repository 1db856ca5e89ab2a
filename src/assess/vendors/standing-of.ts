import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import { holds as holdsNow } from '../../base/agreements/agreement-state.ts'
import type { Day } from '../../base/days.ts'
import { type FoundApp, type Place, reaches } from '../../base/vendors/found.ts'
import { type AgreementSeen, resultOf, type VendorResult } from '../../base/vendors/results.ts'
import { holdsOn } from '../../base/vendors/settlement-state.ts'
import type { AppNote, Settlement, SettlementHolds, Vendor } from '../../base/vendors/vendor.ts'
import type { Match } from './match-vendor.ts'

/** What is asked of an agreement; the whole is base/agreements. */
export type AgreementOfVendor = Pick<KnownAgreement, 'state'> & {
  readonly agreement: Pick<
    KnownAgreement['agreement'],
    'id' | 'title' | 'direction' | 'kind' | 'party' | 'services'
  >
}

export interface VendorStanding {
  readonly result: VendorResult
  readonly says: string
  readonly because: string
  /** The agreement that decides, or the last that ended or waits. */
  readonly agreement: {
    readonly id: string
    readonly title: string
    readonly status: string
    readonly lastDay: Day | null
  } | null
  /** What holds today that no agreement is needed. */
  readonly settled: SettlementHolds | null
}

/** Contents of a clinic that are mostly about patients. */
const PATIENT_PLACES: readonly Place[] = ['mail', 'files', 'calendar', 'teams']

/** Agreements by the vendor's id: those that name its record, and those that name nobody's and have its very name. */
export function agreementsByVendor(
  vendors: readonly Pick<Vendor, 'id' | 'name'>[],
  agreements: readonly AgreementOfVendor[],
): ReadonlyMap<string, readonly AgreementOfVendor[]> {
  const byName = new Map<string, string | null>()
  // Two vendors of one name: an agreement that has only the name is nobody's.
  for (const { id, name } of vendors) byName.set(plain(name), byName.has(plain(name)) ? null : id)
  const found = new Map<string, AgreementOfVendor[]>()
  for (const one of agreements) {
    const { direction, party } = one.agreement
    if (direction === 'us-to-client') continue
    const vendor = party.vendor ?? byName.get(plain(party.name)) ?? null
    if (vendor !== null) found.set(vendor, [...(found.get(vendor) ?? []), one])
  }
  return found
}

/** Where an app stands on a day: from the register, its vendor's agreements, what was settled, and that day. */
export function standingOfApp(known: {
  readonly app: Pick<FoundApp, 'owner' | 'reach'>
  readonly note: Pick<AppNote, 'inScope' | 'inScopeOf'> | null
  readonly isRemoved: boolean
  readonly match: Pick<Match, 'vendor'>
  readonly vendor: Pick<Vendor, 'phi'> | null
  readonly agreements: readonly AgreementOfVendor[]
  /** Of the app itself, and of its vendor. */
  readonly settlements: readonly Pick<Settlement, 'holds'>[]
  readonly today: Day
}): VendorStanding {
  const { app, note, vendor, isRemoved, settlements, today } = known
  const reachesPatients = reaches(app, PATIENT_PLACES)
  return standing({
    isMicrosoft: app.owner === 'microsoft',
    isRemoved,
    agreements: vendor === null ? [] : known.agreements,
    note,
    isWhole: false,
    settlements,
    meetsPatientData: reachesPatients || (vendor !== null && vendor.phi !== 'no'),
    today,
  })
}

/**
 * What is settled of an app: of itself, and of its vendor. That the vendor meets no patient data does not hold for an app
 * that reaches mail, files, calendars or messages, as the rule itself says: that one is settled for itself.
 */
export function settlementsOfApp<S extends Pick<Settlement, 'holds'>>(
  app: Pick<FoundApp, 'reach'>,
  own: S | null,
  ofVendor: S | null,
): readonly S[] {
  const isOpen = ofVendor?.holds?.settles === 'no-phi' && reaches(app, PATIENT_PLACES)
  return [own, isOpen ? null : ofVendor].flatMap(one => (one === null ? [] : [one]))
}

/** Where a vendor stands as a whole: an agreement that holds counts, whatever services it names. */
export function standingOfVendor(known: {
  readonly vendor: Pick<Vendor, 'phi' | 'retired'>
  readonly agreements: readonly AgreementOfVendor[]
  readonly settlements: readonly Pick<Settlement, 'holds'>[]
  /** Whether one of its apps reaches mail, files, calendars or messages. */
  readonly appReaches: boolean
  readonly today: Day
}): VendorStanding {
  const { vendor, agreements, settlements, today } = known
  return standing({
    isMicrosoft: false,
    isRemoved: vendor.retired !== null && vendor.retired.on <= today,
    agreements,
    note: null,
    isWhole: true,
    settlements,
    meetsPatientData: vendor.phi !== 'no' || known.appReaches,
    today,
  })
}

function standing(asked: {
  readonly isMicrosoft: boolean
  readonly isRemoved: boolean
  readonly agreements: readonly AgreementOfVendor[]
  readonly note: Pick<AppNote, 'inScope' | 'inScopeOf'> | null
  /** Asked of the vendor and not of one of its apps. */
  readonly isWhole: boolean
  readonly settlements: readonly Pick<Settlement, 'holds'>[]
  readonly meetsPatientData: boolean
  readonly today: Day
}): VendorStanding {
  const { isMicrosoft, isRemoved, meetsPatientData, today } = asked
  const best = bestOf(asked.agreements, asked)
  const settled =
    asked.settlements.map(({ holds }) => holdsOn(holds, today)).find(holds => holds !== null) ?? null
  const seen: AgreementSeen = best === null ? 'none' : seenAs(best)
  const inScope = best === null ? null : scopeOf(best, asked)
  const rule = resultOf({
    isMicrosoft,
    isRemoved,
    agreement: seen,
    inScope,
    settled: settled?.settles ?? null,
    meetsPatientData,
  })
  return {
    result: rule.result,
    says: seen === 'waiting' && rule.result === 'baa_missing' ? WAITING : rule.says,
    because: rule.because,
    agreement:
      best === null
        ? null
        : {
            id: best.agreement.id,
            title: best.agreement.title,
            status: best.state.status,
            lastDay: best.state.lastDay,
          },
    settled,
  }
}

interface ScopeSaid {
  readonly note: Pick<AppNote, 'inScope' | 'inScopeOf'> | null
  readonly isWhole: boolean
}

/** One that names no services covers everything, unless somebody said of this app that it does not. */
function scopeOf(
  { agreement: { id, kind, services } }: AgreementOfVendor,
  { note, isWhole }: ScopeSaid,
): boolean | null {
  const inScope = scopeSaid(note, id)
  // A data use agreement allows a limited data set and nothing more: 164.504(e)(3)(iv).
  if (kind === 'data-use') return inScope === true
  return isWhole || services.length === 0 ? inScope !== false : inScope
}

const WAITING =
  'An agreement is written down and does not hold yet: it waits for signatures or for its first day.'

const ORDER: readonly AgreementSeen[] = ['holds', 'ended', 'waiting']

/**
 * What was said of whether an agreement covers an app. A yes was said of one agreement: of the one that took its place
 * somebody says it anew. A no stays until then.
 */
export function scopeSaid(
  note: Pick<AppNote, 'inScope' | 'inScopeOf'> | null,
  agreement: string | null,
): boolean | null {
  const isOfOther = note?.inScope === true && note.inScopeOf !== null && note.inScopeOf !== agreement
  return isOfOther ? null : (note?.inScope ?? null)
}

const SCOPES = [true, null, false] as const

/** One that holds before one that ended before one that waits; of several, one that covers it, then the one that holds longest. */
function bestOf(agreements: readonly AgreementOfVendor[], said: ScopeSaid): AgreementOfVendor | null {
  const relevant = agreements.filter(({ state: { status } }) => status !== 'voided' && status !== 'declined')
  const sorted = relevant.toSorted((one, other) => {
    const [a, b] = [ORDER.indexOf(seenAs(one)), ORDER.indexOf(seenAs(other))]
    if (a !== b) return a - b
    const [scope, otherScope] = [SCOPES.indexOf(scopeOf(one, said)), SCOPES.indexOf(scopeOf(other, said))]
    if (scope !== otherScope) return scope - otherScope
    const [last, otherLast] = [one.state.lastDay ?? '9999', other.state.lastDay ?? '9999']
    return last < otherLast ? 1 : last > otherLast ? -1 : 0
  })
  return sorted[0] ?? null
}

function seenAs({ state }: AgreementOfVendor): AgreementSeen {
  if (holdsNow(state)) return 'holds'
  return state.status === 'pending' ? 'waiting' : 'ended'
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
