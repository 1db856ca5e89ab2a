import { AppError } from '../../base/app-error.ts'
import { type Role, ROLES } from '../../base/people/roles.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { lastHappeningAt } from '../../base/signing/signature.ts'
import { completeSignature, failSignature, trySignatureAgain } from '../../comply/signing/signature-acts.ts'
import {
  keepSignature,
  type KeptSignature,
  signatureById,
  signaturesOf,
} from '../../comply/signing/signature-records.ts'
import type { SignedFacts } from '../../report/pdf/signed-facts.ts'
import type { ShownTenant, TenantWork } from '../tenants.ts'
import { type Seal, sealByInstallation } from './seals.ts'

type Tenant = Pick<ShownTenant, 'title'> & { readonly work: () => TenantWork }

/** What goes by without anybody's doing: nothing is said to have failed, and the next look tries again. */
const PASSES: ReadonlySet<string> = new Set(['lease-held', 'disk-failed', 'too-many'])

const WARD = { by: 'ward' }

/**
 * Seals what somebody accepted and keeps it: the file first, then that it is complete. A machine that stops in between
 * leaves it accepted, and the next look comes here again; of two at the same moment one is kept. What was not accepted, or
 * is complete, stays as it is.
 */
export async function completeAccepted(
  tenant: Tenant,
  kept: KeptSignature,
  seal: Seal = sealByInstallation,
): Promise<KeptSignature> {
  const { store, scope, now } = tenant.work()
  const { value: signature, version } = kept
  // The clock was put back: what is sealed would be older than what it seals.
  if (signature.state !== 'accepted' || now() < lastHappeningAt(signature)) return kept
  try {
    const original = await store.documents.read(scope, signature.document.sha256)
    const bytes = await seal({ store, now }, { original, facts: factsOf(signature, kept.leaf, tenant.title) })
    const { sha256 } = await store.documents.keep(scope, bytes, WARD)
    const done = completeSignature(signature, { sha256, bytes: bytes.length, at: now() })
    return await keepSignature(store, scope, done, version, WARD)
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') {
      return await signatureById(store, scope, signature.id)
    }
    if (error instanceof AppError && PASSES.has(error.code)) return kept
    return await failed(tenant, kept, whyOf(error))
  }
}

/** Tries again to seal what could not be sealed. @throws AppError conflict when it has not failed */
export async function sealAgain(
  tenant: Tenant,
  { value, version }: KeptSignature,
  by: string,
  seal: Seal = sealByInstallation,
): Promise<KeptSignature> {
  const { store, scope, now } = tenant.work()
  const again = await keepSignature(store, scope, trySignatureAgain(value, now()), version, { by })
  return await completeAccepted(tenant, again, seal)
}

/** Completes whatever was accepted and not sealed yet; for the schedule. @returns how many are complete now, and how many wait on */
export async function completeAll(
  tenant: Tenant,
  seal: Seal = sealByInstallation,
): Promise<{ readonly completed: number; readonly left: number }> {
  const { store, scope } = tenant.work()
  let [completed, left] = [0, 0]
  for (const kept of await signaturesOf(store, scope)) {
    if (kept.value.state !== 'accepted') continue
    const { state } = (await completeAccepted(tenant, kept, seal)).value
    if (state === 'completed') completed += 1
    if (state === 'accepted') left += 1
  }
  return { completed, left }
}

/** What the signature page and the certificate say. */
export function factsOf(signature: Signature, leaf: number, tenant: string): SignedFacts {
  const { id, document, sentence, acceptedAt, signer, consent, events } = signature
  if (acceptedAt === null || signer === null || consent === null) {
    throw new Error('an accepted signature has a signer, a time and a consent')
  }
  return {
    id,
    tenant,
    document,
    sentence,
    acceptedAt,
    signer: { ...signer, roles: roleTitles(signer.roles), method: methodWords(signer.method) },
    consent,
    events,
    evidence: [
      ['Record', `signature/${id}`],
      ['Index of the acceptance in the evidence log', String(leaf)],
    ],
  }
}

const METHODS: Readonly<Record<string, string>> = {
  password: 'password',
  passkey: 'passkey',
  microsoft: 'Microsoft account',
  mfa: 'second factor at Microsoft, as its token says',
  totp: 'code of an authenticator app',
  'recovery-code': 'recovery code',
  link: 'one-time link',
  code: 'code given apart from it by another person',
  'code-by-one':
    'code given apart from it, both handed out by one person, because there was no second who may sign',
  'first-run': 'one-time link of the first run',
  invitation: 'invitation and new password',
}

export function roleTitles(roles: readonly Role[]): string[] {
  return roles.map(role => ROLES[role].title)
}

/** How it was proven who it is, in words: `password and code of an authenticator app`. */
export function methodWords(method: string): string {
  return method
    .split('+')
    .map(part => METHODS[part] ?? part)
    .join(' and ')
}

async function failed(
  tenant: Tenant,
  { value, version }: KeptSignature,
  why: string,
): Promise<KeptSignature> {
  const { store, scope, now } = tenant.work()
  try {
    return await keepSignature(store, scope, failSignature(value, why, now()), version, WARD)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    return await signatureById(store, scope, value.id)
  }
}

function whyOf(error: unknown): string {
  return error instanceof AppError
    ? error.message
    : 'The sealed copy could not be made: a fault in Ward itself.'
}
