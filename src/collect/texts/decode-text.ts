import { encodingOf } from '../../host/as-utf8.ts'

const CHARSET =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})/i

/**
 * Bytes as text: UTF-16 by its byte order mark, else UTF-8; bytes that are none become U+FFFD. The mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** As decodeText; what an HTML page says of its own encoding in its first kilobyte is heard. */
export function decodeHtml(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const said = encodingOf(bytes) === 'utf-8' ? CHARSET.exec(start) : null
  return decodeAs(bytes, said?.[1] ?? said?.[2])
}

/** As decodeText, in the encoding that is named if there is such a one. */
export function decodeAs(bytes: Uint8Array, label: string | undefined): string {
  if (label === undefined || encodingOf(bytes) !== 'utf-8') return decodeText(bytes)
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}
