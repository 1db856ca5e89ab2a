import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../base/app-error.ts'
import { parseInstant } from '../base/time.ts'
import { keyIdOf } from './key-file.ts'
import { parseRecoverySheet, writeRecoverySheet } from './recovery-sheet.ts'

const installation = '6f1c3f0e-5a0f-4f53-9d86-0b9e2a7d1c11'
const sheetOf = (key: Uint8Array): string =>
  writeRecoverySheet({ key, installation, keyId: keyIdOf(key), printedAt: parseInstant('2026-11-21') })
const linesOf = (sheet: string): string[] => sheet.split('\n').filter(line => /^ {2}Line \d/.test(line))
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function refusal(text: string): string {
  try {
    parseRecoverySheet(text)
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'bad-input', detail: {} })
    return (error as AppError).message
  }
  return expect.unreachable('the sheet was accepted')
}

describe('round trip', () => {
  test('the sheet as printed gives the key and the ids', () => {
    fc.assert(
      fc.property(keys, key => {
        expect(parseRecoverySheet(sheetOf(key))).toEqual({ key, installation, keyId: keyIdOf(key) })
      }),
      { numRuns: 100 },
    )
  })

  test('the four lines as people type them give the key', () => {
    const confused = (text: string, picks: readonly number[]): string =>
      Array.from(text, (character, place) => {
        const pick = (picks[place % picks.length] ?? 0) % 4
        const twins = character === '0' ? '0Oo0' : character === '1' ? '1Iil' : undefined
        return twins?.[pick] ?? (pick > 1 ? character.toLowerCase() : character)
      }).join('')
    fc.assert(
      fc.property(
        keys,
        fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
        fc.constantFrom('labelled', 'bare', 'dashes', 'one line'),
        (key, picks, style) => {
          const printed = linesOf(sheetOf(key))
          const groups = printed.map(line => line.replace(/^ {2}Line \d: {2}/, ''))
          const text = {
            labelled: confused(printed.join('\n'), picks),
            bare: confused(`\n${groups.join('\r\n\r\n')}\n`, picks),
            dashes: confused(groups.map(group => group.replaceAll(' ', '-')).join('\n'), picks),
            'one line': confused(groups.join(' '), picks),
          }[style]
          expect(parseRecoverySheet(text).key).toEqual(key)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('the sheet reads well on 80 columns and has no symbol that is mistaken', () => {
    const sheet = sheetOf(new Uint8Array(32).fill(255))
    expect(Math.max(...sheet.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
    for (const line of linesOf(sheet)) {
      expect(line).toMatch(/^ {2}Line [1-4]: {2}(?:[0-9A-HJKMNP-TV-Z]{5} ?){3}$/)
    }
  })
})

describe('typing errors', () => {
  test('any one wrong symbol is found, with its line and group', () => {
    const sheet = sheetOf(Uint8Array.from({ length: 32 }, (_, index) => index * 7))
    const printed = linesOf(sheet)
    printed.forEach((line, row) => {
      const start = line.indexOf(':') + 3
      for (let place = start; place < line.length; place += 1) {
        if (line[place] === ' ') continue
        for (const symbol of SYMBOLS) {
          if (symbol === line[place]) continue
          const wrong = printed.with(row, line.slice(0, place) + symbol + line.slice(place + 1))
          const group = Math.floor((place - start) / 6) + 1
          expect(refusal(wrong.join('\n'))).toBe(
            `Line ${row + 1} of the recovery sheet has a typing error, most likely in group ${group}; compare it with the paper.`,
          )
        }
      }
    })
  })

  test('any two wrong symbols of a line are found', () => {
    fc.assert(
      fc.property(
        keys,
        fc.nat(3),
        fc.uniqueArray(fc.nat(14), { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        (key, row, places, firstShift, secondShift) => {
          const lines = linesOf(sheetOf(key)).map(line =>
            line.slice(line.indexOf(':') + 1).replaceAll(' ', ''),
          )
          const symbols = Array.from(lines[row] ?? '')
          places.forEach((place, index) => {
            const value = SYMBOLS.indexOf(symbols[place] ?? '')
            symbols[place] = SYMBOLS[(value + (index === 0 ? firstShift : secondShift)) % 32] ?? ''
          })
          expect(refusal(lines.with(row, symbols.join('')).join('\n'))).toMatch(`Line ${row + 1} of the`)
        },
      ),
      { numRuns: 300 },
    )
  })

  const [one, two, three, four] = linesOf(sheetOf(new Uint8Array(32).fill(0x5a))) as [
    string,
    string,
    string,
    string,
  ]
  const unlabelled = (line: string): string => line.replace(/^ {2}Line \d: {2}/, '')
  test.each([
    ['two lines swapped', [two, one, three, four].map(unlabelled), /^Line 1 .* typing error/],
    ['a line typed twice', [one, two, two, four].map(unlabelled), /^Line 3 .* typing error/],
    ['a labelled line twice', [one, two, two, three, four], /has line 2 twice/],
    ['a labelled line left out', [one, two, four], /^Line 3 .* is missing/],
    ['a line left out', [one, two, four].map(unlabelled), /three groups of five characters; 3 lines/],
    ['a symbol left out', [one, two.slice(0, -1), three, four], /^Line 2 .* has 14 characters instead of 15/],
    ['a symbol too many', [one, two, three, `${four}Z`], /^Line 4 .* has 16 characters instead of 15/],
    [
      'a letter that is never used',
      [one, two, `${three.slice(0, -1)}U`, four],
      /^Line 3 .* in group 3 that no sheet uses/,
    ],
    [
      'neighbours swapped',
      [one.replace(/(\S)(\S)(\S{3})$/, '$2$1$3'), two, three, four],
      /^Line 1 .* typing error/,
    ],
    ['nothing typed', [''], /0 lines were typed/],
    ['a novel', ['x'.repeat(30_000)], /too long/],
  ])('%s is told', (_, lines, message) => {
    expect(refusal(lines.join('\n'))).toMatch(message)
  })
})
