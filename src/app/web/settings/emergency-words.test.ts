import { expect, test } from 'vitest'
import { type Emergency, emergencyWords } from './emergency-words.ts'

const made = { at: '2026-11-20T08:00:00.000Z', by: 'Dana Ruiz' }
const later = { at: '2026-11-21T09:30:00.000Z', by: 'Emergency access' }
const earlier = { at: '2026-11-19T09:30:00.000Z', by: 'Emergency access' }

test.each<[Emergency, RegExp, string]>([
  [{ isReady: false, made: null, used: null }, /^No code was made yet/, 'a new Ward'],
  [{ isReady: true, made, used: null }, /^A code is ready\. Dana Ruiz made it on 20 November/, 'made'],
  [{ isReady: true, made, used: earlier }, /^A code is ready/, 'the one before was used'],
  [{ isReady: false, made, used: later }, /used on 21 November 2026, 09:30 UTC/, 'used'],
  [{ isReady: false, made, used: earlier }, /was ended/, 'ended, and an earlier one had been used'],
])('%j is told as %s: %s', (emergency, words) => {
  expect(emergencyWords(emergency)).toMatch(words)
})
