import { expect, test } from 'vitest'
import { accessAddress, accessChoiceIn } from './access-choice.ts'

const NOTHING = { isReviewing: false, side: null, signed: null } as const
const ID = 'access:2026-10-26:2026-11-02'

test.each<readonly [string, string, object]>([
  ['nothing', '', {}],
  ['marking rows', '?review=on', { isReviewing: true }],
  ['another word for it', '?review=yes', {}],
  ['the list of reviews', '?side=reviews', { side: 'reviews' }],
  ['a side that there is not', '?side=constructor', {}],
  ['a signed review', `?signed=${ID}`, { signed: { id: ID, version: null } }],
  ['a version of it', `?signed=${ID}&version=2`, { signed: { id: ID, version: 2 } }],
  ['a version that is none', `?signed=${ID}&version=-1`, { signed: { id: ID, version: null } }],
  ['an id that is none', '?signed=../../x', {}],
])('an address says: %s', (_, search, expected) => {
  expect(accessChoiceIn(search)).toEqual({ ...NOTHING, ...expected })
})

test('what is chosen stands behind the view, and is read back', () => {
  const choice = { isReviewing: true, side: 'policies', signed: { id: ID, version: 3 } } as const
  expect(accessAddress('/access', NOTHING)).toBe('/access')
  expect(accessAddress('/access?from=2026-10-26', { ...NOTHING, side: 'reviews' })).toBe(
    '/access?from=2026-10-26&side=reviews',
  )
  const address = accessAddress('/access?from=2026-10-26', choice)
  expect(accessChoiceIn(address.slice(address.indexOf('?')))).toEqual(choice)
})
