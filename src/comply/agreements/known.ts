import type { Agreement } from '../../base/agreements/agreement.ts'
import { type KnownAgreement, statesOf } from '../../base/agreements/known-agreements.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import { type Signature, signatureStateAt } from '../../base/signing/signature.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Clock } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { signaturesOf } from '../signing/signature-records.ts'
import { agreementsOf } from './agreement-records.ts'
import { clauseChecksOf } from './clause-check-records.ts'

/** All that is known of a tenant’s agreements, Microsoft’s own apart: that has a record of its own. */
export interface AgreementsKnown {
  /** The day it is there. */
  readonly today: Day
  readonly agreements: readonly KnownAgreement[]
  /** With the state that they have now: a request expires by itself. */
  readonly signatures: readonly Signature[]
}

/** Reads the register of agreements once, with where each stands today. */
export async function readAgreementsKnown({
  store,
  scope,
  now,
}: {
  readonly store: Pick<Store, 'records'>
  readonly scope: TenantScope
  readonly now: Clock
}): Promise<AgreementsKnown> {
  const [kept, asked, checks, organisation] = await Promise.all([
    agreementsOf(store, scope),
    signaturesOf(store, scope, { purpose: 'agreement' }),
    clauseChecksOf(store, scope),
    keptOrganisation(store, scope),
  ])
  const at = now()
  const zone = organisation.value?.timeZone ?? null
  const today = dayIn(at, zone)
  const signatures = asked.map(({ value }) => ({ ...value, state: signatureStateAt(value, at) }))
  const states = statesOf(
    kept.map(({ value }) => value),
    signatures,
    today,
    zone,
  )
  const agreements = kept.flatMap(({ value, version }) => {
    const state = states.get(value.id)
    if (state === undefined) return []
    return [{ agreement: value, version, state, check: checkOf(value, checks) }]
  })
  return { today, agreements, signatures }
}

/** A check is of one file: of another file than the agreement has now it says nothing. */
function checkOf(
  { id, document }: Pick<Agreement, 'id' | 'document'>,
  checks: Awaited<ReturnType<typeof clauseChecksOf>>,
): KnownAgreement['check'] {
  const found = checks.find(({ value }) => value.agreement === id)?.value ?? null
  return found !== null && found.sha256 === document?.sha256 ? found : null
}
