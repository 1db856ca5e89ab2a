import type { AssuranceReport, ReportStatus } from '../../base/assurance/report.ts'
import { reportStatus } from '../../base/assurance/report.ts'
import { holds } from '../../base/agreements/agreement-state.ts'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import {
  type EphiPlace,
  type PlaceAgreement,
  placeStatus,
  type PlaceStatus,
} from '../../base/assurance/ephi-place.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Clock, Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { agreementSentence } from '../agreements/agreement-sentence.ts'
import { readAgreementsKnown } from '../agreements/known.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { evaluationsOf, type KnownEvaluation } from './evaluation-records.ts'
import { agreementWith } from './place-agreement.ts'
import { placesOf } from './place-records.ts'
import { reportsOf } from './report-records.ts'

export interface KnownReport extends Kept<AssuranceReport> {
  readonly status: ReportStatus
}

export interface KnownPlace extends Kept<EphiPlace> {
  readonly status: PlaceStatus
  /** The agreement on record with who runs it; null where there is none. */
  readonly agreement: KnownAgreement | null
}

/** All that is on record of assurance, with where it stands today. */
export interface AssuranceKnown {
  readonly now: Instant
  readonly today: Day
  readonly timeZone: string | null
  readonly reports: readonly KnownReport[]
  readonly places: readonly KnownPlace[]
  readonly evaluations: readonly KnownEvaluation[]
}

/** Reads it once. @throws AppError not-verified when a record is damaged */
export async function readAssuranceKnown({
  store,
  scope,
  now: clock,
}: {
  readonly store: Pick<Store, 'records'>
  readonly scope: TenantScope
  readonly now: Clock
}): Promise<AssuranceKnown> {
  const now = clock()
  const [organisation, reports, places, evaluations, { agreements }] = await Promise.all([
    keptOrganisation(store, scope),
    reportsOf(store, scope),
    placesOf(store, scope),
    evaluationsOf(store, scope, now),
    readAgreementsKnown({ store, scope, now: clock }),
  ])
  const timeZone = organisation.value?.timeZone ?? null
  const today = dayIn(now, timeZone)
  return {
    now,
    today,
    timeZone,
    reports: reports.map(kept => ({ ...kept, status: reportStatus(kept.value, today) })),
    places: places.map(kept => {
      const agreement = agreementWith(kept.value, agreements)
      return { ...kept, agreement, status: placeStatus(kept.value, today, onRecord(agreement)) }
    }),
    evaluations,
  }
}

function onRecord(known: KnownAgreement | null): PlaceAgreement | null {
  if (known === null) return null
  return { holds: holds(known.state), sentence: agreementSentence(known.agreement, known.state) }
}
