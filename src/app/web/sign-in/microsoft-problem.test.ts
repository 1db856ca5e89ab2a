import { expect, test } from 'vitest'
import { microsoftProblem } from './microsoft-problem.ts'

test.each<[string, 'sign-in' | 'link', RegExp | null, string]>([
  ['', 'sign-in', null, 'nobody came by Microsoft'],
  ['?microsoft=not-allowed', 'sign-in', /not let in/, 'no role'],
  ['?microsoft=not-allowed', 'link', /Nothing was connected/, 'the same code means another thing there'],
  ['?microsoft=already-exists', 'link', /somebody else/, 'it is taken'],
  ['?microsoft=constructor', 'sign-in', /did not work/, 'a word that every object knows'],
  ['?microsoft=%3Cb%3E', 'link', /Try again/, 'anybody writes addresses'],
])('%s after a %s: %s, as %s', (search, errand, said) => {
  const told = microsoftProblem(search, errand)
  if (said === null) expect(told).toBeNull()
  else expect(told).toMatch(said)
})
