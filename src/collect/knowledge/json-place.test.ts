import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { brokenPlace } from './json-place.ts'

it.each<[because: string, text: string, line: number, column: number]>([
  ['a comma is missing', '{"a": 1\n "b": 2}', 2, 2],
  ['a comma too many', '{"a": [1, 2,]}', 1, 13],
  ['single quotes', "{'a': 1}", 1, 2],
  ['a quote that never closes', '{"a": "x\n}', 1, 9],
  ['a wrong escape', String.raw`{"a": "\d"}`, 1, 8],
  ['a key without a value', '{"a"}', 1, 5],
  ['cut off', '{"a": [1', 1, 9],
  ['the wrong bracket', '[1}', 1, 3],
  ['more behind the end', '{} x', 1, 4],
  ['a word', '{"a": yes}', 1, 7],
  ['a number with a leading zero', '{\n"a": 012}', 2, 7],
  ['empty', '', 1, 1],
  ['a comment', '// note\n{}', 1, 1],
])('finds where it breaks: %s', (_, text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(brokenPlace(text)).toEqual({ line, column })
})

it('says of any text the same as JSON.parse', () => {
  const json = fc.json().chain(text =>
    fc.oneof(
      fc.constant(text),
      fc
        .tuple(fc.nat(text.length), fc.constantFrom(',', '"', '}', '0', ' ', '\\', 'x'))
        .map(([at, sign]) => text.slice(0, at) + sign + text.slice(at)),
      fc.nat(text.length).map(at => text.slice(0, at)),
    ),
  )
  fc.assert(
    fc.property(fc.oneof(json, fc.string()), text => {
      let valid = true
      try {
        JSON.parse(text)
      } catch {
        valid = false
      }
      expect(brokenPlace(text) === null).toBe(valid)
    }),
    { numRuns: 2_000 },
  )
})
