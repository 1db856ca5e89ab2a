import { expect, test } from 'vitest'
import { wordsOfDay, wordsOfPeriod } from './day-words.ts'

test.each([
  ['2026-11-02', '2 November 2026', 'no zero before it'],
  ['2028-02-29', '29 February 2028', 'a leap day'],
  ['2026-12-31T23:59:59.000Z', '31 December 2026', 'the day of a moment'],
])('%s is %s: %s', (day, words) => {
  expect(wordsOfDay(day)).toBe(words)
})

test('a period has both its days', () => {
  expect(wordsOfPeriod({ from: '2025-10-01', to: '2026-10-30' })).toBe('1 October 2025 to 30 October 2026')
})
