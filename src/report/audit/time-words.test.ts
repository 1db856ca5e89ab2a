import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { periodWords } from './time-words.ts'

test.each([
  ['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z', '1 Nov 2026 to before 1 Dec 2026 (UTC)', 'days'],
  [
    '2026-11-01T08:30:00.000Z',
    '2026-12-01T00:00:00.000Z',
    '1 Nov 2026 08:30 UTC to before 1 Dec 2026 00:00 UTC',
    'a day that is not whole',
  ],
  [
    '2026-11-01T08:30:15.250Z',
    '2026-11-20T09:00:00.001Z',
    '1 Nov 2026 08:30:15 UTC to before 20 Nov 2026 09:00:01 UTC',
    'first to last event: nothing of it is left out by rounding',
  ],
  [
    '2026-11-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '1 Nov 2026 00:00 UTC to before 31 Dec 9999 23:59:59 UTC',
    'the end of what a moment can be',
  ],
])('%s to %s: %s (%s)', (from, to, words) => {
  expect(periodWords(from as Instant, to as Instant)).toBe(words)
})
