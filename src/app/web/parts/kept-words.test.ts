import { expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import { keptWords } from './kept-words.ts'

test.each<[Date, RegExp, string]>([
  [new Date(2026, 10, 22, 15, 0), /^Kept from 14:02$/, 'the same day needs no date'],
  [new Date(2026, 10, 23, 1, 0), /^Kept from 22 November 2026, 14:02$/, 'the night after is another day'],
])('at %s: %s (%s)', (now, words) => {
  expect(keptWords(new Date(2026, 10, 22, 14, 2).toISOString() as Instant, now)).toMatch(words)
})
