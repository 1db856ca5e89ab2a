import { expect, test } from 'vitest'
import { day, listed } from './counting-words.ts'

test.each<[because: string, parts: readonly string[], words: string]>([
  ['nothing', [], ''],
  ['one stands alone', ['a'], 'a'],
  ['two need no comma', ['a', 'b'], 'a and b'],
  ['only the last gets an “and”', ['a', 'b', 'c'], 'a, b and c'],
])('a list in words: %s', (_, parts, words) => {
  expect(listed(parts)).toBe(words)
})

test('the day of a moment is the day in UTC, as it was signed', () => {
  expect(day('2026-10-01T23:59:59.999Z')).toBe('2026-10-01')
})
