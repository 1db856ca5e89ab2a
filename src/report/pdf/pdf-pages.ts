import type { PdfPart, PdfText } from '../../base/signing/pdf-text.ts'
import type { Face } from './pdf-fonts.ts'
import { drawLine, type Line, linesOf, widthOfAll } from './pdf-lines.ts'

/** Letter, in points of 1/72 inch, with an inch on every side. */
export const PAGE = { width: 612, height: 792 } as const
const MARGIN = 72
const WIDTH = PAGE.width - 2 * MARGIN
const TOP = PAGE.height - MARGIN
const BOTTOM = MARGIN + 6

const STYLES = {
  title: { face: 'bold', size: 18, lead: 23, before: 0, after: 10 },
  heading: { face: 'bold', size: 12.5, lead: 17, before: 10, after: 4 },
  paragraph: { face: 'regular', size: 10.5, lead: 14.5, before: 0, after: 7 },
  item: { face: 'regular', size: 10.5, lead: 14.5, before: 0, after: 3 },
  label: { face: 'bold', size: 9.3, lead: 13.5, before: 0, after: 3 },
  value: { face: 'regular', size: 9.3, lead: 13.5, before: 0, after: 3 },
  foot: { face: 'regular', size: 8, lead: 10, before: 0, after: 0 },
} as const satisfies Record<string, Style>

interface Style {
  readonly face: Face
  readonly size: number
  /** From one base line to the next. */
  readonly lead: number
  readonly before: number
  readonly after: number
}

// So much that a SHA-256 in hexadecimal digits fits beside it on one line.
const LABEL_WIDTH = 124
const GAP = 10
/** Below a list and a table. */
const BLOCK_GAP = 6
const INDENT = 16

export const FOOT = 'Not legal advice; confirm with counsel.'

/** The operators of each page of the text. */
export function pagesOf({ title, parts }: PdfText): readonly string[] {
  const pages: string[][] = [[]]
  let y = TOP
  const turn = (): void => {
    pages.push([])
    y = TOP
  }
  /** Sets rows side by side from one base line on; a row that does not fit goes on at the next page. */
  const set = (columns: readonly Column[], style: Style, keep = 0): void => {
    if (y !== TOP) y -= style.before
    const rows = Math.max(...columns.map(({ lines }) => lines.length))
    if (y - style.lead * Math.min(rows, 2) - keep < BOTTOM) turn()
    for (let row = 0; row < rows; row += 1) {
      if (y - style.lead < BOTTOM) turn()
      y -= style.lead
      for (const { lines, face, x } of columns) {
        pages.at(-1)?.push(drawLine(lines[row] ?? [], face, style.size, x, y))
      }
    }
    y -= style.after
  }
  const column = (text: string, style: Style, x: number = MARGIN, width: number = WIDTH): Column => ({
    lines: linesOf(text, style.face, style.size, width),
    face: style.face,
    x,
  })
  set([column(title, STYLES.title)], STYLES.title, STYLES.paragraph.lead)
  for (const part of parts) {
    for (const { columns, style, keep } of blocksOf(part, column)) set(columns, style, keep)
    if (part.kind === 'list' || part.kind === 'facts') y -= BLOCK_GAP
  }
  return pages.map((drawn, index) => drawn.join('') + foot(index + 1, pages.length, title))
}

interface Column {
  readonly lines: readonly Line[]
  readonly face: Face
  readonly x: number
}

interface Block {
  readonly columns: readonly Column[]
  readonly style: Style
  /** Points that are to be free below it on the same page: a heading is not left alone. */
  readonly keep?: number
}

type MakeColumn = (text: string, style: Style, x?: number, width?: number) => Column

function blocksOf(part: PdfPart, column: MakeColumn): readonly Block[] {
  if (part.kind === 'heading') {
    const style = STYLES.heading
    return [{ columns: [column(part.text, style)], style, keep: 2 * STYLES.paragraph.lead }]
  }
  if (part.kind === 'paragraph') {
    return [{ columns: [column(part.text, STYLES.paragraph)], style: STYLES.paragraph }]
  }
  if (part.kind === 'list') {
    const style = STYLES.item
    return part.items.map(item => ({
      columns: [column('•', style), column(item, style, MARGIN + INDENT, WIDTH - INDENT)],
      style,
    }))
  }
  const [x, width] = [MARGIN + LABEL_WIDTH + GAP, WIDTH - LABEL_WIDTH - GAP]
  return part.rows.map(([label, value]) => ({
    columns: [
      column(label, STYLES.label, MARGIN, LABEL_WIDTH),
      column(value === '' ? '–' : value, STYLES.value, x, width),
    ],
    style: STYLES.value,
  }))
}

function foot(page: number, pages: number, title: string): string {
  const { face, size } = STYLES.foot
  const y = MARGIN - 28
  const count = linesOf(`Page ${page} of ${pages}`, face, size, WIDTH)[0] ?? []
  const right = PAGE.width - MARGIN - (widthOfAll(count) * size) / 1000
  const [left = []] = linesOf(title, face, size, WIDTH - 60)
  const rule = `0.6 G 0.5 w ${MARGIN} ${y + 22} m ${PAGE.width - MARGIN} ${y + 22} l S 0 G\n`
  const drawn = [
    drawLine(left, face, size, MARGIN, y + 10),
    drawLine(linesOf(FOOT, face, size, WIDTH)[0] ?? [], face, size, MARGIN, y),
    drawLine(count, face, size, right, y + 10),
  ]
  return `${rule}0.35 g\n${drawn.join('')}0 g\n`
}
