import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { IN_FORCE } from '../../../base/agreements/microsoft-machine.ts'
import { signatureStateAt } from '../../../base/signing/signature.ts'
import type { Instant } from '../../../base/time.ts'
import type { Surroundings } from '../../../comply/microsoft-agreement/agreement-body.ts'
import {
  type AgreementKnown,
  type AgreementStanding,
  standingsOn,
  wholeOn,
} from '../../../comply/microsoft-agreement/agreement-state.ts'
import { missingForReview } from '../../../comply/microsoft-agreement/agreement-transitions.ts'
import { surroundingsOf } from '../../../comply/microsoft-agreement/surroundings.ts'
import { readMicrosoftAgreementKnown } from '../../../comply/microsoft-agreement/known.ts'
import type { Change, DocumentLook } from '../../../comply/microsoft-agreement/later-bodies.ts'
import { changesKey, changesSince, lookIsFresh } from '../../../comply/microsoft-agreement/later-acts.ts'
import { statusOn } from '../../../comply/microsoft-agreement/status-on.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { ShownMicrosoftAgreement } from '../contracts/microsoft-agreement.ts'
import type { ShownMicrosoftRecord } from '../contracts/microsoft-agreement-parts.ts'
import { capacityOf } from './capacity.ts'

/** Everything that a page of it shows, worked out from what is kept. */
export async function shownMicrosoftAgreement(
  tenant: ShownTenant,
  caller: Caller,
  now: Instant,
): Promise<ShownMicrosoftAgreement> {
  const work = tenant.work()
  const [known, surroundings] = await Promise.all([readMicrosoftAgreementKnown(work), surroundingsOf(work)])
  const whole = wholeOn(known, known.today)
  const standings = new Map(standingsOn(known, known.today).map(one => [one.id, one]))
  const find = (id: string | undefined) => known.agreements.find(one => one.id === id)
  const shown = (standing: AgreementStanding | null): ShownMicrosoftRecord | null => {
    const agreement = find(standing?.id)
    return standing === null || agreement === undefined ? null : shownRecord(agreement, standing, known.now)
  }
  const inForce = find(whole.inForce?.id)
  const draft = find(whole.inWork?.id)
  const changes =
    inForce === undefined || whole.inForce === null ? [] : changesSince(inForce, whole.inForce, surroundings)
  const may = (permission: 'agreements:change' | 'agreements:sign') =>
    callerMay(caller, permission, tenant.name, now)
  const maySign = may('agreements:sign')
  const last = known.looks.at(-1) ?? null
  const { state, because } = statusOn(known, known.today)
  return {
    schema: 'ward.microsoft-agreement-shown/1',
    practice: tenant.practice,
    today: known.today,
    organisation: known.organisation,
    state,
    because,
    inForce: shown(whole.inForce),
    inWork: shown(whole.inWork),
    earlier: known.agreements
      .flatMap(agreement => {
        const standing = standings.get(agreement.id)
        const isShown = agreement.id === whole.inForce?.id || agreement.id === whole.inWork?.id
        return standing === undefined || isShown ? [] : [shownRecord(agreement, standing, known.now)]
      })
      .sort((one, other) => (one.begunAt > other.begunAt ? -1 : 1)),
    now: copied(surroundings),
    changes: changes.map(change => ({ ...change })),
    changesKey: changesKey(changes),
    looks: {
      count: known.looks.length,
      last: last === null ? null : shownLook(last),
      isFresh: lookIsFresh(known),
    },
    missing: draft === undefined ? null : missingForReview(draft.value),
    me: {
      name: caller.account.name,
      capacity: capacityOf(
        caller.account,
        maySign ? 'agreements:sign' : 'agreements:change',
        tenant.name,
        now,
      ),
      mayChange: may('agreements:change'),
      maySign,
    },
    note: NOT_LEGAL_ADVICE,
  }
}

function shownRecord(
  { id, version, value, signature, confirmations }: AgreementKnown,
  { state, acceptance, confirmedOn, due }: AgreementStanding,
  now: Instant,
): ShownMicrosoftRecord {
  const { begunAt, document, licence, written, review, asked, attested, ended } = value
  const then = (attested ?? asked)?.surroundings ?? null
  const isLive = IN_FORCE.includes(state)
  return {
    id,
    version,
    state,
    begunAt,
    document:
      document === null ? null : { ...document, file: document.file === null ? null : { ...document.file } },
    licence: licence === null ? null : { ...licence },
    written: { by: { ...written.by }, at: written.at },
    review:
      review === null
        ? null
        : { ...review, by: { ...review.by }, answers: review.answers.map(answer => ({ ...answer })) },
    signature:
      asked === null || signature === null
        ? null
        : {
            id: signature.id,
            state: signatureStateAt(signature, now),
            askedBy: asked.by.name,
            askedAt: asked.at,
            ends: signature.ends,
            why: signature.why,
          },
    acceptance: acceptance === null ? null : { ...acceptance, by: { ...acceptance.by } },
    attestation:
      attested === null
        ? null
        : {
            sentence: attested.sentence,
            by: { ...attested.by },
            at: attested.at,
            file: { ...attested.file },
          },
    surroundings: then === null ? null : copied(then),
    confirmations: confirmations.map(({ on, by, changes, keepsEarlier, note, sentence }) => ({
      on,
      by: { ...by },
      changes: changes.map((change: Change) => ({ ...change })),
      keepsEarlier,
      note,
      sentence,
    })),
    confirmedOn,
    due: isLive ? due : null,
    ended: ended === null ? null : { on: ended.on, why: ended.why, by: { ...ended.by } },
  }
}

function shownLook({ found, document, sha256, scopeAsOf, note, by, at }: DocumentLook) {
  return {
    found,
    document: document === null ? null : { ...document },
    sha256,
    scopeAsOf,
    note,
    by: { ...by },
    at,
  }
}

function copied({ products, tenant, scope, ...rest }: Surroundings) {
  return {
    ...rest,
    tenant: { ...tenant },
    scope: { ...scope },
    products: products === null ? null : products.map(product => ({ ...product })),
  }
}
