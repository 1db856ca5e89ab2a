import { expect, test } from 'vitest'
import { listed } from './counting-words.ts'

test.each<[because: string, parts: readonly string[], words: string]>([
  ['nothing', [], ''],
  ['one stands alone', ['a'], 'a'],
  ['two need no comma', ['a', 'b'], 'a and b'],
  ['only the last gets an “and”', ['a', 'b', 'c'], 'a, b and c'],
])('a list in words: %s', (_, parts, words) => {
  expect(listed(parts)).toBe(words)
})
