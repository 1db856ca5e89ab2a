import { expect, test } from 'vitest'
import { reportHeadline } from './words.ts'

test.each<[string, number, number, string, string]>([
  [
    'access',
    0,
    0,
    'T: nothing was seen',
    'an empty report claims nothing: the box below says what could be seen',
  ],
  ['access', 1, 0, 'None of 1 access is without an explanation', 'one alone'],
  ['access', 112, 0, 'None of 112 accesses is without an explanation', 'all by policies'],
  ['access', 1, 1, '1 of 1 access has no explanation', 'one alone, and open'],
  ['access', 112, 1, '1 of 112 accesses has no explanation', 'one open'],
  ['place', 112, 5, '5 of 112 accesses have no explanation', 'one place is told as all'],
  ['person', 21, 1, 'T: 1 of 21 to look at', 'administrative acts have no policy, and are not explained'],
  ['passwords', 6, 4, 'T: 4 of 6 to look at', 'no policy explains these'],
  ['deletions', 35, 0, 'T: none of 35 to look at', 'rows, and nothing of note'],
])('%s with %i rows, %i open: %s (%s)', (id, all, open, words) => {
  expect(reportHeadline({ id, title: 'T' }, { all, open })).toBe(words)
})
