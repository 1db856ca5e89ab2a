import { describe, expect, test } from 'vitest'
import type { Person } from '../../api/contracts/people.ts'
import type { Instant } from '../../../base/time.ts'
import { lastDayOf } from '../../../base/time-zone.ts'
import { endOfDay, grantWords, type PeopleChosen, shownPeople } from './shown-people.ts'

const one: Person = {
  id: 'u-1',
  version: 1,
  name: 'Dana Ruiz',
  email: 'dana@clinic.example',
  kind: 'person',
  state: 'active',
  grants: [{ role: 'privacy-officer', tenant: 'a', until: null, from: 'ward' }],
  loans: [],
  factors: [],
  microsoft: false,
  lastSignIn: null,
}
const people: readonly Person[] = [
  { ...one, id: 'u-3', name: 'Émile Ångström', email: 'e@clinic.example', state: 'closed', grants: [] },
  one,
  { ...one, id: 'u-2', name: '<b>Sam</b>', email: 'sam@other.example', state: 'invited' },
]

describe('people are chosen', () => {
  test.each<[string, Partial<PeopleChosen>, readonly string[]]>([
    ['all, by name', {}, ['u-2', 'u-1', 'u-3']],
    ['by a part of the name, however written', { words: 'DANA' }, ['u-1']],
    ['by the address', { words: 'other.example' }, ['u-2']],
    ['by the title of a role', { words: 'privacy officer' }, ['u-2', 'u-1']],
    ['by all words, in any order', { words: 'ruiz dana' }, ['u-1']],
    ['letters with marks', { words: 'ångström' }, ['u-3']],
    ['by state', { states: ['closed', 'invited'] }, ['u-2', 'u-3']],
    ['by both', { states: ['closed'], words: 'dana' }, []],
    ['signs of a pattern are signs', { words: '.*' }, []],
  ])('%s', (_, chosen, ids) => {
    expect(shownPeople(people, { words: '', states: [], ...chosen }).map(({ id }) => id)).toEqual(ids)
  })
})

describe('a role in words', () => {
  const me = { tenants: [{ name: 'a', title: 'Main Street', practice: false, roles: [], permissions: [] }] }
  test.each<[string, Person['grants'][number], string]>([
    ['in a tenant', { role: 'auditor', tenant: 'a', until: null, from: 'ward' }, 'Auditor in Main Street'],
    ['in one that is not shown', { role: 'auditor', tenant: 'b', until: null, from: 'ward' }, 'Auditor in b'],
    [
      'over all',
      { role: 'owner', tenant: '*', until: null, from: 'ward' },
      'Practice owner over all tenants',
    ],
    [
      'from a group',
      { role: 'auditor', tenant: 'a', until: '2026-12-01T00:00:00.000Z', from: 'microsoft' },
      'Auditor in Main Street, from a Microsoft group',
    ],
    [
      'until the end of a day',
      { role: 'auditor', tenant: 'a', until: '2026-12-01T00:00:00.000Z', from: 'ward' },
      'Auditor in Main Street, until 30 November 2026',
    ],
    [
      'that has ended',
      { role: 'auditor', tenant: 'a', until: '2026-11-02T00:00:00.000Z', from: 'ward' },
      'Auditor in Main Street, ended 1 November 2026',
    ],
  ])('%s', (_, grant, words) => {
    expect(grantWords(grant, me, '2026-11-22T00:00:00.000Z')).toBe(words)
  })
})

test.each<[string, string | null]>([
  ['2026-12-31', '2027-01-01T00:00:00.000Z'],
  ['2028-02-28', '2028-02-29T00:00:00.000Z'],
  ['', null],
  ['2026-13-01', null],
  ['2026-02-30', null],
  ['tomorrow', null],
  ['9999-12-31', null],
])('the end of the day %s', (day, end) => {
  expect(endOfDay(day)).toBe(end)
  if (end !== null) expect(lastDayOf(end as Instant)).toBe(day)
})
