import { randomBytes } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import {
  type AskedSigner,
  type Signature,
  SIGNATURE_DAYS,
  type SignaturePurpose,
  type SignedDocument,
} from '../../base/signing/signature.ts'
import { type Clock, type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { expireSignature, supersedeSignature } from './signature-acts.ts'
import { keepSignature, type KeptSignature, signaturesOf } from './signature-records.ts'
import { keepDocumentText } from './document-text.ts'

/** For what is asked, of whom, over which exact document. */
export interface SignatureAsked {
  readonly purpose: SignaturePurpose
  /** Record id of the thing it is about. */
  readonly about: string
  /** Its bytes have to lie in `store.documents` already. */
  readonly document: SignedDocument
  readonly sentence: string
  readonly asks: AskedSigner
  /** Until when it stands; 30 days unless given, 366 at most. */
  readonly ends?: Instant | undefined
  /** The words of the document, where Ward wrote it itself: pages show them when they give exactly its bytes. */
  readonly text?: PdfText | null | undefined
}

interface Work {
  readonly store: Pick<Store, 'records' | 'documents'>
  readonly scope: TenantScope
  readonly now: Clock
}

const DAY = 86_400_000

/**
 * Asks for a signature over one exact document. Asked for the same thing and the same kind of signer anew, the request
 * before is superseded while nobody has signed it; the very same request is that one.
 * @throws AppError bad-input for a document that is not kept here, an end that is over or too far, conflict, lease-held
 */
export async function askSignature(work: Work, asked: SignatureAsked, deed: Deed): Promise<KeptSignature> {
  return await inTurn(canonicalJson([work.scope.tenant, asked.purpose, asked.about]), () =>
    askNow(work, asked, deed),
  )
}

/** What is being asked for, by what it is for. One process writes a store, so its own memory is enough. */
const asking = new Map<string, Promise<unknown>>()

/** Of two who ask for the same thing at the same moment, the second sees what the first has asked. */
async function inTurn<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const mine = (asking.get(key) ?? Promise.resolve()).then(ask)
  const settled = mine.catch(() => {})
  asking.set(key, settled)
  try {
    return await mine
  } finally {
    if (asking.get(key) === settled) asking.delete(key)
  }
}

async function askNow(
  { store, scope, now }: Work,
  asked: SignatureAsked,
  deed: Deed,
): Promise<KeptSignature> {
  const at = now()
  const ends = asked.ends ?? instantFromMilliseconds(millisecondsOf(at) + SIGNATURE_DAYS.usual * DAY)
  checkEnd(ends, at)
  await checkDocument(store, scope, asked.document)
  if (asked.text != null) await keepDocumentText(store, scope, asked.document.sha256, asked.text, deed)
  const waiting = (await signaturesOf(store, scope, asked)).filter(
    ({ value }) => value.state === 'pending' && value.asks.kind === asked.asks.kind,
  )
  const same = waiting.find(({ value }) => value.ends > at && isSame(value, asked))
  if (same !== undefined) return same
  const signature: Signature = {
    id: newSignatureId(),
    purpose: asked.purpose,
    about: asked.about,
    document: asked.document,
    sentence: asked.sentence,
    asks: asked.asks,
    state: 'pending',
    askedAt: at,
    askedBy: deed.by,
    ends,
    signer: null,
    acceptedAt: null,
    consent: null,
    sealed: null,
    events: [{ at, event: 'ASKED', source: 'SERVER' }],
    why: null,
    supersedes: waiting.find(({ value }) => value.ends > at)?.value.id ?? null,
  }
  // Before the new one: two requests for the same thing are never open at once.
  for (const { value, version } of waiting) {
    const over = value.ends <= at ? expireSignature(value, at) : supersedeSignature(value, at)
    await keepSignature(store, scope, over, version, deed)
  }
  return await keepSignature(store, scope, signature, 0, deed)
}

/** An id that nobody has: 64 random bits. */
function newSignatureId(): string {
  return `sg-${randomBytes(8).toString('hex')}`
}

function isSame(there: Signature, { document, sentence, asks, ends }: SignatureAsked): boolean {
  return (
    canonicalJson([there.document, there.sentence, there.asks]) ===
      canonicalJson([document, sentence, asks]) &&
    (ends === undefined || ends === there.ends)
  )
}

function checkEnd(ends: Instant, at: Instant): void {
  if (ends <= at) {
    throw new AppError('bad-input', 'The request to sign would have ended already: give a later day.')
  }
  if (millisecondsOf(ends) - millisecondsOf(at) > SIGNATURE_DAYS.most * DAY) {
    throw new AppError('bad-input', 'A request to sign stands for a year at most: give an earlier day.')
  }
}

/** @throws AppError bad-input when those bytes are not kept here, not-verified when they are damaged */
async function checkDocument(
  store: Pick<Store, 'documents'>,
  scope: TenantScope,
  { sha256, bytes }: SignedDocument,
): Promise<void> {
  try {
    if ((await store.documents.read(scope, sha256)).length === bytes) return
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
  }
  throw new AppError(
    'bad-input',
    'The document to sign is not kept here. Keep the file first, then ask for the signature.',
  )
}
