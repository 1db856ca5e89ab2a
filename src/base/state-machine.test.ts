import { expect, test } from 'vitest'
import { actsFrom, type Machine, nextState } from './state-machine.ts'

const DOOR: Machine<'open' | 'closed', 'close' | 'open' | 'knock'> = [
  { from: 'open', act: 'close', to: 'closed', because: 'somebody leaves' },
  { from: 'closed', act: 'knock', to: 'closed', because: 'somebody asks' },
  { from: 'closed', act: 'open', to: 'open', because: 'somebody answers' },
]

test.each<['open' | 'closed', 'close' | 'open' | 'knock', 'open' | 'closed' | null, string]>([
  ['open', 'close', 'closed', 'a row of the table'],
  ['open', 'open', null, 'what is no row may not be done'],
  ['closed', 'knock', 'closed', 'a row may lead back'],
])('from %s by %s to %s: %s', (from, act, to) => {
  expect(nextState(DOOR, from, act)).toBe(to)
})

test('what may be done stands in the order of the table', () => {
  expect(actsFrom(DOOR, 'closed')).toEqual(['knock', 'open'])
})
