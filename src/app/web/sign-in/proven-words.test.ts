import { expect, test } from 'vitest'
import { provenWords } from './proven-words.ts'

test.each([
  ['yes', /proven that it is you/, 'the server says so in this way only'],
  ['not-allowed', /not proven/, 'another account, or an old sign-in'],
  ['source-broke-off', /not proven/, 'Microsoft was not there'],
  ['constructor', /not proven/, 'a word that every object knows'],
  ['<b>yes</b>', /not proven/, 'anybody writes addresses'],
])('%s is told as %s: %s', (outcome, title) => {
  const words = provenWords(outcome)
  expect(words.title).toMatch(title)
  expect(words.sentence).toMatch(/^[A-Z].*\.$/)
})
