import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../base/labelled-texts.ts'
import { measureSpans } from './measure-spans.ts'
import { answering, blind, type Found, valueIn } from './scan.fixture.ts'
import { SPAN_TYPES } from './span-types.ts'
import { VECTOR_SOURCES } from './vectors/vector-sources.ts'

const TEXT = 'call 212-345-6789 or +44 20 7123 4567'
const ROW: Sentence = {
  line: 1,
  text: TEXT,
  spans: [
    { type: 'PHONE_NUMBER', from: 5, to: 17 },
    { type: 'PHONE_NUMBER', from: 21, to: 37 },
  ],
}
const measure = (...found: readonly Found[]) =>
  measureSpans(
    answering(() => ({ found })),
    [{ name: 's.json', texts: { form: 'spans', rows: [ROW] } }],
  )
const phone = (section: ReturnType<typeof measure>) =>
  (['precision', 'recall', 'f1'] as const).map(each => valueIn(section, `sentences.PHONE_NUMBER.${each}`))

describe('measureSpans', () => {
  it.each<[readonly Found[], readonly number[], string]>([
    [[[5, 12, 'I1', 'phone']], [1, 1, 1], 'the American number; the British one is outside'],
    [
      [
        [5, 12, 'I1', 'phone'],
        [21, 16, 'I1', 'phone'],
      ],
      [1, 1, 1],
      'finding what is outside is no mistake',
    ],
    [
      [
        [5, 3, 'I1', 'phone'],
        [0, 4, 'I1', 'phone'],
      ],
      [0.5, 1, 2 / 3],
      'overlap is enough; what overlaps nothing is wrong',
    ],
    [[[5, 12, 'I1', 'us-ssn']], [0, 0, 0], 'another recognizer finds no telephone'],
    [[[5, 12, 'N', 'phone']], [0, 0, 0], 'what only speaks against is not found'],
  ])('%j gives %j: %s', (found, expected) => expect(phone(measure(...found))).toEqual(expected))

  it('says how many lie outside the definition, and measures no type that is not there', () => {
    const section = measureSpans(blind, [{ name: 's.json', texts: { form: 'spans', rows: [ROW] } }])
    expect(section.notes).toEqual([
      'PHONE_NUMBER: 1 spans lie outside Ward’s definition (of another country).',
    ])
    expect(section.figures.some(({ id }) => id.includes('US_SSN'))).toBe(false)
  })

  it.each<[string, string, string, number, boolean, string]>([
    ['US_SSN', '460-89-9847', '460-89-9847', 0, true, 'as issued'],
    ['US_SSN', '666-12-3456', '666-12-3456', 0, false, '666 is never issued'],
    ['PHONE_NUMBER', '(201) 948-1927', '', 0, true, 'North American'],
    ['PHONE_NUMBER', '911-345-6789', '', 0, false, 'no area is N11'],
    ['PHONE_NUMBER', '+41 69 979 80 58', '', 0, false, 'Swiss'],
    ['DATE_TIME', '1978-04-13 12:20:39', '', 0, true, 'a date with a time'],
    ['DATE_TIME', '1977', '', 0, false, 'a year'],
    ['AGE', '90', '', 0, true, 'over 89'],
    ['AGE', '89', '', 0, false, '89 may be told'],
    ['ZIP_CODE', '48750', 'Oscoda, MI 48750', 11, true, 'behind a state'],
    ['ZIP_CODE', '48750', 'order 48750', 6, false, 'five digits'],
    ['PERSON', 'Ann Lee', '', 0, true, 'two words'],
    ['PERSON', 'Lee', 'ask Mrs. Lee', 9, true, 'behind a title'],
    ['PERSON', 'Lee', 'ask Lee', 4, false, 'one word'],
  ])('%s %j in %j: defined %s: %s', (type, span, text, from, defined) => {
    const found = SPAN_TYPES.find(each => each.type === type)
    expect(found?.defines(span, text === '' ? span : text, from)).toBe(defined)
  })
})

it('names recognizers that exist: their file is called as they are', () => {
  const files = new Set(readdirSync(new URL('../../assess/recognizers/', import.meta.url)))
  const named = [...SPAN_TYPES, ...VECTOR_SOURCES].flatMap(({ recognizers }) => recognizers)
  expect(named.filter(id => !files.has(`${id}.recognizer.ts`))).toEqual([])
})
