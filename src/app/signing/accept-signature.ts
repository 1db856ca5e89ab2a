import { rolesNow } from '../../base/people/grants.ts'
import { CONSENT_VERSION, consentText, consentWords } from '../../base/signing/consent.ts'
import type { Signer } from '../../base/signing/signature.ts'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { acceptSignature } from '../../comply/signing/signature-acts.ts'
import { keepSignature, type KeptSignature, signatureById } from '../../comply/signing/signature-records.ts'
import { lastView } from '../../comply/signing/signature-views.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import { type Caller, deedOf, sessionOf } from '../auth/caller.ts'
import type { GivenCode } from '../auth/use-code.ts'
import type { ShownTenant, TenantWork } from '../tenants.ts'
import { momentBefore, provenSigner } from './signer-proof.ts'

/** What a browser sends to sign. Nothing of who signs stands in it. */
export interface SentAcceptance {
  readonly expects: number
  /** Of the document that was seen. */
  readonly sha256: string
  readonly consent: { readonly version: number; readonly ticked: boolean }
  readonly intent: boolean
  readonly scrolled: boolean
  /** The typed full name. */
  readonly name: string
  readonly title: string
  readonly authority: string
}

/** The disclosure of today with the hash of its words. */
export function consentNow(): { readonly version: number; readonly sha256: string } {
  const text = consentText(CONSENT_VERSION)
  if (text === undefined) throw new Error('the version of today is one of them')
  return { version: CONSENT_VERSION, sha256: sha256Hex(Buffer.from(consentWords(text))) }
}

/** The consent that was ticked; null when it was not, or names words that never were. */
export function tickedConsent({ consent: { version, ticked } }: Pick<SentAcceptance, 'consent'>): {
  readonly version: number
  readonly sha256: string
} | null {
  const text = ticked ? consentText(version) : undefined
  return text === undefined ? null : { version, sha256: sha256Hex(Buffer.from(consentWords(text))) }
}

/**
 * Signs as whoever is signed in: name, address, roles and how it was proven come from the session at this moment.
 * @param store where people and their proofs are kept: the installation's
 * @returns what is accepted and waits to be sealed; the same again when it was sent twice
 * @throws AppError as `acceptSignature` and `provenSigner`, conflict when somebody was there first
 */
export async function acceptAsAccount(
  { store, tenant }: { readonly store: Store; readonly tenant: ShownTenant },
  id: string,
  sent: SentAcceptance & { readonly code: GivenCode | null },
  asked: { readonly caller: Caller; readonly client: Client; readonly now: Instant },
): Promise<KeptSignature> {
  const { account } = asked.caller
  const session = sessionOf(asked.caller)
  const work = tenant.work()
  const there = await signatureById(work.store, work.scope, id)
  const { value: signature, version } = there
  // The first answer was lost: the same person sends the same once more.
  const isMine = signature.signer?.id === account.id && signature.document.sha256 === sent.sha256
  if (isMine && signature.acceptedAt !== null) return there
  refuseOther(version, sent.expects)
  const at = work.now()
  const signer: Signer = {
    kind: 'account',
    id: account.id,
    name: account.name,
    email: account.email,
    title: sent.title,
    organisation: tenant.title,
    authority: sent.authority,
    roles: rolesNow(account, tenant.name, asked.now),
    method: 'password',
    provenAt: at,
    address: asked.client.address,
    agent: asked.client.agent,
  }
  const given = {
    at,
    seen: sent.sha256,
    view: await lastView(work.store, work.scope, id, session.id),
    consent: tickedConsent(sent),
    intent: sent.intent,
    scrolled: sent.scrolled,
    typedName: sent.name,
  }
  // All else first: a code works once, and is not used up for what is refused anyway.
  acceptSignature(signature, { ...given, signer }, consentNow())
  const proven = await provenSigner(store, {
    account,
    session,
    practice: tenant.practice,
    now: asked.now,
    client: asked.client,
    code: sent.code,
  })
  const provenAt = momentBefore(at, proven.ageMilliseconds)
  const accepted = acceptSignature(
    signature,
    { ...given, signer: { ...signer, method: proven.method, provenAt } },
    consentNow(),
  )
  return await orWhoWasFirst(work, id, () =>
    keepSignature(work.store, work.scope, accepted, version, deedOf(asked.caller)),
  )
}

/** Who was first is said. */
async function orWhoWasFirst(
  { store, scope }: Pick<TenantWork, 'store' | 'scope'>,
  id: string,
  keep: () => Promise<KeptSignature>,
): Promise<KeptSignature> {
  try {
    return await keep()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const { signer } = (await signatureById(store, scope, id)).value
    if (signer === null) throw error
    throw new AppError('conflict', `${signer.name} signed this a moment ago. Nothing more is needed.`)
  }
}

/** @throws AppError conflict */
export function refuseOther(version: number, seen: number): void {
  if (version === seen) return
  throw new AppError(
    'conflict',
    'Something happened with this signature since you opened it. Look at it again, then decide.',
  )
}
