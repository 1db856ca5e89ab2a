import { csvText } from './csv-text.ts'
import { decodeHtml, decodeText } from './decode-text.ts'
import { kindOf } from './document-kind.ts'
import { type DocumentText, plainDocument, unreadDocument } from './document-text.ts'
import { htmlText } from './html-text.ts'
import { mailText } from './mail-text.ts'

/**
 * The text of a document: plain text, HTML, a message (.eml) or a CSV, told by what it holds. Anything else is said to be
 * unread, with why; nothing is guessed.
 * @param name its file name, which helps where its content does not tell
 */
export async function readDocument(bytes: Uint8Array, name: string, depth = 0): Promise<DocumentText> {
  const known = kindOf(bytes, name)
  if ('unread' in known) return unreadDocument(known.unread)
  switch (known.kind) {
    case 'mail':
      return await mailText(bytes, depth, readDocument)
    case 'html':
      return plainDocument('html', htmlText(decodeHtml(bytes)))
    case 'csv':
      return plainDocument('csv', csvText(decodeText(bytes)))
    case 'text':
      return plainDocument('text', decodeText(bytes))
  }
}
