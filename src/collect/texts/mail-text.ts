import PostalMime, { type Address, type Attachment } from 'postal-mime'
import {
  type DocumentText,
  type PartName,
  type TextPart,
  type Unread,
  unreadDocument,
} from './document-text.ts'
import { htmlText } from './html-text.ts'

/** Messages within messages that are followed. */
const DEEPEST = 3

/** Reads an attachment; `depth` messages lie around it. */
export type ReadAttachment = (bytes: Uint8Array, name: string, depth: number) => Promise<DocumentText>

/**
 * A message as text: who it is from, whom to answer, who it is to, its subject, the names of its attachments, its body
 * as text and as a page (once, if both say the same), and what of the attachments can be read.
 */
export async function mailText(
  bytes: Uint8Array,
  depth: number,
  readAttachment: ReadAttachment,
): Promise<DocumentText> {
  if (depth >= DEEPEST) return unreadDocument('a message within messages, too deep')
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch {
    // What the parser says may quote the message.
    return unreadDocument('a message whose parts cannot be told apart')
  }
  const parts: TextPart[] = []
  const unread: Unread[] = []
  let text = ''
  const add = (part: PartName, said: string | null | undefined): void => {
    if (said === undefined || said === null || said.trim() === '') return
    if (text !== '') text += '\n\n'
    parts.push({ part, offset: text.length, length: said.length })
    text += said
  }
  add('from', addressed(mail.from ? [mail.from] : []))
  add('from', addressed(mail.replyTo ?? []))
  add('to', addressed([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]))
  add('subject', mail.subject)
  for (const { filename } of mail.attachments) add('attachment-name', filename)
  // Either may say what the other does not.
  const page = htmlText(mail.html ?? '')
  if (folded(mail.text ?? '') !== folded(page)) add('body', mail.text)
  add('body', page)
  for (const [index, attachment] of mail.attachments.entries()) {
    const read = await readAttachment(bytesOf(attachment), nameOf(attachment), depth + 1)
    add('attachment', read.text)
    for (const each of read.unread) {
      const within = each.what === 'the file' ? '' : `, ${each.what}`
      unread.push({ what: `attachment ${index + 1}${within}`, why: each.why })
    }
  }
  return { kind: 'mail', text, parts, unread }
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function addressed(addresses: readonly Address[]): string {
  return addresses
    .flatMap(each => (each.group === undefined ? [each] : each.group))
    .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ')
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

/** Its file name tells what it is, if it has one that does; else its MIME type. */
const nameOf = ({ filename, mimeType }: Attachment): string =>
  filename !== null && /\.\w{2,5}$/.test(filename) ? filename : mimeType
