import { describe, expect, it } from 'vitest'
import { findRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'

const { codes, hashes } = newRecoveryCodes()
const third = codes[2] ?? ''
/** One that has a 0 and a 1, so that look-alikes can be tried. */
const [zeroAndOne, itsHashes] = codeWith('0', '1')

describe('newRecoveryCodes', () => {
  it('gives ten codes of 120 bits without look-alikes, and their hashes', () => {
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(hashes).toHaveLength(10)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('uses all 32 characters', () => {
    const many = Array.from({ length: 50 }, newRecoveryCodes).flatMap(made => made.codes)
    expect(new Set(many.join('').replaceAll('-', '')).size).toBe(32)
  })

  it('is never the same', () => {
    expect(newRecoveryCodes().codes).not.toContain(third)
  })
})

describe('findRecoveryCode', () => {
  it('finds each in its place', () => {
    expect(codes.map(code => findRecoveryCode(code, hashes))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it.each([
    { reason: 'small letters', typed: third.toLowerCase(), index: 2 },
    { reason: 'no dashes', typed: third.replaceAll('-', ''), index: 2 },
    { reason: 'spaces for dashes, and around', typed: ` ${third.replaceAll('-', ' ')}\n`, index: 2 },
    { reason: 'dashes of a word processor', typed: third.replaceAll('-', '–'), index: 2 },
    { reason: 'other groups', typed: third.replaceAll('-', '').replaceAll(/.{6}/g, '$&-'), index: 2 },
    { reason: 'the last character is missing', typed: third.slice(0, -1), index: -1 },
    { reason: 'one character more', typed: `${third}0`, index: -1 },
    { reason: 'two characters changed places', typed: swapped(third), index: -1 },
    { reason: 'a letter that no code has', typed: `${third.slice(0, -1)}U`, index: -1 },
    { reason: 'empty', typed: '', index: -1 },
    { reason: 'the hash itself', typed: hashes[2] ?? '', index: -1 },
    { reason: 'a long text', typed: '-'.repeat(5_000_000) + third, index: -1 },
  ])('$reason', ({ typed, index }) => {
    expect(findRecoveryCode(typed, hashes)).toBe(index)
  })

  it.each([
    { reason: 'O for 0, I for 1', from: /[01]/g, to: { 0: 'O', 1: 'I' } },
    { reason: 'o for 0, l for 1', from: /[01]/g, to: { 0: 'o', 1: 'l' } },
  ] as const)('$reason', ({ from, to }) => {
    const typed = zeroAndOne.replaceAll(from, digit => (digit === '0' ? to[0] : to[1]))
    expect(typed).not.toBe(zeroAndOne)
    expect(findRecoveryCode(typed, itsHashes)).toBeGreaterThanOrEqual(0)
  })

  it('is good once: an empty text stands for a used one, and the others keep their places', () => {
    const left = hashes.with(2, '')
    expect(findRecoveryCode(third, left)).toBe(-1)
    expect(findRecoveryCode(codes[3] ?? '', left)).toBe(3)
  })

  it.each([
    { reason: 'none left', kept: [] },
    { reason: 'torn', kept: [(hashes[2] ?? '').slice(0, 62)] },
    { reason: 'no hex', kept: ['z'.repeat(64)] },
  ])('matches nothing that is no hash: $reason', ({ kept }) => {
    expect(findRecoveryCode(third, kept)).toBe(-1)
  })
})

function swapped(code: string): string {
  const at = Array.from(code).findIndex(
    (one, index) => one !== code[index + 1] && one !== '-' && code[index + 1] !== '-',
  )
  return code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2)
}

function codeWith(...characters: readonly string[]): readonly [string, readonly string[]] {
  for (;;) {
    const made = newRecoveryCodes()
    const found = made.codes.find(code => characters.every(one => code.includes(one)))
    if (found !== undefined) return [found, made.hashes]
  }
}
