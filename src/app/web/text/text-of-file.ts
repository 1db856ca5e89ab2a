/** What a file or a paste may weigh at most: 20 MB. */
export const LARGEST = 20 * 1024 * 1024

export type TextOfFile = { readonly text: string } | { readonly problem: string }

/** How files begin that people take for text, and what to do with them. */
const KINDS: readonly { readonly begins: string; readonly problem: string }[] = [
  {
    begins: '%PDF-',
    problem: 'This is a PDF, not text. Open it, copy the text and paste it here.',
  },
  {
    begins: 'PK\u0003\u0004',
    problem:
      'This is a Word, Excel, PowerPoint or ZIP file, not text. Open it, copy the text and paste it here.',
  },
  {
    begins: '\u00d0\u00cf\u0011\u00e0',
    problem:
      'This is an older Office file or an Outlook message, not text. Open it, copy the text and paste it here.',
  },
  { begins: '{\\rtf', problem: 'This is a Rich Text file. Open it, copy the text and paste it here.' },
]
const NOT_TEXT =
  'This file is not text: it may be a picture, a program or a database. Choose a text or CSV file.'

export const TOO_LARGE = 'This is larger than 20 MB. Split it, or let “ward phi scan” read it in a terminal.'

/**
 * Reads the bytes of a file as text: UTF-8, UTF-16 with its byte order mark, else Windows-1252, in which every byte is a
 * character. What holds control characters that no text has is not text.
 */
export function textOfFile(bytes: Uint8Array): TextOfFile {
  if (bytes.length > LARGEST) return { problem: TOO_LARGE }
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const kind = KINDS.find(({ begins }) => start.startsWith(begins))
  if (kind !== undefined) return { problem: kind.problem }
  const text = decoded(bytes)
  // Tab, line feed, form feed, carriage return and escape stand in texts; the other control characters do not.
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? { problem: NOT_TEXT } : { text }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
