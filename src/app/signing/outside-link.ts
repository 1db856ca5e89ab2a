import { randomBytes, randomInt } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import {
  needsSecondPerson,
  type PersonWithRoles,
  type SecondPersonAnswer,
} from '../../base/people/second-person.ts'
import { signatureStateAt } from '../../base/signing/signature.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { linkMade } from '../../comply/signing/signature-acts.ts'
import { keepLink, lastLink, type SignatureLink, whyClosed } from '../../comply/signing/signature-links.ts'
import { keepSignature, signatureById } from '../../comply/signing/signature-records.ts'
import { equalBytes, sha256, sha256Hex } from '../../host/crypto.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { hashOfToken, newSecretToken } from '../auth/secret-token.ts'
import type { ShownTenant } from '../tenants.ts'
import { refuseOther } from './accept-signature.ts'

/** What the hash of a link is kept under, in the installation: whoever comes with one names no tenant. */
const PURPOSE = 'counterparty'
/** What the hash of its code is kept under: another person may have it made later. */
const CODE_PURPOSE = 'counterparty-code'
/** Days for which a link opens, and for which it is known what it was: who comes later is told why it does not open. */
const LINK_DAYS = { usual: 14, known: 400 } as const

const DAY = 86_400_000

/** What lies behind a link: sealed, and found by its hash alone. */
export interface LinkBehind {
  readonly tenant: string
  readonly signature: string
  readonly link: string
}

/** Shown once to the officer, and kept nowhere. */
export interface OutsideLink {
  /** What stands after `/counterparty#`. */
  readonly token: string
  /** Eight digits, given apart from the link. Null where another officer takes them: `takeOutsideCode`. */
  readonly code: string | null
  readonly ends: Instant
}

/** Who acts, and everybody with a role in the tenant now. */
export interface LinkActor {
  readonly deed: Deed
  readonly people: readonly PersonWithRoles[]
  readonly now: Instant
}

interface Place {
  readonly store: Pick<Store, 'people'>
  readonly tenant: ShownTenant
}

/**
 * Makes the one-time link for the signer outside. Who makes it gets the code as well only where nobody else could take it, and
 * that stands on record: with both, somebody here could sign in the other side's name. Links made before open nothing any more.
 * @param expects the version of the signature that the officer saw
 * @throws AppError conflict when it waits for nobody outside, not-found
 */
export async function makeOutsideLink(
  { store, tenant }: Place,
  id: string,
  expects: number,
  { deed, people, now }: LinkActor,
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
  const link = `l-${randomBytes(8).toString('hex')}`
  const ends = earlier(instantFromMilliseconds(millisecondsOf(at) + LINK_DAYS.usual * DAY), signature.ends)
  const behind: LinkBehind = { tenant: tenant.name, signature: id, link }
  // The link first: until the record names it, it opens nothing.
  await store.people.once.add(hash, {
    purpose: PURPOSE,
    body: { ...behind },
    madeAt: now,
    endsAt: instantFromMilliseconds(millisecondsOf(now) + LINK_DAYS.known * DAY),
  })
  const told = mayTakeCode({ madeBy: deed.by }, deed.by, people)
  const code = told.may ? { by: deed.by, at, alone: true } : null
  const value = { link, madeAt: at, madeBy: deed.by, ends, state: 'open' as const, code }
  await keepSignature(kept, scope, next, version, deed)
  await keepLink(kept, scope, id, { value, version: before?.version ?? 0 }, deed)
  return { token, code: code === null ? null : await newCode(store, link, now), ends }
}

/**
 * The code of the link that counts, for another officer than who made it: told once, to be given to the signer by another way.
 * @throws AppError not-allowed for who made the link; conflict when it was told already, or there is no link that opens
 */
export async function takeOutsideCode(
  { store, tenant }: Place,
  id: string,
  { deed, people, now }: LinkActor,
): Promise<string> {
  const { store: kept, scope, now: clock } = tenant.work()
  const { value: signature } = await signatureById(kept, scope, id)
  const last = await lastLink(kept, scope, id)
  const at = clock()
  const isOpen = last !== null && whyClosed(last.value, last.value.link, at) === null
  if (!isOpen || signatureStateAt(signature, at) !== 'pending') {
    throw new AppError('conflict', 'There is no link that opens. Make a new one first.')
  }
  if (last.value.code !== null) {
    throw new AppError(
      'conflict',
      'The code of this link was told once already. Make a new link for a new code.',
    )
  }
  const answer = mayTakeCode(last.value, deed.by, people)
  if (!answer.may) throw new AppError('not-allowed', answer.sentence)
  const code = { by: deed.by, at, alone: answer.alone }
  await keepLink(kept, scope, id, { value: { ...last.value, code }, version: last.version }, deed)
  return await newCode(store, last.value.link, now)
}

/** Whether this person may be told the code (base/people/second-person.ts). */
export function mayTakeCode(
  { madeBy }: Pick<SignatureLink, 'madeBy'>,
  taker: string,
  people: readonly PersonWithRoles[],
): SecondPersonAnswer {
  return needsSecondPerson('outside-code', { requester: madeBy, approver: taker, people })
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

/** Whether those are the digits of the link's code; false also while nobody has taken it. */
export async function isCodeOf(
  { people }: Pick<Store, 'people'>,
  link: string,
  digits: string,
  now: Instant,
): Promise<boolean> {
  const kept = (await people.once.look(codeKey(link), CODE_PURPOSE, now)) as CodeBehind | null
  return kept !== null && equalBytes(Buffer.from(codeHash(link, digits)), Buffer.from(kept.code))
}

interface CodeBehind {
  readonly code: string
}

function codeKey(link: string): Uint8Array {
  return sha256(Buffer.from(`${CODE_PURPOSE}/${link}`))
}

function codeHash(link: string, code: string): string {
  return sha256Hex(Buffer.from(`${link}/${code}`))
}

/** The digits of a code however they were typed. */
export function digitsOf(code: string): string {
  return code.replaceAll(/\D/g, '')
}

/** Eight digits, of which a hash is kept, sealed. */
async function newCode({ people }: Pick<Store, 'people'>, link: string, now: Instant): Promise<string> {
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const body = { code: codeHash(link, code) }
  const endsAt = instantFromMilliseconds(millisecondsOf(now) + LINK_DAYS.known * DAY)
  await people.once.add(codeKey(link), { purpose: CODE_PURPOSE, body, madeAt: now, endsAt })
  return code
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}
