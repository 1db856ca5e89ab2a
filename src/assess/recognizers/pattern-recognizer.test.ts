import { describe, expect, it } from 'vitest'
import { definePatternRecognizer, holdsWord, type PatternRecognizer } from './pattern-recognizer.ts'
import { recognize } from './recognize.fixture.ts'

/** Four digits; with a keyword when "code" stands near. */
const plain: PatternRecognizer = {
  id: 'sample',
  title: 'Sample',
  subject: 'R',
  class: 'I2',
  source: { name: 'none', url: 'https://example.org', asOf: '2026-11-22' },
  needs: {},
  patterns: [{ regex: /\d{4}/g, confidences: [10, 20, 30, 40] }],
  keywords: /code|co/i,
  because: { shape: 'four digits', checked: 'checked', keyword: 'labelled', both: 'both' },
}
const find = (changes: Partial<PatternRecognizer>, text: string) =>
  recognize(definePatternRecognizer({ ...plain, ...changes }), text)

describe('a recognizer made of patterns', () => {
  it.each<
    [because: string, changes: Partial<PatternRecognizer>, text: string, confidence: number, why: string]
  >([
    ['nothing but the shape', {}, '1234', 10, 'shape'],
    ['the check passed', { validate: () => true }, '1234', 20, 'checked'],
    ['a keyword', {}, 'code 1234', 30, 'keyword'],
    ['both', { validate: () => true }, 'code 1234', 40, 'both'],
    ['there is nothing to check', { validate: () => null }, '1234', 10, 'shape'],
    ['a keyword behind it', {}, '1234 code', 30, 'keyword'],
    ['a keyword 40 units before', {}, `code${' '.repeat(35)}1234`, 30, 'keyword'],
    ['the last word on the confidence', { adjust: () => 77 }, '1234', 77, 'shape'],
    ['a way without words of its own', { because: { shape: 'four digits' } }, 'code 1234', 30, 'shape'],
    [
      'the label in the pattern',
      { patterns: [{ regex: /x\d{4}/g, confidences: [0, 0, 9, 0], labelled: true }] },
      'x1234',
      9,
      'keyword',
    ],
  ])('confidence: %s', (_, changes, text, confidence, because) => {
    expect(find(changes, text)).toMatchObject([{ confidence, because }])
  })

  it.each<[because: string, changes: Partial<PatternRecognizer>, text: string]>([
    ['the check failed', { validate: () => false }, '1234'],
    ['it only looks so', { invalidate: () => true }, '1234'],
    ['no confidence', { patterns: [{ regex: /\d{4}/g, confidences: [0, 0, 30, 0] }] }, '1234'],
    ['a digit before', {}, '01234'],
    ['a letter after', {}, '1234a'],
    ['a letter of another script after', {}, '1234é'],
    [
      'no word begins like its label',
      { patterns: [{ regex: /\d{4}/g, confidences: [9, 9, 9, 9], heads: ['abc'] }] },
      'abd 1234',
    ],
    [
      'the quick question says no',
      { patterns: [{ regex: /\d{4}/g, confidences: [9, 9, 9, 9], may: () => false }] },
      '1234',
    ],
  ])('finds nothing: %s', (_, changes, text) => {
    expect(find(changes, text)).toEqual([])
  })

  it('a keyword 41 units away is too far', () => {
    expect(find({}, `code${' '.repeat(37)}1234`)).toMatchObject([{ confidence: 10 }])
  })

  it('the value is a part of the match', () => {
    expect(
      find({ patterns: [{ regex: /no (?<value>\d{4})/g, confidences: [5, 5, 5, 5] }] }, 'no 1234'),
    ).toMatchObject([{ text: '1234' }])
  })

  it('begins again inside of what was refused', () => {
    expect(
      find({ patterns: [{ regex: /\d{2}-\d{2}/g, confidences: [5, 5, 5, 5] }] }, '112-34 x12-34 56-78'),
    ).toMatchObject([{ text: '56-78' }])
  })

  it('the first pattern counts where two find the same place', () => {
    const patterns = [
      { regex: /\d{4}/g, confidences: [50, 50, 50, 50] as const, class: 'I1' as const },
      { regex: /\d{4}-?\d?/g, confidences: [60, 60, 60, 60] as const },
    ]
    expect(find({ patterns }, '1234, 5678-9')).toMatchObject([
      { text: '1234', class: 'I1' },
      { text: '5678', class: 'I1' },
    ])
  })

  it.each<[because: string, text: string]>([
    ['three letters', 'the abcdef 1234'],
    ['capitals', 'ABC 1234'],
  ])('a word that begins like its label: %s', (_, text) => {
    expect(
      find({ patterns: [{ regex: /\d{4}/g, confidences: [9, 9, 9, 9], heads: ['abc', 'xy', 'z'] }] }, text),
    ).toHaveLength(1)
  })

  it.each<[because: string, text: string, found: number]>([
    ['a head of two letters holds for longer words', 'xyz 1234', 1],
    ['a head of one letter is that letter alone', 'z/1 1234', 1],
    ['and no longer word', 'zoo 1234', 0],
    ['a word of two letters is no head of three', 'ab 1234', 0],
  ])('%s', (_, text, found) => {
    expect(
      find({ patterns: [{ regex: /\d{4}/g, confidences: [9, 9, 9, 9], heads: ['abc', 'xy', 'z'] }] }, text),
    ).toHaveLength(found)
  })
})

describe('a whole word of a pattern', () => {
  it.each<[because: string, text: string, held: boolean]>([
    ['alone', 'dl', true],
    ['a digit may touch behind', 'dl12', true],
    ['the second one counts though the first is part of a word', 'handle dl', true],
    ['part of a word', 'handle', false],
    ['begins a word', 'dlx', false],
    ['a digit before', '1dl', false],
    ['nothing', '', false],
  ])('%s', (_, text, held) => {
    expect(holdsWord(/dl/i, text, 0, text.length)).toBe(held)
  })

  it('sees the letters outside of the piece it searches', () => {
    expect(holdsWord(/dl/i, 'xdl', 1, 3)).toBe(false)
  })
})
