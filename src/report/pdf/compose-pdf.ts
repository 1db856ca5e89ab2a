import { AppError } from '../../base/app-error.ts'
import {
  MOST_PDF_CHARACTERS,
  MOST_PDF_PARTS,
  MOST_PDF_TITLE,
  type PdfText,
  pdfTextLength,
} from '../../base/signing/pdf-text.ts'
import { parseInstant } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { rememberComposed } from './composed.ts'
import { ADDED, FONT_NAMES } from './pdf-fonts.ts'
import { PAGE, pagesOf } from './pdf-pages.ts'

const WITHOUT_TIME = '2000-01-01T00:00:00.000Z'

/**
 * The text as a PDF of Letter pages (ISO 32000-2), with the reader's own standard fonts. The same text gives the same
 * bytes: nothing is compressed, and its ids and dates come from the text. Of characters see `glyphsOf`.
 * @throws AppError bad-input for a text past its limits
 */
export async function composePdf(text: PdfText): Promise<Uint8Array> {
  checkSize(text)
  const pages = pagesOf(text)
  const first = 8
  const pageIds = pages.map((_, index) => first + 2 * index)
  const fonts = '/Font <</R 4 0 R /B 5 0 R /S 6 0 R>>'
  const date = pdfDate(text.at ?? WITHOUT_TIME)
  const objects = [
    `<</Type /Catalog /Pages 2 0 R /Lang (en-US) /ViewerPreferences <</DisplayDocTitle true>>>>`,
    `<</Type /Pages /Count ${pages.length} /Kids [${pageIds.map(id => `${id} 0 R`).join(' ')}]>>`,
    `<</Title ${pdfString(text.title)} /Producer (Ward) /CreationDate ${date} /ModDate ${date}>>`,
    font(FONT_NAMES.regular),
    font(FONT_NAMES.bold),
    `<</Type /Font /Subtype /Type1 /BaseFont /${FONT_NAMES.symbol}>>`,
    `<</Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${ADDED.map(([code, name]) => `${code} /${name}`).join(' ')}]>>`,
    ...pages.flatMap((drawn, index) => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources <<${fonts}>> /Contents ${first + 2 * index + 1} 0 R>>`,
      `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    ]),
  ]
  const bytes = written(objects)
  rememberComposed(bytes, pages.length)
  return bytes
}

function font(name: string): string {
  return `<</Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding 7 0 R>>`
}

/** Header, objects, cross-reference table and trailer: ISO 32000-2, 7.5. The text is Latin-1, a character a byte. */
function written(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const parts = [text]
  let length = text.length
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    text = `${index + 1} 0 obj\n${object}\nendobj\n`
    parts.push(text)
    length += text.length
  }
  const body = parts.join('')
  const id = sha256Hex(Buffer.from(body, 'latin1')).slice(0, 32)
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R /ID [<${id}> <${id}>]>>\n`
  return new Uint8Array(Buffer.from(`${body}${table}${trailer}startxref\n${length}\n%%EOF\n`, 'latin1'))
}

/** A text string: UTF-16 with its mark, in hexadecimal digits. ISO 32000-2, 7.9.2.2. */
export function pdfString(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

/** A date in UTC. ISO 32000-2, 7.9.4. @throws AppError bad-input */
export function pdfDate(at: string): string {
  return `(D:${parseInstant(at)
    .slice(0, 19)
    .replace(/[^0-9]/g, '')}Z)`
}

function checkSize(text: PdfText): void {
  const tooLarge =
    text.title.length > MOST_PDF_TITLE ||
    text.parts.length > MOST_PDF_PARTS ||
    pdfTextLength(text) > MOST_PDF_CHARACTERS
  if (!tooLarge) return
  throw new AppError(
    'bad-input',
    `The document is too long: a title has at most ${MOST_PDF_TITLE} characters, a text ${MOST_PDF_PARTS} parts and ${MOST_PDF_CHARACTERS} characters.`,
  )
}
