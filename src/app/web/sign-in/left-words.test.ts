import { expect, test } from 'vitest'
import { leftSpoken, leftWords } from './left-words.ts'

test.each([
  [120, '2 minutes', '2 minutes', 'whole minutes'],
  [119, '1 minute 59 seconds', '2 minutes', 'spoken in steps'],
  [61, '1 minute 1 second', '2 minutes', 'one of each'],
  [60, '1 minute', '1 minute', 'the next step'],
  [11, '11 seconds', '30 seconds', 'seconds alone'],
  [1, '1 second', '10 seconds', 'the last'],
  [0, '0 seconds', '10 seconds', 'none is said as well'],
])('%i seconds: %s, spoken %s (%s)', (left, words, spoken) => {
  expect(leftWords(left)).toBe(words)
  expect(leftSpoken(left)).toBe(spoken)
})
