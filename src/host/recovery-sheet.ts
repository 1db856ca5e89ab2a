import { AppError } from '../base/app-error.ts'
import type { Instant } from '../base/time.ts'
import { KEY_BYTES } from './crypto.ts'

/** What a person prints once and keeps apart from the computer. */
export interface SheetContent {
  readonly key: Uint8Array
  readonly installation: string
  readonly keyId: string
  readonly printedAt: Instant
}

/** What could be read from a typed sheet; the ids are null when the person typed only the key lines. */
export interface ParsedSheet {
  readonly key: Uint8Array
  readonly installation: string | null
  readonly keyId: string | null
}

/** Crockford's base 32: no I, L, O, U, so what is read aloud or typed from paper is not mistaken. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LINES = 4
const LINE_BYTES = KEY_BYTES / LINES
/** 64 bits in 13 symbols of 5 bits. */
const DATA_SYMBOLS = 13
const CHECK_SYMBOLS = 2
const LINE_SYMBOLS = DATA_SYMBOLS + CHECK_SYMBOLS
const GROUP = 5
const LONGEST_TEXT = 20_000

/** The text of the sheet. It holds the key itself: print it, never store or log it. */
export function writeRecoverySheet(content: SheetContent): string {
  const lines = Array.from({ length: LINES }, (_, index) => {
    const bytes = content.key.subarray(index * LINE_BYTES, (index + 1) * LINE_BYTES)
    return `  Line ${index + 1}:  ${grouped(encodeLine(index + 1, bytes))}`
  })
  return [
    'WARD RECOVERY SHEET',
    '',
    `Installation:  ${content.installation}`,
    `Key id:        ${content.keyId}`,
    `Printed:       ${content.printedAt}`,
    '',
    ...lines,
    '',
    'Who holds these four lines and a copy of the data folder can read all of it.',
    'Without the key file or this sheet nobody can read it again, not even with a',
    'backup. Print the sheet, do not save it. Keep it where a fire, theft or failure',
    'of the computer does not reach it, such as a safe in another building, and note',
    'who may open it. After "ward key rotate" print the new sheet and keep this one',
    'as long as backups from before that day are kept.',
    '',
    'To use it: ward key recover, then type the four lines. Capitals, spaces and',
    'dashes do not matter, nor does O for 0, or I and L for 1.',
    '',
  ].join('\n')
}

/**
 * Reads a sheet as a person types it: whole or only its four lines, in any case, with or without spaces and dashes,
 * with O for 0 and I or L for 1. One or two wrong symbols in a line, and swapped neighbours or lines, are always found.
 * @throws AppError bad-input with the line to look at, and the group when one wrong symbol explains the error. No symbol is repeated.
 */
export function parseRecoverySheet(text: string): ParsedSheet {
  if (text.length > LONGEST_TEXT)
    throw new AppError('bad-input', 'The text is too long for a recovery sheet.')
  const key = new Uint8Array(KEY_BYTES)
  keyLines(text).forEach((line, index) => {
    key.set(decodeLine(index + 1, line), index * LINE_BYTES)
  })
  return {
    key,
    installation: /^\s*installation\s*:\s*([0-9a-f-]{1,64})\s*$/im.exec(text)?.[1]?.toLowerCase() ?? null,
    keyId: /^\s*key id\s*:\s*([0-9a-f]{16})\s*$/im.exec(text)?.[1]?.toLowerCase() ?? null,
  }
}

/** The four lines with spaces and dashes gone. Labels win: with them everything else in the text is prose. */
function keyLines(text: string): string[] {
  const rows = text.split(/\r\n|\n|\r/)
  const labelled = new Map<number, string>()
  for (const row of rows) {
    const [, label, rest] = /^\s*line\s*([1-4il])\s*[:.)-]?(.*)$/i.exec(row) ?? []
    if (label === undefined || rest === undefined) continue
    const number = /[il]/i.test(label) ? 1 : Number(label)
    if (labelled.has(number)) {
      throw new AppError('bad-input', `The recovery sheet has line ${number} twice; type each line once.`)
    }
    labelled.set(number, bare(rest))
  }
  if (labelled.size > 0) {
    return Array.from({ length: LINES }, (_, index) => {
      const line = labelled.get(index + 1)
      if (line !== undefined) return line
      throw new AppError(
        'bad-input',
        `Line ${index + 1} of the recovery sheet is missing; type all four lines.`,
      )
    })
  }
  const typed = rows.map(bare).filter(row => row !== '')
  const all = typed.join('')
  if (typed.length !== LINES && all.length === LINES * LINE_SYMBOLS) {
    return Array.from({ length: LINES }, (_, index) =>
      all.slice(index * LINE_SYMBOLS, (index + 1) * LINE_SYMBOLS),
    )
  }
  if (typed.length === LINES) return typed
  throw new AppError(
    'bad-input',
    `A recovery sheet has ${LINES} lines of three groups of five characters; ${typed.length} lines were typed.`,
  )
}

function bare(row: string): string {
  return row
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function grouped(symbols: string): string {
  return symbols.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$& ')
}

function encodeLine(number: number, bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const data = new Array<number>(DATA_SYMBOLS).fill(0)
  for (let place = DATA_SYMBOLS - 1; place >= 0; place -= 1, value >>= 5n) data[place] = Number(value & 31n)
  for (let first = 0; first < 32; first += 1) {
    const [sum] = syndromes([number, ...data, first, 0])
    const symbols = [...data, first, sum]
    if (syndromes([number, ...symbols])[1] === 0) return symbols.map(symbol => SYMBOLS[symbol]).join('')
  }
  throw new Error('unreachable: the two equations of the check symbols always have a solution')
}

function decodeLine(number: number, line: string): Uint8Array {
  const where = `Line ${number} of the recovery sheet`
  if (line.length !== LINE_SYMBOLS) {
    throw new AppError(
      'bad-input',
      `${where} has ${line.length} characters instead of ${LINE_SYMBOLS}; type it again.`,
    )
  }
  const symbols = Array.from(line, character => SYMBOLS.indexOf(character))
  const foreign = symbols.indexOf(-1)
  if (foreign >= 0) {
    const group = Math.floor(foreign / GROUP) + 1
    throw new AppError(
      'bad-input',
      `${where} has a character in group ${group} that no sheet uses; type it again.`,
    )
  }
  const [sum, weighted] = syndromes([number, ...symbols])
  const value = symbols.slice(0, DATA_SYMBOLS).reduce((total, symbol) => (total << 5n) | BigInt(symbol), 0n)
  if (sum !== 0 || weighted !== 0 || value >> 64n !== 0n) {
    const place = symbols.findIndex((_, index) => sum !== 0 && times(power(index + 1), sum) === weighted)
    const look = place < 0 ? '' : `, most likely in group ${Math.floor(place / GROUP) + 1}`
    throw new AppError('bad-input', `${where} has a typing error${look}; compare it with the paper.`)
  }
  return Uint8Array.from({ length: LINE_BYTES }, (_, index) =>
    Number((value >> BigInt(56 - 8 * index)) & 255n),
  )
}

/**
 * Two parities over GF(32), a Reed-Solomon code of distance 3 over [line number, 13 data, 2 checks]: both are 0 for a
 * good line, and never both 0 when one or two symbols are wrong.
 */
function syndromes(symbols: readonly number[]): [sum: number, weighted: number] {
  let sum = 0
  let weighted = 0
  symbols.forEach((symbol, place) => {
    sum ^= symbol
    weighted ^= times(power(place), symbol)
  })
  return [sum, weighted]
}

/** Product in GF(32) with the primitive polynomial x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let left = a, right = b; right > 0; right >>= 1) {
    if (right & 1) product ^= left
    left <<= 1
    if (left & 32) left ^= 0b100101
  }
  return product
}

/** The generator 2 to the given power. */
function power(exponent: number): number {
  let result = 1
  for (let step = 0; step < exponent; step += 1) result = times(result, 2)
  return result
}
