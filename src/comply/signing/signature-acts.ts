import { AppError } from '../../base/app-error.ts'
import { isSameName } from '../../base/audit/review.ts'
import {
  lastHappeningAt,
  type SealedDocument,
  SIGN_PROOF_MINUTES,
  type Signature,
  type SignatureHappening,
  signatureStateAt,
  type Signer,
} from '../../base/signing/signature.ts'
import {
  SIGNATURE_MACHINE,
  type SignatureAct,
  type SignatureState,
} from '../../base/signing/signature-machine.ts'
import { nextState } from '../../base/state-machine.ts'
import { type Instant, millisecondsOf } from '../../base/time.ts'
import { inOrder } from './signature-body.ts'

/** That somebody opened the document, as Ward itself saw it: in one session, or by one link. */
export interface DocumentView {
  readonly sha256: string
  /** The account that opened it; null for who came by a link. */
  readonly by: string | null
  readonly at: Instant
}

/** Everything that makes an acceptance. What the browser said is so named; all else Ward knows by itself. */
export interface Acceptance {
  readonly at: Instant
  /** Of the document as the browser says it was seen. */
  readonly seen: string
  /** The last time the signer opened the document in this session or by this link; null for never. */
  readonly view: DocumentView | null
  /** The disclosure whose box was ticked, with the hash of its words; null when it was not. */
  readonly consent: { readonly version: number; readonly sha256: string } | null
  /** Whether the box of intent was ticked. */
  readonly intent: boolean
  /** Whether the browser says that the end of the document was reached. */
  readonly scrolled: boolean
  readonly typedName: string
  readonly signer: Signer
}

/**
 * The signature with what its signer did, while it waits to be sealed.
 * @param consents the disclosure of today, which alone can be agreed to
 * @throws AppError bad-input for what is missing, conflict for what is no more as it was, not-allowed for another signer
 */
export function acceptSignature(
  signature: Signature,
  given: Acceptance,
  consents: { readonly version: number; readonly sha256: string },
): Signature {
  const { at, signer, view } = given
  const state = after(signature, 'accept', at)
  checkSigner(signature, given)
  checkSeen(signature, given)
  if (given.consent === null || !given.intent) {
    throw bad('Tick both boxes: that you agree to sign electronically, and that you mean to sign.')
  }
  if (given.consent.version !== consents.version || given.consent.sha256 !== consents.sha256) {
    throw conflict('What is said about signing electronically has changed. Read it again, then tick the box.')
  }
  if (!isSameName(given.typedName, signer.name)) {
    throw bad(`Type your full name exactly as it stands here: ${signer.name}.`)
  }
  const client = (event: SignatureHappening['event']) => ({ at, event, source: 'CLIENT' as const })
  const events: SignatureHappening[] = [
    ...(view === null ? [] : [{ at: view.at, event: 'DOCUMENT_VIEWED' as const, source: 'SERVER' as const }]),
    { at: signer.provenAt, event: 'IDENTITY_PROVEN', source: 'SERVER' },
    ...(given.scrolled ? [client('DOCUMENT_SCROLLED')] : []),
    client('CONSENT_GIVEN'),
    client('INTENT_GIVEN'),
    client('FULL_NAME_TYPED'),
    { at, event: 'SIGNATURE_ACCEPTED', source: 'SERVER' },
  ]
  const all = inOrder([...signature.events, ...events])
  return { ...signature, state, signer, acceptedAt: at, consent: given.consent, events: all, why: null }
}

/** The sealed copy is kept: nothing changes after this. @throws AppError conflict */
export function completeSignature(signature: Signature, sealed: SealedDocument): Signature {
  const { at } = sealed
  const state = after(signature, 'complete', at)
  const done = (['CERTIFICATE_GENERATED', 'SEAL_COMPUTED', 'SIGNATURE_COMPLETED'] as const).map(event => ({
    at,
    event,
    source: 'SERVER' as const,
  }))
  return { ...signature, state, sealed, events: [...signature.events, ...done], why: null }
}

/** The sealed copy could not be made. @throws AppError conflict */
export function failSignature(signature: Signature, why: string, at: Instant): Signature {
  return ended(signature, 'fail', 'PROCESSING_ERROR', at, why)
}

/** The copy is tried anew; what the signer did stands. @throws AppError conflict */
export function trySignatureAgain(signature: Signature, at: Instant): Signature {
  return ended(signature, 'try-again', 'TRIED_AGAIN', at, null)
}

/** @throws AppError conflict, bad-input without a reason */
export function declineSignature(signature: Signature, why: string, at: Instant): Signature {
  return ended(signature, 'decline', 'DECLINED', at, reason(why))
}

/** @throws AppError conflict, bad-input without a reason */
export function voidSignature(signature: Signature, why: string, at: Instant): Signature {
  return ended(signature, 'void', 'VOIDED', at, reason(why))
}

/** Writes down that nobody signed in time. @throws AppError conflict when it has not ended */
export function expireSignature(signature: Signature, at: Instant): Signature {
  if (at < signature.ends) throw conflict('This request to sign has not ended yet.')
  return ended(signature, 'expire', 'EXPIRED', at, null)
}

/** The same was asked anew. @throws AppError conflict */
export function supersedeSignature(signature: Signature, at: Instant): Signature {
  return ended(signature, 'supersede', 'SUPERSEDED', at, null)
}

/** That a one-time link for the outside signer was made, which voids those before. @throws AppError conflict */
export function linkMade(signature: Signature, at: Instant): Signature {
  refuseEarlier(signature, at)
  if (signature.asks.kind !== 'outside' || signatureStateAt(signature, at) !== 'pending') {
    throw stands(signatureStateAt(signature, at))
  }
  return { ...signature, events: [...signature.events, { at, event: 'LINK_MADE', source: 'SERVER' }] }
}

function ended(
  signature: Signature,
  act: SignatureAct,
  event: SignatureHappening['event'],
  at: Instant,
  why: string | null,
): Signature {
  const state = after(signature, act, at)
  return { ...signature, state, why, events: [...signature.events, { at, event, source: 'SERVER' }] }
}

/** @throws AppError conflict when the table has no such row, or the clock says an earlier time than what happened last */
function after(signature: Signature, act: SignatureAct, at: Instant): SignatureState {
  const state = act === 'expire' ? signature.state : signatureStateAt(signature, at)
  const next = nextState(SIGNATURE_MACHINE, state, act)
  if (next === null) throw stands(state)
  refuseEarlier(signature, at)
  return next
}

/** What follows another thing has no earlier time: a signature with one would prove nothing (UETA section 15). */
function refuseEarlier(signature: Signature, at: Instant): void {
  const last = lastHappeningAt(signature)
  if (at >= last) return
  throw new AppError(
    'conflict',
    `This computer’s clock says ${at.slice(0, 16).replace('T', ' ')} UTC, which is before the last thing that happened here (${last.slice(0, 16).replace('T', ' ')} UTC). Set the clock right, then try again.`,
    { detail: { refused: 'clock-back' } },
  )
}

function checkSigner({ asks, askedAt }: Signature, { at, signer }: Acceptance): void {
  if (signer.kind !== asks.kind) {
    throw new AppError('not-allowed', 'This signature is asked of somebody else.')
  }
  if (asks.kind === 'outside' && (asks.name !== signer.name || asks.email !== signer.email)) {
    throw new AppError('not-allowed', 'This signature is asked of somebody else.')
  }
  const age = millisecondsOf(at) - millisecondsOf(signer.provenAt)
  if (age < 0 || age > SIGN_PROOF_MINUTES * 60_000) {
    throw new AppError('prove-again', 'Prove once more that it is you before you sign.')
  }
  if (signer.title.trim() === '')
    throw bad('Say in which capacity you sign: your title, such as “Practice owner”.')
  if (signer.authority.trim() === '') throw bad('Say why you may sign for your organisation.')
  if (askedAt > at) throw conflict('This was asked for later than this computer’s clock says it is.')
}

function checkSeen({ document }: Signature, { seen, view, at, signer }: Acceptance): void {
  if (seen !== document.sha256) {
    throw conflict(
      'The document that is asked for now is another one than you saw. Read it anew before you sign.',
    )
  }
  if (view === null || view.by !== signer.id || view.at > at) {
    throw bad('Open the document here first and read it: Ward has not shown it to you since you signed in.')
  }
  if (view.sha256 !== document.sha256) {
    throw conflict('The document has changed since you opened it. Open it again before you sign.')
  }
}

/** Why something cannot be done with it any more. */
const SENTENCES: Readonly<Record<SignatureState, string>> = {
  pending: 'Nobody has signed this yet.',
  accepted: 'This was signed already; its sealed copy is being made.',
  completed: 'This was signed already, and what is signed is never changed.',
  failed: 'This was signed already; its sealed copy could not be made yet.',
  declined: 'This was declined. Ask for the signature anew.',
  expired: 'This request has run out. Ask for the signature anew.',
  voided: 'This request was taken back.',
  superseded: 'A newer request stands in the place of this one.',
}

function stands(state: SignatureState): AppError {
  return new AppError('conflict', SENTENCES[state], { detail: { state } })
}

function reason(why: string): string {
  const text = why.trim()
  if (text === '') throw bad('Say why: the reason stays on record.')
  return text
}

function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}

function conflict(sentence: string): AppError {
  return new AppError('conflict', sentence)
}
