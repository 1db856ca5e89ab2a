/**
 * The text of a document that Ward writes itself: a page shows it and `composePdf` prints it, so both have the same
 * words. Line feeds in a paragraph, an item or a fact start a new line.
 */
export interface PdfText {
  readonly title: string
  /** In the file's own fields and on its foot. Without it the year 2000 stands there, so that the same text gives the same bytes. */
  readonly at?: string | undefined
  readonly parts: readonly PdfPart[]
}

export type PdfPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Two columns: what, and what is known of it. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }

/** Most characters of a title. */
export const MOST_PDF_TITLE = 300
/** Most parts of a text; a list or a table is one. */
export const MOST_PDF_PARTS = 2000
/** Most characters of a text in all: about 150 pages. */
export const MOST_PDF_CHARACTERS = 400_000
/** Most pages of a file that people bring. A contract with all its schedules has less. */
export const MOST_PDF_PAGES = 2000

/** Characters of a text in all. */
export function pdfTextLength({ title, parts }: PdfText): number {
  return parts.reduce((sum, part) => sum + charactersOf(part), title.length)
}

function charactersOf(part: PdfPart): number {
  if (part.kind === 'list') return part.items.reduce((sum, item) => sum + item.length, 0)
  if (part.kind === 'facts')
    return part.rows.reduce((sum, [label, value]) => sum + label.length + value.length, 0)
  return part.text.length
}
