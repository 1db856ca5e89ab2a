import { expect, test } from 'vitest'
import { choiceIn, searchOf } from './people-choice.ts'

test.each([
  ['?person=u-1', { words: '', states: [], person: 'u-1' }, 'a person found by the search of all of Ward'],
  ['?q=ruiz&state=closed', { words: 'ruiz', states: ['closed'], person: null }, 'words and a state'],
  ['?state=wild,active', { words: '', states: ['active'], person: null }, 'a state that there is not'],
  [`?person=${'x'.repeat(201)}`, { words: '', states: [], person: null }, 'an id that is none'],
] as const)('%s is %o: %s', (search, expected, _why) => {
  expect(choiceIn(search)).toEqual(expected)
})

test('what else stands in the address stays, and the choice comes back from it', () => {
  const choice = { words: 'ana', states: ['active', 'invited'], person: 'u-2' } as const
  const search = searchOf(choice, '?tenant=elm&q=before')
  expect(new URLSearchParams(search).get('tenant')).toBe('elm')
  expect(choiceIn(search)).toEqual(choice)
  expect(searchOf({ words: '', states: [], person: null }, '?q=before')).toBe('')
})
