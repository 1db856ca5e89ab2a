import { describe, expect, test } from 'vitest'
import { laidOut } from './laid-out.ts'

describe('a record laid out', () => {
  test.each<[string, string, string]>([
    ['{"a":1,"b":[1,2]}', '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ]\n}', 'an object'],
    [
      '{"n":12345678901234567890,"a":{},"b":[ ]}',
      '{\n  "n": 12345678901234567890,\n  "a": {},\n  "b": [ ]\n}',
      'a number that no computer keeps stays as it is',
    ],
    ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}', 'a name given twice stays twice'],
    ['{"s":"a,{\\"b\\":[1]}\\\\"}', '{\n  "s": "a,{\\"b\\":[1]}\\\\"\n}', 'marks within a text are no marks'],
    ['not, {json}', 'not, {json}', 'a text'],
    ['{"cut":"of', '{\n  "cut": "of', 'cut off in the middle'],
    ['', '', 'nothing'],
  ])('%s', (text, expected) => {
    expect(laidOut(text)).toBe(expected)
  })

  test('has the same characters but for white space outside of texts', () => {
    const text = `{"a":[${'{"b":"x y"},'.repeat(500)}null],"c":-1.5e+3}`
    expect(laidOut(text).replaceAll(/\n */g, '').replaceAll(': ', ':')).toBe(text)
  })

  test('takes a hundred levels and a long text in their stride', () => {
    expect(laidOut('['.repeat(100) + ']'.repeat(100)).length).toBeGreaterThan(200)
    const long = `{"a":"${'"'.padEnd(300_000, 'x')}`
    expect(laidOut(long)).toBe(long)
  })
})
