import { guidanceText, GUIDANCE_VERSION } from '../../base/agreements/microsoft-guidance.ts'
import { IN_FORCE } from '../../base/agreements/microsoft-machine.ts'
import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { askSignature } from '../signing/ask-signature.ts'
import { voidSignature } from '../signing/signature-acts.ts'
import { keepSignature, type KeptSignature } from '../signing/signature-records.ts'
import type { ChecklistAnswer, MicrosoftDocument, MicrosoftLicence } from './agreement-body.ts'
import { agreementsOf, keepAgreement, type KeptAgreement } from './agreement-records.ts'
import { wholeOn } from './agreement-state.ts'
import { acceptanceSentence, agreementText, attestationSentence, RECORD_TITLE } from './agreement-text.ts'
import * as next from './agreement-transitions.ts'
import { type Actor, chosen, keptFile, type PdfTools } from './agreement-work.ts'
import { type MicrosoftWork, readMicrosoftAgreementKnown } from './known.ts'
import { surroundingsOf } from './surroundings.ts'

/** A document as it is sent: its file by the SHA-256 of what was kept before. */
export type GivenDocument = Omit<MicrosoftDocument, 'file'> & { readonly sha256: string | null }

export interface DraftSent {
  /** Of the draft that is gone on with; null begins one. */
  readonly id: string | null
  /** 16 hexadecimal digits, made once for a new draft: sent twice it is one. */
  readonly key: string
  readonly expects: number
  readonly document?: GivenDocument | undefined
  readonly licence?: MicrosoftLicence | undefined
}

/**
 * Begins a draft, or writes on it. Beside a record in force it is the one that would replace it.
 * @throws AppError bad-input, conflict when one is in work already or was changed meanwhile, not-found
 */
export async function writeAgreement(
  work: MicrosoftWork,
  pdf: PdfTools,
  { id, key, expects, document, licence }: DraftSent,
  { person, deed }: Actor,
): Promise<KeptAgreement> {
  const { store, scope, now } = work
  const given: next.DraftGiven = {
    licence,
    document: document === undefined ? undefined : await withFile(work, pdf, document),
  }
  const doing = { by: person, at: now() }
  if (id !== null) {
    const { agreement, state, known } = await chosen(work, id, expects)
    const value = next.write(agreement.value, state, given, doing, known.today)
    return await keepAgreement(store, scope, { id, value }, expects, deed)
  }
  const known = await readMicrosoftAgreementKnown(work)
  const fresh = `ma-${key}`
  const there = known.agreements.find(one => one.id === fresh)
  if (there === undefined && wholeOn(known, known.today).inWork !== null) {
    throw new AppError('conflict', 'A draft is in work already. Go on with it, or put it aside first.')
  }
  const value = next.begin(given, doing, known.today)
  return await keepAgreement(store, scope, { id: fresh, value }, 0, deed)
}

/** @throws AppError bad-input naming the row that is not answered, conflict, not-found */
export async function reviewAgreement(
  work: MicrosoftWork,
  {
    id,
    expects,
    answers,
  }: { readonly id: string; readonly expects: number; readonly answers: readonly ChecklistAnswer[] },
  { person, deed }: Actor,
): Promise<KeptAgreement> {
  const { agreement, state } = await chosen(work, id, expects)
  const value = next.review(agreement.value, state, answers, { by: person, at: work.now() })
  return await keepAgreement(work.store, work.scope, { id, value }, expects, deed)
}

/**
 * Makes the PDF of record, checklist and guidance, keeps it, and asks for a signature over exactly its bytes.
 * @throws AppError conflict where it is not reviewed or was changed meanwhile, not-found
 */
export async function askAgreementSignature(
  work: MicrosoftWork,
  pdf: PdfTools,
  { id, expects }: { readonly id: string; readonly expects: number },
  { person, deed }: Actor,
): Promise<{ readonly agreement: KeptAgreement; readonly signature: KeptSignature }> {
  const { store, scope, now } = work
  const { agreement, state, known } = await chosen(work, id, expects)
  next.refuseUnless(state, 'ask-signature')
  const { document, licence, review } = agreement.value
  const guidance = guidanceText(GUIDANCE_VERSION)
  if (document === null || licence === null || review === null || guidance === undefined) {
    throw new AppError('conflict', 'Somebody has to read the document and answer the checklist first.')
  }
  const at = now()
  const surroundings = await surroundingsOf(work)
  const parts = { organisation: known.organisation, document, licence, surroundings, review, guidance, at }
  const text = agreementText(parts)
  const bytes = await pdf.compose(text)
  const { pages } = await pdf.read(bytes)
  const sha256 = sha256Hex(bytes)
  const asking = { guidance: GUIDANCE_VERSION, surroundings, by: person, at, sha256 }
  // What would be refused is refused before anything is kept.
  next.ask(agreement.value, state, { ...asking, signature: 'not-yet' })
  await store.documents.keep(scope, bytes, deed)
  const signature = await askSignature(
    work,
    {
      purpose: 'microsoft-agreement',
      about: id,
      document: { sha256, bytes: bytes.length, pages, title: RECORD_TITLE },
      sentence: acceptanceSentence(parts),
      asks: { kind: 'account' },
      text,
    },
    deed,
  )
  const value = next.ask(agreement.value, state, { ...asking, signature: signature.value.id })
  try {
    return { agreement: await keepAgreement(store, scope, { id, value }, expects, deed), signature }
  } catch (error) {
    await takeBack(work, id, signature, deed)
    throw error
  }
}

/** Nobody is left with a request that no record knows of; the other officer may have been given the very same one. */
async function takeBack(
  { store, scope, now }: MicrosoftWork,
  id: string,
  { value, version }: KeptSignature,
  deed: { readonly by: string },
): Promise<void> {
  const last = (await agreementsOf(store, scope)).find(one => one.id === id)
  if (last?.value.asked?.signature === value.id) return
  const voided = voidSignature(value, 'The record was changed while the signature was asked for.', now())
  await keepSignature(store, scope, voided, version, deed)
}

export interface AttestationSent {
  readonly id: string
  readonly expects: number
  /** Of the signed PDF, which is kept already. */
  readonly sha256: string
  readonly acceptedBy: { readonly name: string; readonly capacity: string }
  readonly acceptedOn: Day
}

/** Keeps an officer's word that it was accepted elsewhere, over the PDF that shows it. @throws AppError bad-input, conflict, not-found */
export async function attestAgreement(
  work: MicrosoftWork,
  pdf: PdfTools,
  { id, expects, sha256, acceptedBy, acceptedOn }: AttestationSent,
  { person, deed }: Actor,
): Promise<KeptAgreement> {
  const { store, scope, now } = work
  const { agreement, state, known } = await chosen(work, id, expects)
  next.refuseUnless(state, 'attest')
  const { document } = agreement.value
  if (document === null) throw new AppError('bad-input', 'Say first which document it is.')
  const file = await keptFile(work, sha256, pdf)
  const attested = {
    file,
    acceptedBy,
    acceptedOn,
    sentence: attestationSentence({
      organisation: known.organisation,
      document,
      acceptedBy,
      acceptedOn,
      sha256,
    }),
    surroundings: await surroundingsOf(work),
    by: person,
    at: now(),
  }
  const value = next.attest(agreement.value, state, attested, known.today)
  return await keepAgreement(store, scope, { id, value }, expects, deed)
}

/** Puts a draft aside that nobody goes on with. @throws AppError conflict for one that was accepted, not-found */
export async function putAsideDraft(
  work: MicrosoftWork,
  sent: { readonly id: string; readonly expects: number; readonly why: string },
  actor: Actor,
): Promise<KeptAgreement> {
  const { state, known } = await chosen(work, sent.id, sent.expects)
  if (IN_FORCE.includes(state)) {
    throw new AppError('conflict', 'It is accepted: that is ended by whoever may sign, not put aside.')
  }
  return await endAgreement(work, { ...sent, on: known.today }, actor)
}

/** Ends a record; what was kept stays. @throws AppError bad-input, conflict, not-found */
export async function endAgreement(
  work: MicrosoftWork,
  {
    id,
    expects,
    on,
    why,
  }: { readonly id: string; readonly expects: number; readonly on: Day; readonly why: string },
  { person, deed }: Actor,
): Promise<KeptAgreement> {
  const { store, scope, now } = work
  const { agreement, state, known } = await chosen(work, id, expects)
  const { inForce } = wholeOn(known, known.today)
  const from = inForce?.id === id ? (inForce.acceptance?.on ?? null) : null
  const value = next.end(agreement.value, state, { on, why, from }, { by: person, at: now() }, known.today)
  return await keepAgreement(store, scope, { id, value }, expects, deed)
}

async function withFile(
  work: MicrosoftWork,
  pdf: PdfTools,
  { sha256, ...document }: GivenDocument,
): Promise<MicrosoftDocument> {
  return { ...document, file: sha256 === null ? null : await keptFile(work, sha256, pdf) }
}
