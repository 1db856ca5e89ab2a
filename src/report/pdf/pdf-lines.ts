import type { Face } from './pdf-fonts.ts'
import { type Glyph, glyphsOf, literal } from './pdf-glyphs.ts'

/** A line of text that fits its width. */
export type Line = readonly Glyph[]

/**
 * The text broken into lines of at most `width` points: between words, and within a word that is longer than a line. A
 * line feed begins a new one.
 */
export function linesOf(text: string, face: Face, size: number, width: number): readonly Line[] {
  const most = (width * 1000) / size
  return text.split(/\r\n|\r|\n/).flatMap(paragraph => wrapped(glyphsOf(paragraph, face), most))
}

function wrapped(glyphs: readonly Glyph[], most: number): readonly Line[] {
  const lines: Line[] = []
  let line: Glyph[] = []
  let used = 0
  const close = (): void => {
    while (line.at(-1)?.space) line.pop()
    lines.push(line)
    line = []
    used = 0
  }
  for (const word of wordsOf(glyphs)) {
    const wide = widthOfAll(word)
    if (used > 0 && used + wide > most && !word[0]?.space) close()
    // Blanks at the end of a line hang over; at the beginning of one they would only move it.
    if (word[0]?.space && used === 0 && lines.length > 0) continue
    for (const glyph of word) {
      if (used > 0 && used + glyph.width > most && !glyph.space) close()
      line.push(glyph)
      used += glyph.width
    }
  }
  close()
  return lines
}

/** Runs of blanks, and runs of what is none. */
function wordsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const words: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = words.at(-1)
    if (last !== undefined && last[0]?.space === glyph.space) last.push(glyph)
    else words.push([glyph])
  }
  return words
}

export function widthOfAll(line: Line): number {
  return line.reduce((sum, { width }) => sum + width, 0)
}

/** Operators that draw the line with its beginning at `x` and `y`, in points from the lower left corner. */
export function drawLine(line: Line, face: Face, size: number, x: number, y: number): string {
  if (line.length === 0) return ''
  const name = face === 'bold' ? 'B' : 'R'
  const parts: string[] = []
  let run: number[] = []
  const endRun = (): void => {
    if (run.length > 0) parts.push(`${literal(run)} Tj`)
    run = []
  }
  for (const glyph of line) {
    if (glyph.code !== null) run.push(glyph.code)
    else {
      endRun()
      parts.push(glyph.draw({ name, size }))
    }
  }
  endRun()
  return `BT /${name} ${size} Tf 1 0 0 1 ${number(x)} ${number(y)} Tm ${parts.join(' ')} ET\n`
}

function number(value: number): string {
  return String(Number(value.toFixed(2)))
}
