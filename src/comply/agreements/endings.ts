import type { Agreement, DataAfter, Ending, SideName } from '../../base/agreements/agreement.ts'
import { AGREEMENT_MACHINE } from '../../base/agreements/agreement-machine.ts'
import { isSigned, lastDayOf } from '../../base/agreements/agreement-state.ts'
import type { Day } from '../../base/days.ts'
import { nextState } from '../../base/state-machine.ts'
import type { Kept } from '../kept.ts'
import { voidSignature } from '../signing/signature-acts.ts'
import { keepSignature, lastSignature } from '../signing/signature-records.ts'
import {
  actOf,
  type AgreementWork,
  bad,
  conflict,
  type Doer,
  keepAgreement,
  refuseOtherVersion,
} from './agreement-records.ts'
import { type FoundAgreement, knownAgreement } from './open-sides.ts'

interface Seen {
  readonly expects: number
  readonly why: string
}

/**
 * It was written down or signed in error: it stays in the history and counts for nothing. Requests to sign it are taken
 * back.
 * @throws AppError not-found, conflict
 */
export async function voidAgreement(
  work: AgreementWork,
  id: string,
  { expects, why }: Seen,
  doer: Doer,
): Promise<Kept<Agreement>> {
  const found = await knownAgreement(work, id)
  refuseOtherVersion(expects, found.version)
  if (nextState(AGREEMENT_MACHINE, found.state.status, 'void') === null) {
    throw conflict('This agreement is voided already.')
  }
  return await ended(work, found, { kind: 'voided', why, ...actOf(doer, work.now()) }, doer)
}

/** One side said, outside of Ward, that it does not sign. @throws AppError not-found, conflict */
export async function declineAgreement(
  work: AgreementWork,
  id: string,
  { expects, side, why }: Seen & { readonly side: SideName },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const found = await knownAgreement(work, id)
  refuseOtherVersion(expects, found.version)
  const { ours, theirs, status } = found.state
  if (isSigned({ ours, theirs }) || nextState(AGREEMENT_MACHINE, status, 'decline') === null) {
    throw conflict(
      'It is signed, or it is over: it cannot be declined any more. An agreement that holds is ended.',
    )
  }
  return await ended(work, found, { kind: 'declined', side, why, ...actOf(doer, work.now()) }, doer)
}

/**
 * Ends an agreement from a day on, which may be in the future.
 * @param from the first day on which it no longer holds
 * @throws AppError not-found, bad-input, conflict when it does not hold
 */
export async function terminateAgreement(
  work: AgreementWork,
  id: string,
  { expects, from, why }: Seen & { readonly from: Day },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const found = await knownAgreement(work, id)
  const { agreement, version, state } = found
  refuseOtherVersion(expects, version)
  if (agreement.ending !== null || nextState(AGREEMENT_MACHINE, state.status, 'terminate') === null) {
    throw conflict('Only an agreement that holds is ended; one that was not signed is voided or declined.')
  }
  const last = lastDayOf(agreement)
  if (last !== null && from > last) {
    throw bad('It ends by itself before that day: give an earlier one, or let it run out.')
  }
  if (state.from !== null && from < state.from) {
    throw bad('It began to hold after that day: give a later one, or void it where it was signed in error.')
  }
  return await ended(work, found, { kind: 'terminated', from, why, ...actOf(doer, work.now()) }, doer)
}

export type DataAfterTold = Omit<DataAfter, 'by' | 'name' | 'at'> & { readonly expects: number }

/**
 * What became of the patient data, backups and logs with it: 164.504(e)(2)(ii)(J).
 * @throws AppError not-found, also for a proof that is not kept; bad-input; conflict while the agreement holds
 */
export async function keepDataAfter(
  work: AgreementWork,
  id: string,
  { expects, ...told }: DataAfterTold,
  doer: Doer,
): Promise<Kept<Agreement>> {
  const { agreement, version, state, today } = await knownAgreement(work, id)
  refuseOtherVersion(expects, version)
  if (agreement.ending?.kind !== 'terminated' && state.status !== 'expired') {
    throw conflict('The agreement still holds, or never did: there is nothing to be returned yet.')
  }
  if (told.on > today) throw bad('The day is in the future: write it down once it is done.')
  const isProtected = [told.data, told.backups, told.logs].includes('protected')
  if (isProtected && told.infeasible === null) {
    throw bad(
      'Say why returning or destroying is not feasible, and which protections go on for what is left (164.504(e)(2)(ii)(J)).',
    )
  }
  if (!isProtected && told.infeasible !== null) {
    throw bad(
      'Nothing is said to be left, so no further protections belong here: mark what is left, or leave them out.',
    )
  }
  // A proof that is not here proves nothing: it is asked for now, not when an investigator asks for it.
  if (told.sha256 !== null) await work.store.documents.read(work.scope, told.sha256)
  const dataAfter = { ...told, ...actOf(doer, work.now()) }
  return await keepAgreement(work, { ...agreement, dataAfter }, version, doer)
}

/** With what was asked of either side taken back: nobody signs what is over. */
async function ended(
  work: AgreementWork,
  { agreement, version }: FoundAgreement,
  ending: Ending,
  doer: Doer,
): Promise<Kept<Agreement>> {
  const kept = await keepAgreement(work, { ...agreement, ending }, version, doer)
  if (ending.kind === 'terminated') return kept
  for (const side of [agreement.ours, agreement.theirs]) {
    if (side?.way !== 'signature') continue
    const asked = await lastSignature(work.store, work.scope, side.signature)
    if (asked === null || !['pending', 'failed'].includes(asked.value.state)) continue
    const over = voidSignature(asked.value, ending.why, ending.at)
    await keepSignature(work.store, work.scope, over, asked.version, { by: doer.id })
  }
  return kept
}
