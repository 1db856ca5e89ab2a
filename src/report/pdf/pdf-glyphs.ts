import { codeOf, type Face, SYMBOLS, widthOf } from './pdf-fonts.ts'

/** A character as it is drawn. */
export interface Glyph {
  /** Thousandths of the size. */
  readonly width: number
  /** Code in the line's own face, where it is one code and nothing else: neighbours of this kind are drawn together. */
  readonly code: number | null
  /** Operators that draw it, for all others; the pen stands behind it afterwards. `face` and `size` are the line's. */
  readonly draw: (font: { readonly name: string; readonly size: number }) => string
  readonly space: boolean
}

/** What stands above or below a letter: the accent's character, and whether it hangs. Rise in thousandths of the size. */
const MARKS: ReadonlyMap<string, { readonly accent: string; readonly rise?: number; readonly below?: true }> =
  new Map([
    ['\u0300', { accent: '`' }],
    ['\u0301', { accent: '´' }],
    ['\u0302', { accent: 'ˆ' }],
    ['\u0303', { accent: '˜' }],
    ['\u0304', { accent: '¯' }],
    ['\u0306', { accent: '˘' }],
    ['\u0307', { accent: '˙' }],
    ['\u0308', { accent: '¨' }],
    ['\u030a', { accent: '˚' }],
    ['\u030b', { accent: '˝' }],
    ['\u030c', { accent: 'ˇ' }],
    ['\u0323', { accent: '.', rise: -230, below: true }],
    ['\u0326', { accent: ',', rise: -230, below: true }],
    ['\u0327', { accent: '¸', below: true }],
    ['\u0328', { accent: '˛', below: true }],
  ])
/** An accent stands above a small letter; above a tall one it is this much higher, and so is a second above the first. */
const TALL = 195
const STACKED = 170

/** Drawn as another character that looks the same, and read as what it is. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([
  ['Đ', 'Ð'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u02bc', '’'],
  ['\u2015', '—'],
])
/** Blanks of other widths. */
const BLANKS = /[\t\u2000-\u200a\u202f\u205f\u3000]/

/**
 * The text's characters. Those that the standard fonts lack are composed of a letter and its accents, as in Łukasz Dvořák;
 * of any other writing system the code stands there, `\u{4E2D}`, so that nothing vanishes and nothing is guessed. What is
 * composed is found and copied as what it is (ActualText, ISO 32000-2, 14.9.4).
 */
export function glyphsOf(text: string, face: Face): readonly Glyph[] {
  const glyphs: Glyph[] = []
  for (const character of Array.from(text.normalize('NFC'))) {
    const glyph = simple(character, face) ?? composed(character, face)
    if (glyph !== null) glyphs.push(glyph)
    else glyphs.push(...escaped(character, face))
  }
  return glyphs
}

/** Bytes of a literal string. ISO 32000-2, 7.3.4.2. */
export function literal(codes: readonly number[]): string {
  let text = '('
  for (const code of codes) {
    if (code === 0x28 || code === 0x29 || code === 0x5c) text += `\\${String.fromCharCode(code)}`
    else if (code < 32 || code > 126) text += `\\${code.toString(8).padStart(3, '0')}`
    else text += String.fromCharCode(code)
  }
  return `${text})`
}

function simple(character: string, face: Face): Glyph | null {
  const code = BLANKS.test(character) ? 32 : codeOf(character)
  if (code !== null) return ofCode(code, face)
  const symbol = SYMBOLS.get(character)
  if (symbol !== undefined) {
    const draw: Glyph['draw'] = ({ name, size }) =>
      `/S ${size} Tf ${literal([symbol.code])} Tj /${name} ${size} Tf`
    return { width: symbol.width, code: null, space: false, draw }
  }
  const other = codeOf(LOOKS_LIKE.get(character) ?? '')
  return other === null ? null : actually(character, ofCode(other, face))
}

function ofCode(code: number, face: Face): Glyph {
  return { width: widthOf(code, face), code, space: code === 32, draw: () => `${literal([code])} Tj` }
}

/** A letter with its accents drawn over it. */
function composed(character: string, face: Face): Glyph | null {
  if (character === 'đ') return barred(face)
  const [letter = '', ...marks] = Array.from(character.normalize('NFD'))
  const above = marks.some(mark => MARKS.get(mark)?.below !== true)
  const base = codeOf(above && letter === 'i' ? 'ı' : letter)
  const accents = marks.map(mark => MARKS.get(mark))
  if (base === null || marks.length === 0 || accents.includes(undefined)) return null
  const width = widthOf(base, face)
  let rise = /[A-Zbdfhklt]/.test(letter) ? TALL : 0
  const parts = [`${literal([base])} Tj`]
  for (const mark of accents) {
    const code = codeOf(mark?.accent ?? '') ?? 0
    parts.push(overlaid(code, widthOf(code, face), width, mark?.below ? (mark.rise ?? 0) : rise))
    if (!mark?.below) rise += STACKED
  }
  const draw: Glyph['draw'] = ({ size }) =>
    parts.join(' ').replace(/@(-?\d+)/g, (_, up) => ts(Number(up), size))
  return actually(character, { width, code: null, space: false, draw })
}

/** The small d with a bar: a macron across its stem. */
function barred(face: Face): Glyph {
  const [d, bar] = [codeOf('d') ?? 0, codeOf('¯') ?? 0]
  const width = widthOf(d, face)
  // The stem stands at the right end of the letter.
  const drawn = `${literal([d])} Tj ${overlaid(bar, widthOf(bar, face), width + 280, -60, width)}`
  const draw: Glyph['draw'] = ({ size }) => drawn.replace(/@(-?\d+)/g, (_, up) => ts(Number(up), size))
  return actually('đ', { width, code: null, space: false, draw })
}

const BLANK_WIDTH = 278

/**
 * Draws the accent in the middle of what is `over` wide and brings the pen back to where it was, with a blank: programs that
 * take the text out measure a character to the end of what is drawn last. `@n` is a rise still to be scaled.
 */
function overlaid(code: number, accent: number, over: number, rise: number, pen = over): string {
  const start = (over - accent) / 2
  const back = start + accent - pen + BLANK_WIDTH
  return `[${pen - start}] TJ @${rise} ${literal([code])} Tj @0 [${back}] TJ ( ) Tj`
}

function ts(rise: number, size: number): string {
  return `${Number(((rise * size) / 1000).toFixed(3))} Ts`
}

function actually(character: string, glyph: Glyph): Glyph {
  const utf16 = Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
  const hex = utf16.map(unit => unit.toString(16).padStart(4, '0')).join('')
  const draw: Glyph['draw'] = font => `/Span <</ActualText <feff${hex}>>> BDC ${glyph.draw(font)} EMC`
  return { ...glyph, code: null, draw }
}

function escaped(character: string, face: Face): readonly Glyph[] {
  const code = character.codePointAt(0) ?? 0
  const text = `\\u{${code.toString(16).toUpperCase()}}`
  return Array.from(text).map(each => ofCode(codeOf(each) ?? 63, face))
}
