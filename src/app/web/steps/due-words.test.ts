import { expect, test } from 'vitest'
import type { ShownStanding } from '../../api/contracts/standings.ts'
import { standingDueWords } from './due-words.ts'

test.each<[ShownStanding['state'], string | null, string | null, string]>([
  ['open', '2026-10-20', 'was due Tuesday, 20 October 2026', 'its day is past'],
  ['open', '2026-12-14', null, 'another day than that of what is wrong'],
  ['soon', '2026-12-31', 'by Thursday, 31 December 2026', 'it comes due'],
  ['done', '2026-11-02', 'by Monday, 2 November 2026', 'today is in time'],
  ['done', null, null, 'without a day'],
])('%s with %s: %s, %s', (state, due, words) => {
  expect(standingDueWords({ state, due }, '2026-11-02')).toBe(words)
})
