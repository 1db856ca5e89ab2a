import * as z from 'zod'
import type { TenantScope } from '../../base/ids.ts'
import { type Instant, isStillToCome } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { moment, readBody } from '../record-body.ts'

type Records = Pick<Store, 'records'>

const KIND = 'signature-link'
const SCHEMA = 'ward.signature-link/1'

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  link: z.string().regex(/^l-[0-9a-f]{16}$/),
  madeAt: moment,
  madeBy: z.string().max(64),
  ends: moment,
  state: z.enum(['open', 'used', 'voided']),
  code: z.strictObject({ by: z.string().max(64), at: moment, alone: z.boolean() }).nullable(),
})

/** The one-time link of an outside signer that counts: the last that was made. Its secret and the code lie elsewhere. */
export interface SignatureLink {
  readonly link: string
  readonly madeAt: Instant
  readonly madeBy: string
  readonly ends: Instant
  /** Voided: after too many wrong codes. */
  readonly state: 'open' | 'used' | 'voided'
  /** Who was shown the code, once; null while nobody was, and the link opens nothing. Alone: who made the link, too. */
  readonly code: { readonly by: string; readonly at: Instant; readonly alone: boolean } | null
}

/** The link of a signature; null where none was made. */
export async function lastLink(
  store: Records,
  scope: TenantScope,
  signature: string,
): Promise<Kept<SignatureLink> | null> {
  const record = await store.records.last(scope, KIND, signature)
  if (record === null) return null
  const { schema: _, ...value } = readBody(body, record.body, 'link of a signature')
  return { value, version: record.version }
}

/** @throws AppError conflict when another was made meanwhile */
export async function keepLink(
  store: Records,
  scope: TenantScope,
  signature: string,
  { value, version: expects }: Kept<SignatureLink>,
  deed: Deed,
): Promise<void> {
  const draft = { kind: KIND, id: signature, body: { schema: SCHEMA, ...value }, expects }
  await store.records.keep(scope, draft, deed)
}

/**
 * Why a link opens nothing for signing; null while it does. A newer one, another state, or its end; one made later than now
 * has ended, since the clock was put back and it would last longer for that.
 */
export function whyClosed(
  { link, madeAt, ends, state }: SignatureLink,
  shown: string,
  now: Instant,
): 'replaced' | 'used' | 'voided' | 'ended' | null {
  if (link !== shown) return 'replaced'
  if (state !== 'open') return state
  return now >= ends || isStillToCome(madeAt, now) ? 'ended' : null
}
