import { encodingOf } from '../../host/as-utf8.ts'
import { readCsv } from '../import/csv.ts'
import { decodeText } from './decode-text.ts'

export type DocumentKind = 'text' | 'html' | 'mail' | 'csv'

/** Either what a document is, or why it is not read. */
export type Known = { readonly kind: DocumentKind } | { readonly unread: string }

/** What begins a file that is no text, for the words; anything else with NUL bytes is binary too. */
const SIGNATURES: readonly { readonly begins: string; readonly is: string }[] = [
  { begins: '%PDF-', is: 'a PDF' },
  { begins: 'PK\u0003\u0004', is: 'a ZIP archive or an Office document' },
  { begins: '\u00d0\u00cf\u0011\u00e0', is: 'an old Office document or Outlook message' },
  { begins: '{\\rtf', is: 'rich text (RTF)' },
  { begins: '\u001f\u008b', is: 'a gzip archive' },
  { begins: '\u0089PNG', is: 'an image' },
  { begins: '\u00ff\u00d8\u00ff', is: 'an image' },
  { begins: 'GIF8', is: 'an image' },
  { begins: 'II*\u0000', is: 'an image' },
  { begins: 'MM\u0000*', is: 'an image' },
]

/** Bytes that are looked at. */
const START = 8192

/**
 * What a document is, by what it begins with; its name only helps where that is not clear.
 * @param name its file name, or a MIME type
 */
export function kindOf(bytes: Uint8Array, name: string): Known {
  const start = bytes.subarray(0, START)
  const latin = Buffer.from(start).toString('latin1')
  const signature = SIGNATURES.find(({ begins }) => latin.startsWith(begins))
  if (signature) return { unread: `binary: ${signature.is}; Ward does not read these yet` }
  if (encodingOf(start) === 'utf-8' && start.includes(0)) return { unread: 'binary: it holds NUL bytes' }
  const text = decodeText(start)
  if (isMail(text, name)) return { kind: 'mail' }
  if (isHtml(text, name)) return { kind: 'html' }
  if (isCsv(text, name)) return { kind: 'csv' }
  return { kind: 'text' }
}

const HTML_BEGINS =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

function isHtml(text: string, name: string): boolean {
  if (HTML_BEGINS.test(text)) return true
  return /\.x?html?$|^text\/html\b/i.test(name) && /<[a-z][a-z0-9]*[\s>/]/i.test(text)
}

const HEADER = /^([A-Za-z][A-Za-z0-9-]*):/
const OF_A_MESSAGE = new Set([
  'bcc',
  'cc',
  'content-type',
  'date',
  'delivered-to',
  'from',
  'message-id',
  'mime-version',
  'received',
  'reply-to',
  'return-path',
  'sender',
  'subject',
  'to',
])

/** Whether it begins with the header of a message (RFC 5322): nothing but fields and their continuations. */
function isMail(text: string, name: string): boolean {
  const known = new Set<string>()
  for (const [index, line] of text
    .replace(/^>?From [^\n]*\n/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line === '' && index > 0) break
    if (/^[ \t]/.test(line) && index > 0) continue
    const field = HEADER.exec(line)?.[1]?.toLowerCase()
    if (field === undefined) {
      // The start may end in the middle of a long header.
      if (text.length < START - 4) return false
      break
    }
    if (OF_A_MESSAGE.has(field)) known.add(field)
  }
  return known.size >= (/\.eml$|^message\/rfc822\b/i.test(name) ? 1 : 3)
}

/** A file called so whose rows have cells; or any whose first rows all have as many, three at least. */
function isCsv(text: string, name: string): boolean {
  const whole = text.length < START - 4 ? text : text.slice(0, text.lastIndexOf('\n') + 1)
  const counts: number[] = []
  for (const { cells, problem } of readCsv(whole)) {
    if (problem !== undefined || counts.length === 20) break
    if (cells.length > 1 || cells[0] !== '') counts.push(cells.length)
  }
  const [columns = 0] = counts
  if (/\.csv$|^text\/csv\b/i.test(name)) return columns > 1
  return counts.length >= 5 && columns >= 3 && counts.every(count => count === columns)
}
