import { describe, expect, it } from 'vitest'
import type { OperatorRule } from '../../collect/knowledge/rules.schema.ts'
import { operatorRecognizer, wrongExample } from './operator-recognizer.ts'
import { recognize } from './recognize.fixture.ts'

const RULE: OperatorRule = {
  id: 'badge',
  title: 'Badge',
  pattern: String.raw`BW-\d{6}`,
  class: 'D',
  leastDigits: 6,
  examples: { yes: ['BW-123456'], no: ['BW-12'] },
}

type Row = [because: string, change: Partial<OperatorRule>, text: string, found: [string, number, string][]]

describe('a rule of an operator', () => {
  it.each<Row>([
    ['the pattern alone', {}, 'x BW-123456 y', [['BW-123456', 40, 'shape']]],
    [
      'several',
      {},
      'BW-123456, BW-654321',
      [
        ['BW-123456', 40, 'shape'],
        ['BW-654321', 40, 'shape'],
      ],
    ],
    ['a digit touches', {}, 'BW-1234567', []],
    ['a letter touches', {}, 'ABW-123456', []],
    ['an underscore does not', {}, '_BW-123456_', [['BW-123456', 40, 'shape']]],
    ['either case only when asked', {}, 'bw-123456', []],
    ['either case', { flags: 'i' }, 'bw-123456', [['bw-123456', 40, 'shape']]],
    ['a keyword before', { keywords: ['bracelet'] }, 'Bracelet: BW-123456', [['BW-123456', 80, 'keyword']]],
    ['a keyword after', { keywords: ['bracelet'] }, 'BW-123456 bracelet', [['BW-123456', 80, 'keyword']]],
    [
      'part of a word is no keyword',
      { keywords: ['brace'] },
      'bracelet BW-123456',
      [['BW-123456', 40, 'shape']],
    ],
    [
      'the second place is the whole word',
      { keywords: ['brace'] },
      'bracelet brace BW-123456',
      [['BW-123456', 80, 'keyword']],
    ],
    [
      'a keyword too far',
      { keywords: ['bracelet'] },
      `bracelet${' .'.repeat(30)}BW-123456`,
      [['BW-123456', 40, 'shape']],
    ],
    [
      'a window as far as said',
      { keywords: ['bracelet'], window: [300, 0] },
      `bracelet${' .'.repeat(30)}BW-123456`,
      [['BW-123456', 80, 'keyword']],
    ],
    [
      'nothing behind when said',
      { keywords: ['bracelet'], window: [40, 0] },
      'BW-123456 bracelet',
      [['BW-123456', 40, 'shape']],
    ],
    [
      'a keyword of two words',
      { keywords: ['wrist band'] },
      'wrist  band BW-123456',
      [['BW-123456', 80, 'keyword']],
    ],
    [
      'a keyword with a sign',
      { keywords: ['badge #'] },
      'badge #: BW-123456',
      [['BW-123456', 80, 'keyword']],
    ],
    ['one number is final', { confidence: 70 }, 'BW-123456', [['BW-123456', 70, 'shape']]],
    ['with keywords it needs one', { confidence: 70, keywords: ['bracelet'] }, 'BW-123456', []],
    [
      'and has it',
      { confidence: 70, keywords: ['bracelet'] },
      'bracelet BW-123456',
      [['BW-123456', 70, 'keyword']],
    ],
    [
      'four numbers',
      { confidence: [0, 0, 55, 0], keywords: ['bracelet'] },
      'bracelet BW-123456',
      [['BW-123456', 55, 'keyword']],
    ],
    [
      'the value in its group',
      { pattern: String.raw`badge (?<value>\d{6})` },
      'badge 123456',
      [['123456', 40, 'shape']],
    ],
    [
      'the check passed',
      { pattern: String.raw`\d{11}`, validator: 'luhn' },
      '79927398713',
      [['79927398713', 60, 'checked']],
    ],
    ['the check failed', { pattern: String.raw`\d{11}`, validator: 'luhn' }, '79927398714', []],
    [
      'the check and a keyword',
      { pattern: String.raw`\d{11}`, validator: 'luhn', keywords: ['id'] },
      'id 79927398713',
      [['79927398713', 90, 'both']],
    ],
    ['empty', {}, '', []],
  ])('%s', (_, change, text, found) => {
    const hits = recognize(operatorRecognizer({ ...RULE, ...change }), text)
    expect(hits.map(hit => [hit.text, hit.confidence, hit.because])).toEqual(found)
    expect(hits.every(hit => hit.class === 'D')).toBe(true)
  })
})

it('keeps no state between texts', () => {
  const rule = operatorRecognizer(RULE)
  const once = recognize(rule, 'BW-123456')
  recognize(rule, 'BW-123456 BW-12345')
  expect(recognize(rule, 'BW-123456')).toEqual(once)
})

it('lines with fewer digits than it needs are not looked at', () => {
  expect(operatorRecognizer(RULE).needs).toEqual({ digits: 6 })
})

describe('examples', () => {
  it.each<[because: string, yes: string[], no: string[], wrong: object | null]>([
    ['all as they say', ['BW-123456', 'x BW-999999'], ['BW-1', 'nothing'], null],
    ['a yes that is not found', ['BW-123456', 'BW-12'], ['x'], { list: 'yes', entry: 2 }],
    ['a no that is found', ['BW-123456'], ['x', 'y BW-123456'], { list: 'no', entry: 2 }],
    ['too few digits for its gate', ['BW-'], ['x'], { list: 'yes', entry: 1 }],
  ])('%s', (_, yes, no, wrong) => expect(wrongExample({ ...RULE, examples: { yes, no } })).toEqual(wrong))
})
