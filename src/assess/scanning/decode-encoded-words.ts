import { type ReadCharacter, utf8Character } from './bytes-as-text.ts'
import { type Mapped, type Rewriting, rewriting } from './mapped.ts'

/** RFC 2047 section 2: =?charset?B or Q?text?=; the charset may carry a language (RFC 2231 section 5). */
const ENCODED_WORD = /=\?([A-Za-z0-9._-]{1,40})(?:\*[A-Za-z0-9-]{1,20})?\?([BbQq])\?([^?\s]{0,2000})\?=/g
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A byte, and the units of the given text it was written in. */
interface Byte {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** Reads the encoded words of a mail header. What has an unknown charset, or is damaged, stays as it stands. */
export function decodeEncodedWords(given: string): Mapped {
  const out = rewriting(null)
  let at = 0
  let wordBefore = false
  for (const match of given.matchAll(ENCODED_WORD)) {
    const [whole, charset = '', encoding = '', text = ''] = match
    const start = match.index + whole.length - 2 - text.length
    const bytes = encoding.toUpperCase() === 'B' ? base64Bytes(text, start) : quotedBytes(text, start)
    const read = reader(charset)
    if (bytes === null || read === null) continue
    // White space between two encoded words is not shown, RFC 2047 section 6.2.
    if (!(wordBefore && /^\s*$/.test(given.slice(at, match.index)))) copy(out, given, at, match.index)
    for (let index = 0; index < bytes.length; ) {
      const { units, bytes: count } = read(bytes, index)
      out.put(units, (bytes[index] as Byte).from, (bytes[index + count - 1] as Byte).to)
      index += count
    }
    at = match.index + whole.length
    wordBefore = true
  }
  copy(out, given, at, given.length)
  return out.done()
}

type Read = (bytes: readonly Byte[], at: number) => ReadCharacter

function reader(charset: string): Read | null {
  const name = charset.toLowerCase()
  if (name === 'utf-8' || name === 'utf8') {
    return (bytes, at) =>
      utf8Character(
        bytes.slice(at, at + 4).map(({ value }) => value),
        0,
      ) ?? { units: '\ufffd', bytes: 1 }
  }
  if (/^(?:us-ascii|ascii|iso-8859-1|iso8859-1|latin1|windows-1252|cp1252|iso-8859-15)$/.test(name)) {
    return (bytes, at) => ({ units: String.fromCharCode((bytes[at] as Byte).value), bytes: 1 })
  }
  return null
}

function base64Bytes(text: string, start: number): readonly Byte[] | null {
  const out: Byte[] = []
  let held = 0
  let bits = 0
  let from = start
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '=') break
    const value = BASE64.indexOf(text[index] as string)
    if (value < 0) return null
    if (bits === 0) from = start + index
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out.push({ value: (held >> bits) & 255, from, to: start + index + 1 })
      from = start + index
      held &= (1 << bits) - 1
    }
  }
  return out
}

function quotedBytes(text: string, start: number): readonly Byte[] {
  const out: Byte[] = []
  for (let index = 0; index < text.length; ) {
    const coded = /^=[0-9A-Fa-f]{2}/.test(text.slice(index, index + 3))
    const value = coded
      ? Number.parseInt(text.slice(index + 1, index + 3), 16)
      : text[index] === '_'
        ? 32
        : text.charCodeAt(index) & 255
    const length = coded ? 3 : 1
    out.push({ value, from: start + index, to: start + index + length })
    index += length
  }
  return out
}

function copy(out: Rewriting, given: string, from: number, to: number): void {
  for (let at = from; at < to; at++) out.put(given[at] as string, at, at + 1)
}
