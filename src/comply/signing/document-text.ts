import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import { MOST_PDF_PARTS, MOST_PDF_TITLE, type PdfText } from '../../base/signing/pdf-text.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { readBody } from '../record-body.ts'

type Records = Pick<Store, 'records'>

const KIND = 'document-text'
const SCHEMA = 'ward.document-text/1'
/** A record's body has 256 KiB. */
const LARGEST = 240 * 1024

const text = z.string().max(LARGEST)
const body = z.strictObject({
  schema: z.literal(SCHEMA),
  title: z.string().min(1).max(MOST_PDF_TITLE),
  at: z.string().max(40).optional(),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('heading'), text }),
        z.strictObject({ kind: z.literal('paragraph'), text }),
        z.strictObject({ kind: z.literal('list'), items: z.array(text).max(1_000) }),
        z.strictObject({ kind: z.literal('facts'), rows: z.array(z.tuple([text, text])).max(1_000) }),
      ]),
    )
    .max(MOST_PDF_PARTS),
})

/**
 * Keeps the words of a document that Ward wrote, under the hash of the PDF. They stay here for pages to show; whether they
 * give that very PDF is asked each time they are shown (app/signing/shown-document.ts).
 * @throws AppError bad-input when they are no such words, too-large, lease-held
 */
export async function keepDocumentText(
  store: Records,
  scope: TenantScope,
  sha256: string,
  given: PdfText,
  deed: Deed,
): Promise<void> {
  const kept = JSON.parse(JSON.stringify({ schema: SCHEMA, ...given })) as Json
  readBody(body, kept, 'text of the document')
  if (Buffer.byteLength(canonicalJson(kept)) > LARGEST) {
    throw new AppError(
      'too-large',
      'The text of the document is too long to be shown beside it. Keep the PDF alone.',
    )
  }
  await store.records.keep(scope, { kind: KIND, id: sha256, body: kept }, deed)
}

/** The words that were kept with a document; null where there are none. */
export async function documentText(
  store: Records,
  scope: TenantScope,
  sha256: string,
): Promise<PdfText | null> {
  const record = await store.records.last(scope, KIND, sha256)
  if (record === null) return null
  const { schema: _, ...kept } = readBody(body, record.body, 'text of the document')
  return kept
}
