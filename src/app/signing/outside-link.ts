import { randomBytes, randomInt } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { linkMade } from '../../comply/signing/signature-acts.ts'
import { keepLink, lastLink } from '../../comply/signing/signature-links.ts'
import { keepSignature, signatureById } from '../../comply/signing/signature-records.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { hashOfToken, newSecretToken } from '../auth/secret-token.ts'
import type { ShownTenant } from '../tenants.ts'
import { refuseOther } from './accept-signature.ts'

/** What the hash of a link is kept under, in the installation: whoever comes with one names no tenant. */
const PURPOSE = 'counterparty'
/** Days for which a link opens, and for which it is known what it was: who comes later is told why it does not open. */
const LINK_DAYS = { usual: 14, known: 400 } as const

const DAY = 86_400_000

/** What lies behind a link: sealed, and found by its hash alone. */
export interface LinkBehind {
  readonly tenant: string
  readonly signature: string
  readonly link: string
  /** SHA-256 of the secret and the code together: one tells nothing of the other. */
  readonly code: string
}

/** Shown once to the officer, and kept nowhere. */
export interface OutsideLink {
  /** What stands after `/counterparty#`. */
  readonly token: string
  /** Eight digits, given apart from the link. */
  readonly code: string
  readonly ends: Instant
}

/**
 * Makes the one-time link for the signer outside, and its code. Links made before open nothing any more.
 * @param expects the version of the signature that the officer saw
 * @throws AppError conflict when it waits for nobody outside, not-found
 */
export async function makeOutsideLink(
  { store, tenant }: { readonly store: Pick<Store, 'people'>; readonly tenant: ShownTenant },
  id: string,
  expects: number,
  { deed, now }: { readonly deed: Deed; readonly now: Instant },
): Promise<OutsideLink> {
  const { store: kept, scope, now: clock } = tenant.work()
  const { value: signature, version } = await signatureById(kept, scope, id)
  refuseOther(version, expects)
  if (signature.asks.kind !== 'outside') {
    throw new AppError('bad-input', 'This is signed by somebody with an account in Ward: no link is needed.')
  }
  const at = clock()
  const next = linkMade(signature, at)
  const before = await lastLink(kept, scope, id)
  const { token, hash } = newSecretToken()
  const code = newCode()
  const link = `l-${randomBytes(8).toString('hex')}`
  const ends = earlier(instantFromMilliseconds(millisecondsOf(at) + LINK_DAYS.usual * DAY), signature.ends)
  const behind: LinkBehind = { tenant: tenant.name, signature: id, link, code: codeHash(token, code) }
  // The link first: until the record names it, it opens nothing.
  await store.people.once.add(hash, {
    purpose: PURPOSE,
    body: { ...behind },
    madeAt: now,
    endsAt: instantFromMilliseconds(millisecondsOf(now) + LINK_DAYS.known * DAY),
  })
  const value = { link, madeAt: at, madeBy: deed.by, ends, state: 'open' as const }
  await keepSignature(kept, scope, next, version, deed)
  await keepLink(kept, scope, id, { value, version: before?.version ?? 0 }, deed)
  return { token, code, ends }
}

/** What lies behind a link that Ward has made; null for any other text. */
export async function behindLink(
  { people }: Pick<Store, 'people'>,
  token: string,
  now: Instant,
): Promise<LinkBehind | null> {
  const hash = hashOfToken(token)
  return hash === null ? null : ((await people.once.look(hash, PURPOSE, now)) as LinkBehind | null)
}

export function codeHash(token: string, code: string): string {
  return sha256Hex(Buffer.from(`${token}/${code}`))
}

/** The digits of a code however they were typed. */
export function digitsOf(code: string): string {
  return code.replaceAll(/\D/g, '')
}

function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}
