import { ORIGINAL_MAILBOX } from './accepted.ts'

/** What the request to Microsoft is made of; every text is one line. */
export interface RequestParts {
  readonly act: 'designate' | 'change'
  readonly organisation: string | null
  readonly contact: ContactPerson
  readonly role: { readonly known: boolean; readonly name: string }
  readonly before: Pick<ContactPerson, 'name' | 'email'> | null
  readonly askedBy: { readonly name: string; readonly as: string }
}

export interface ContactPerson {
  /** The user principal name. */
  readonly accountName: string
  readonly domain: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
}

export interface RequestMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The request as it is sent: account name, domain, the new contact’s name and e-mail, as the guidance of 2012 asks. */
export function requestMessage({
  act,
  organisation,
  contact,
  role,
  before,
  askedBy,
}: RequestParts): RequestMessage {
  const verb = act === 'designate' ? 'designates' : 'changes'
  const lines = [
    'To Microsoft',
    '',
    `${organisation ?? contact.domain} ${verb} its HIPAA administrative contact.`,
    '',
    `Account name: ${contact.accountName}`,
    `Domain: ${contact.domain}`,
    `New contact’s name: ${contact.name}`,
    `New contact’s e-mail: ${contact.email}`,
    ...(contact.phone === null ? [] : [`New contact’s telephone: ${contact.phone}`]),
    `New contact’s administrator role: ${role.name}`,
    ...(before === null ? [] : [`Contact until now: ${before.name}, ${before.email}`]),
    `Asked by: ${askedBy.name}, ${askedBy.as}`,
    '',
    'Please write to the new contact about security incidents and breaches that concern protected health information.',
    'Please confirm by reply to the new contact’s e-mail that this is recorded. If another channel is the right one for this request, please say which.',
    '',
  ]
  return {
    to: ORIGINAL_MAILBOX,
    subject: `HIPAA administrative contact of ${contact.domain}: ${act === 'designate' ? 'designation' : 'change'}`,
    text: lines.join('\n'),
  }
}

/** For a link that opens the own mail program (RFC 6068). */
export function mailtoOf({ to, subject, text }: RequestMessage): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`
}

/**
 * The message as a file that mail programs open as a draft (RFC 5322, RFC 2047, RFC 2045): nobody is named as its sender.
 */
export function emlOf({ to, subject, text }: RequestMessage): string {
  const lines = [
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64Of(text.replaceAll('\n', '\r\n')).match(/.{1,76}/g) ?? []),
    '',
  ]
  return lines.join('\r\n')
}

/** A line with an encoded word has at most 76 characters, also the first (RFC 2047, section 2); no character is cut in two. */
function encodedWords(subject: string): string {
  if (/^[\x20-\x7e]*$/.test(subject)) return subject
  const words: string[] = []
  let part = ''
  for (const character of subject) {
    if (utf8Of(part + character).length > 39) {
      words.push(part)
      part = ''
    }
    part += character
  }
  return [...words, part].map(word => `=?utf-8?B?${base64Of(word)}?=`).join('\r\n ')
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648, section 4, of the text in UTF-8. By hand: pages make the file too, and this room knows neither Node nor browser. */
function base64Of(text: string): string {
  const bytes = utf8Of(text)
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    const digits = [18, 12, 6, 0].map(shift => BASE64.charAt((bits >> shift) & 63))
    encoded += `${digits[0]}${digits[1]}${second === undefined ? '=' : digits[2]}${third === undefined ? '=' : digits[3]}`
  }
  return encoded
}

function utf8Of(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.toWellFormed()).match(/%[0-9A-F]{2}|[^%]/g) ?? []
  return escaped.map(one => (one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0)))
}
