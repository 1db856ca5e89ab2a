/**
 * What every reader of PDF has without a font in the file: Helvetica and Helvetica-Bold with the standard Latin
 * characters, and Symbol (ISO 32000-2, 9.6.2.2 and annex D). Widths are Adobe's, in thousandths of the size.
 */
export type Face = 'regular' | 'bold'

export const FONT_NAMES = { regular: 'Helvetica', bold: 'Helvetica-Bold', symbol: 'Symbol' } as const

/** Characters of the standard set that WinAnsi lacks, on codes that it leaves free: code, glyph, Unicode, width in both faces. */
export const ADDED = [
  [1, 'dotlessi', 0x131, 278, 278],
  [2, 'caron', 0x2c7, 333, 333],
  [3, 'breve', 0x2d8, 333, 333],
  [4, 'dotaccent', 0x2d9, 333, 333],
  [5, 'ring', 0x2da, 333, 333],
  [6, 'ogonek', 0x2db, 333, 333],
  [7, 'hungarumlaut', 0x2dd, 333, 333],
  [8, 'Lslash', 0x141, 556, 611],
  [11, 'lslash', 0x142, 222, 278],
  [12, 'minus', 0x2212, 584, 584],
  [14, 'fraction', 0x2044, 167, 167],
] as const

/** Characters that are written with Symbol: code and width. */
export const SYMBOLS: ReadonlyMap<string, { readonly code: number; readonly width: number }> = new Map([
  ['≤', { code: 0xa3, width: 549 }],
  ['→', { code: 0xae, width: 987 }],
  ['≥', { code: 0xb3, width: 549 }],
  ['≠', { code: 0xb9, width: 549 }],
  ['≈', { code: 0xbb, width: 549 }],
])

// Codes 32 to 255 of WinAnsi, sixteen in a row; 0 where it has no character.
const REGULAR = `
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 0
556 0 222 556 333 1000 556 556 333 1000 667 333 1000 0 611 0
0 222 222 333 333 350 556 1000 333 1000 500 333 944 0 500 667
278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333
400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611
667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278
722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278
556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500`
const BOLD = `
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278
556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611
611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 0
556 0 278 556 500 1000 556 556 333 1000 667 333 1000 0 611 0
0 278 278 500 500 350 556 1000 333 1000 556 333 944 0 500 667
278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 333
400 584 333 333 333 611 556 278 333 333 365 556 834 834 834 611
722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278
722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 278
611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556`

const WIDTHS: Readonly<Record<Face, readonly number[]>> = {
  regular: widths(REGULAR, 3),
  bold: widths(BOLD, 4),
}

/** Thousandths of the size, 0 for a code without a character. */
export function widthOf(code: number, face: Face): number {
  return WIDTHS[face][code] ?? 0
}

const CODES = codes()

/** The code that a character has in both faces, or null. */
export function codeOf(character: string): number | null {
  return CODES.get(character) ?? null
}

function widths(table: string, column: 3 | 4): readonly number[] {
  const all = [...new Array<number>(32).fill(0), ...table.trim().split(/\s+/).map(Number)]
  for (const row of ADDED) all[row[0]] = row[column]
  return all
}

function codes(): ReadonlyMap<string, number> {
  const windows = new TextDecoder('windows-1252')
  const map = new Map<string, number>()
  for (let code = 32; code < 256; code += 1) {
    if (WIDTHS.regular[code]) map.set(windows.decode(Uint8Array.of(code)), code)
  }
  for (const [code, , unicode] of ADDED) map.set(String.fromCodePoint(unicode), code)
  return map
}
