import { expect, it } from 'vitest'
import { policy } from '../../../test/good-tenant/conditional-access.ts'
import type { Exclusion } from './exclusions.ts'
import { reaches, reachOf } from './reach.ts'

const NOBODY = {
  includeUsers: [],
  excludeUsers: [],
  includeGroups: [],
  excludeGroups: [],
  includeRoles: [],
  excludeRoles: [],
  includeGuestsOrExternalUsers: null,
  excludeGuestsOrExternalUsers: null,
}
const one = policy('one', { conditions: { users: { ...NOBODY, includeUsers: ['A'], includeRoles: ['R'] } } })
const another = policy('another', { conditions: { users: { ...NOBODY, includeGroups: ['g'] } } })
const guests = policy('guests', {
  conditions: { users: { ...NOBODY, includeUsers: ['GuestsOrExternalUsers'] } },
})

const ROWS: readonly [boolean, Exclusion, readonly (typeof one)[], string][] = [
  [true, { kind: 'user', id: 'a' }, [one, another], 'ids are compared without regard to case'],
  [true, { kind: 'group', id: 'G' }, [one, another], 'the second policy names the group'],
  [true, { kind: 'role', id: 'r' }, [one, another], 'the first policy names the role'],
  [false, { kind: 'group', id: 'a' }, [one, another], 'a group is not a user of the same id'],
  [false, { kind: 'user', id: 'a' }, [], 'no policy includes nobody'],
  [true, { kind: 'guest-type', id: 'internalGuest' }, [guests], 'all guests are named as such'],
  [
    false,
    { kind: 'application', id: 'x' },
    [one, another, guests],
    'naming people does not bring an app back',
  ],
  [
    true,
    { kind: 'application', id: 'x' },
    [policy('all')],
    'a policy for everybody and all apps holds there',
  ],
]

it.each(ROWS)('%s: %o', (expected, exclusion, policies, why) => {
  expect(reaches(reachOf(policies), exclusion), why).toBe(expected)
})
