import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { SignedDocument } from '../../base/signing/signature.ts'
import { documentText } from '../../comply/signing/document-text.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { composePdf } from '../../report/pdf/compose-pdf.ts'
import type { TenantWork } from '../tenants.ts'

/** Hashes of files that their words gave, so that a page that is opened again composes nothing. */
const given = new Map<string, boolean>()
const MOST_KNOWN = 200

/**
 * The words of the document, when they give exactly the file that is signed: who reads them has read the file. Null where it
 * came from elsewhere, or where today's Ward would write the same words into another file.
 */
export async function shownText(
  { store, scope }: Pick<TenantWork, 'store' | 'scope'>,
  { sha256 }: Pick<SignedDocument, 'sha256'>,
): Promise<PdfText | null> {
  const text = await documentText(store, scope, sha256)
  if (text === null) return null
  const key = `${sha256Hex(Buffer.from(JSON.stringify(text)))} ${sha256}`
  let gives = given.get(key)
  if (gives === undefined) {
    gives = sha256Hex(await composePdf(text)) === sha256
    if (given.size >= MOST_KNOWN) given.clear()
    given.set(key, gives)
  }
  return gives ? text : null
}
