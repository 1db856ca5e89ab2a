import { expect, test } from 'vitest'
import { choiceIn, queryOf, searchOf } from './activity-choice.ts'

const NOTHING = { log: null, group: null, person: null, from: null, to: null }

test.each([
  ['nothing', '', NOTHING],
  [
    'a whole choice',
    '?log=tenant&group=views&person=u-1&from=2026-11-01&to=2026-11-08',
    {
      log: 'tenant',
      group: 'views',
      person: 'u-1',
      from: '2026-11-01',
      to: '2026-11-08',
    },
  ],
  ['what is none is left out', '?log=x&group=all&person=&from=2026-02-30&to=today', NOTHING],
  ['names that objects have of their own', '?group=constructor', NOTHING],
])('the choice of an address: %s', (_, search, choice) => {
  expect(choiceIn(search)).toEqual(choice)
  expect(choiceIn(searchOf(choiceIn(search), ''))).toEqual(choiceIn(search))
})

test('what else stands in the address stays, and what is not chosen goes', () => {
  const choice = { ...NOTHING, log: 'tenant' as const, group: 'people' as const }
  expect(searchOf(choice, '?tenant=clinic&person=u-1')).toBe('?tenant=clinic&log=tenant&group=people')
  expect(searchOf({ ...NOTHING, log: null }, '?group=people')).toBe('')
})

test('only what is chosen is asked of the server', () => {
  expect(queryOf({ ...NOTHING, log: 'tenant', group: 'people' })).toEqual({ group: 'people' })
})
