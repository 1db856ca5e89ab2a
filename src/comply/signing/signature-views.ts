import * as z from 'zod'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { moment, readBody } from '../record-body.ts'
import type { DocumentView } from './signature-acts.ts'

type Records = Pick<Store, 'records'>

const KIND = 'signature-view'
const SCHEMA = 'ward.signature-view/1'

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  signature: z.string().max(40),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  by: z.string().max(64).nullable(),
  at: moment,
  as: z.enum(['text', 'pdf']),
  address: z.string().max(300),
  agent: z.string().max(300),
})

/** A document that Ward gave to somebody to read: its words on a page, or its file. */
export interface SeenDocument extends DocumentView {
  readonly signature: string
  readonly as: 'text' | 'pdf'
  readonly address: string
  readonly agent: string
}

/**
 * Keeps that somebody opened the document.
 * @param place the session or the link it was opened in: an id that names nobody and opens nothing
 */
export async function keepView(
  store: Records,
  scope: TenantScope,
  place: string,
  seen: SeenDocument,
  deed: Deed,
): Promise<void> {
  const id = `${seen.signature}:${place}`
  await store.records.keep(scope, { kind: KIND, id, body: { schema: SCHEMA, ...seen } }, deed)
}

/** When it was last opened in that session or by that link; null for never. */
export async function lastView(
  store: Records,
  scope: TenantScope,
  signature: string,
  place: string,
): Promise<SeenDocument | null> {
  const record = await store.records.last(scope, KIND, `${signature}:${place}`)
  if (record === null) return null
  const { schema: _, ...seen } = readBody(body, record.body, 'view of a document')
  return seen
}
