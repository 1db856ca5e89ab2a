import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Signature, SignaturePurpose } from '../../base/signing/signature.ts'
import type { Deed } from '../../store/deed.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { isSignatureId, readSignature, SIGNATURE_SCHEMA } from './signature-body.ts'

type Records = Pick<Store, 'records'>

const KIND = 'signature'

/** A signature with the version of its record, and where that stands in the tenant's evidence log. */
export interface KeptSignature extends Kept<Signature> {
  readonly leaf: number
}

/** A signature as it is now; null when there is none of that id. */
export async function lastSignature(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<KeptSignature | null> {
  const record = isSignatureId(id) ? await store.records.last(scope, KIND, id) : null
  return record === null ? null : keptOf(record)
}

/** @throws AppError not-found */
export async function signatureById(store: Records, scope: TenantScope, id: string): Promise<KeptSignature> {
  const found = await lastSignature(store, scope, id)
  if (found === null) throw new AppError('not-found', 'There is no such signature here.')
  return found
}

/** All of them that are wanted, as they are now, asked last first. */
export async function signaturesOf(
  store: Records,
  scope: TenantScope,
  wanted: { readonly purpose?: SignaturePurpose | undefined; readonly about?: string | undefined } = {},
): Promise<readonly KeptSignature[]> {
  const records = await store.records.current(scope, KIND)
  return records
    .map(keptOf)
    .filter(({ value }) => wanted.purpose === undefined || value.purpose === wanted.purpose)
    .filter(({ value }) => wanted.about === undefined || value.about === wanted.about)
    .sort((one, other) => order(other) - order(one) || (one.value.id < other.value.id ? -1 : 1))
}

/** All versions of one, first first; none of one that is not here. */
export async function signatureHistory(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<readonly KeptSignature[]> {
  if (!isSignatureId(id)) return []
  const { items } = await store.records.history(scope, KIND, id, { limit: 500 })
  return items.map(keptOf)
}

/**
 * Keeps the signature's next version.
 * @param expects the version it follows, 0 for a new one
 * @throws AppError bad-input naming the field, conflict when somebody was there first, lease-held
 */
export async function keepSignature(
  store: Records,
  scope: TenantScope,
  signature: Signature,
  expects: number,
  deed: Deed,
): Promise<KeptSignature> {
  const value = readSignature({ schema: SIGNATURE_SCHEMA, ...signature })
  // As JSON holds it: a field that is undefined is none.
  const body = JSON.parse(JSON.stringify({ schema: SIGNATURE_SCHEMA, ...value })) as KeptRecord['body']
  const draft = { kind: KIND, id: value.id, body, expects }
  const { version, leaf } = await store.records.keep(scope, draft, deed)
  return { value, version, leaf }
}

function order({ value }: KeptSignature): number {
  return Date.parse(value.askedAt)
}

function keptOf({ body, version, leaf }: KeptRecord): KeptSignature {
  return { value: readSignature(body), version, leaf }
}
