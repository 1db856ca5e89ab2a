import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Agreement, AgreementTerms, AgentAnswer } from '../../base/agreements/agreement.ts'
import { type AgreementState, holds } from '../../base/agreements/agreement-state.ts'
import { mayBeSuperseded } from '../../base/agreements/known-agreements.ts'
import { AppError } from '../../base/app-error.ts'
import type { Kept } from '../kept.ts'
import { isAgreementId, readTerms } from './agreement-body.ts'
import {
  actOf,
  agreementById,
  type AgreementWork,
  bad,
  conflict,
  type Doer,
  keepAgreement,
  refuseOtherVersion,
} from './agreement-records.ts'
import { readAgreementsKnown } from './known.ts'
import { checkTerms } from './terms-rules.ts'

export interface NewAgreement {
  /** 16 hexadecimal digits that the page made up: the same draft sent twice is one. */
  readonly key: string
  readonly terms: AgreementTerms
  /** The one that it is to take the place of, once it holds, with the version of it that was seen. */
  readonly supersedes: { readonly id: string; readonly version: number } | null
}

export function newAgreementKey(): string {
  return randomBytes(8).toString('hex')
}

/**
 * Writes a draft down: it promises nothing until both sides have signed. What it is to take the place of goes on until
 * then, and can have one successor only.
 * @throws AppError bad-input, not-found, conflict when that has a successor already or was changed meanwhile, lease-held
 */
export async function addAgreement(
  work: AgreementWork,
  { key, terms: given, supersedes }: NewAgreement,
  doer: Doer,
): Promise<Kept<Agreement>> {
  const id = `ag-${key}`
  if (!isAgreementId(id)) throw bad('The key of a new agreement is 16 hexadecimal digits.')
  const sent = await asKept(work, id, doer)
  if (sent !== null) return sent
  const known = await readAgreementsKnown(work)
  const terms = checkedTerms(given, known.today)
  if (supersedes !== null) await claim(work, supersedes, id, doer)
  const agreement: Agreement = {
    id,
    ...terms,
    supersedes: supersedes?.id ?? null,
    supersededBy: null,
    ours: null,
    theirs: null,
    ending: null,
    dataAfter: null,
    breaches: [],
    made: actOf(doer, work.now()),
  }
  return await keepAgreement(work, agreement, 0, doer)
}

/** The draft when it is here already: sent twice, because the first answer was lost. */
async function asKept(work: AgreementWork, id: string, doer: Doer): Promise<Kept<Agreement> | null> {
  try {
    const kept = await agreementById(work.store, work.scope, id)
    if (kept.value.made.by === doer.id) return kept
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
  throw conflict('There is an agreement with this key already. Begin a new one.')
}

/**
 * Names the one that takes its place, before that is written: of two who do it at once, the second is told. A successor
 * that was never written, or never came to hold, gives the place free.
 */
async function claim(
  work: AgreementWork,
  { id, version }: NonNullable<NewAgreement['supersedes']>,
  by: string,
  doer: Doer,
): Promise<void> {
  const { agreements } = await readAgreementsKnown(work)
  const found = agreements.find(({ agreement }) => agreement.id === id)
  if (found === undefined) throw new AppError('not-found', 'There is no such agreement here.')
  if (found.agreement.supersededBy === by) return
  refuseOtherVersion(version, found.version)
  const { status, detail } = found.state
  const mayFollow = holds(found.state) || status === 'expired' || detail === 'not-yet-effective'
  if (!mayFollow) {
    throw conflict(
      'Only an agreement that was signed can be followed by a newer one. A draft is changed; for one that was ended, begin a new one.',
    )
  }
  const states = new Map(agreements.map(({ agreement, state }) => [agreement.id, state]))
  if (!mayBeSuperseded(found.agreement, states)) {
    throw conflict('A newer agreement that takes its place is here already: open that one and go on there.')
  }
  await keepAgreement(work, { ...found.agreement, supersededBy: by }, found.version, doer)
}

/** Whether the paper may still be changed: nobody has signed it, nobody is asked to, and it is not over. */
export function isDraft({ ending }: Pick<Agreement, 'ending'>, { ours, theirs }: AgreementState): boolean {
  const isFree = (side: AgreementState['ours']) => side !== 'asked' && side !== 'signed'
  return ending === null && isFree(ours) && isFree(theirs)
}

/**
 * Changes a draft. What was asked of it before and came to nothing is left behind with the version before.
 * @throws AppError not-found, bad-input, conflict when somebody has signed or is asked to, or changed it meanwhile
 */
export async function changeTerms(
  work: AgreementWork,
  id: string,
  { terms: given, expects }: { readonly terms: AgreementTerms; readonly expects: number },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const { today, agreements } = await readAgreementsKnown(work)
  const found = agreements.find(({ agreement }) => agreement.id === id)
  if (found === undefined) throw new AppError('not-found', 'There is no such agreement here.')
  refuseOtherVersion(expects, found.version)
  if (!isDraft(found.agreement, found.state)) {
    throw conflict(
      'This paper is signed, somebody is asked to sign it, or it is over: it is not changed any more. Write a newer one that takes its place.',
    )
  }
  const terms = checkedTerms(given, today)
  const isSame = canonicalJson(terms.document) === canonicalJson(found.agreement.document)
  const sides = isSame ? {} : { ours: null, theirs: null }
  return await keepAgreement(work, { ...found.agreement, ...terms, ...sides }, found.version, doer)
}

/**
 * Changes what is no part of the paper: which vendor of the register it is, and whether the other side is an agent.
 * @throws AppError not-found, bad-input, conflict
 */
export async function changeHeld(
  work: AgreementWork,
  id: string,
  held: { readonly vendor: string | null; readonly agent: AgentAnswer; readonly expects: number },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const { value, version } = await agreementById(work.store, work.scope, id)
  refuseOtherVersion(held.expects, version)
  const party = { ...value.party, vendor: held.vendor }
  return await keepAgreement(work, { ...value, party, agent: held.agent }, version, doer)
}

function checkedTerms(given: AgreementTerms, today: string): AgreementTerms {
  const terms = readTerms(given)
  checkTerms(terms, today)
  return terms
}
