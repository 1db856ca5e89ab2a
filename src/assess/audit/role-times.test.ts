import { expect, test } from 'vitest'
import type { RoleHolder, RoleSnapshot } from '../../base/audit/role-time.ts'
import type { Instant } from '../../base/time.ts'
import { roleAge, roleTimes } from './role-times.ts'

const day = (text: string) => `2026-${text}T00:00:00.000Z` as Instant
const JANUARY = day('01-01')
const MARCH = day('03-01')
const MAY = day('05-01')
const JULY = day('07-01')
const ADMIN = 'it@clinic.example'
const ID = '55555555-eeee-4fff-8000-666666666666'

const held = (changes: Partial<RoleHolder> = {}): RoleHolder => ({
  names: [ADMIN],
  roles: ['Helpdesk'],
  ...changes,
})
const snapshot = (
  asOf: Instant,
  holders: readonly RoleHolder[],
  changes: Partial<RoleSnapshot> = {},
): RoleSnapshot => ({
  source: 'settings',
  asOf,
  complete: true,
  holders,
  ...changes,
})

type Time = readonly [actor: string, from: Instant, to: Instant | null, ...roles: string[]]
type Row = readonly [
  why: string,
  snapshots: readonly RoleSnapshot[],
  roles: readonly Time[],
  knownFrom: Instant | null,
]

test.each<Row>([
  ['without a snapshot nothing is known', [], [], null],
  [
    'a snapshot holds until now, however old',
    [snapshot(MARCH, [held()])],
    [[ADMIN, MARCH, null, 'Helpdesk']],
    MARCH,
  ],
  [
    'the next one without the person ends it',
    [snapshot(MARCH, [held()]), snapshot(MAY, [])],
    [[ADMIN, MARCH, MAY, 'Helpdesk']],
    MARCH,
  ],
  [
    'the next one with the person goes on',
    [snapshot(MARCH, [held()]), snapshot(MAY, [held()])],
    [[ADMIN, MARCH, null, 'Helpdesk']],
    MARCH,
  ],
  [
    'in whatever order they come',
    [snapshot(MAY, []), snapshot(MARCH, [held()])],
    [[ADMIN, MARCH, MAY, 'Helpdesk']],
    MARCH,
  ],
  [
    'another role meanwhile: one time, both names',
    [snapshot(MARCH, [held()]), snapshot(MAY, [held({ roles: ['Exchange'] })])],
    [[ADMIN, MARCH, null, 'Exchange', 'Helpdesk']],
    MARCH,
  ],
  [
    'gone and back: two times',
    [snapshot(JANUARY, [held()]), snapshot(MARCH, []), snapshot(MAY, [held()])],
    [
      [ADMIN, JANUARY, MARCH, 'Helpdesk'],
      [ADMIN, MAY, null, 'Helpdesk'],
    ],
    JANUARY,
  ],
  [
    'an assignment with a start held before the first snapshot',
    [snapshot(MAY, [held({ from: MARCH })])],
    [[ADMIN, MARCH, null, 'Helpdesk']],
    MAY,
  ],
  [
    'an assignment that begins later',
    [snapshot(MARCH, [held({ from: MAY })])],
    [[ADMIN, MAY, null, 'Helpdesk']],
    MARCH,
  ],
  [
    'an end before the next snapshot',
    [snapshot(MARCH, [held({ to: MAY })]), snapshot(JULY, [])],
    [[ADMIN, MARCH, MAY, 'Helpdesk']],
    MARCH,
  ],
  [
    'an end after the next snapshot: the later word counts',
    [snapshot(MARCH, [held({ to: JULY })]), snapshot(MAY, [])],
    [[ADMIN, MARCH, MAY, 'Helpdesk']],
    MARCH,
  ],
  [
    'an assignment that had ended, with its start',
    [snapshot(JULY, [held({ from: MARCH, to: MAY })])],
    [[ADMIN, MARCH, MAY, 'Helpdesk']],
    JULY,
  ],
  ['an assignment that had ended, without a start: no time', [snapshot(MAY, [held({ to: MARCH })])], [], MAY],
  [
    'every name of the person',
    [snapshot(MARCH, [held({ names: [ADMIN, ID, ADMIN] })])],
    [
      [ID, MARCH, null, 'Helpdesk'],
      [ADMIN, MARCH, null, 'Helpdesk'],
    ],
    MARCH,
  ],
  [
    'an incomplete list adds and makes nothing known',
    [snapshot(MARCH, [held()], { complete: false })],
    [[ADMIN, MARCH, null, 'Helpdesk']],
    null,
  ],
  [
    'an incomplete list ends nobody’s role',
    [snapshot(MARCH, [held()]), snapshot(MAY, [], { complete: false })],
    [[ADMIN, MARCH, null, 'Helpdesk']],
    MARCH,
  ],
  [
    'a list of Exchange role groups does not end directory roles',
    [snapshot(MARCH, [held()]), snapshot(MAY, [], { source: 'role-list' })],
    [[ADMIN, MARCH, null, 'Helpdesk']],
    MARCH,
  ],
  ['two of one moment: the one given last', [snapshot(MARCH, [held()]), snapshot(MARCH, [])], [], MARCH],
])('%s', (_, snapshots, roles, knownFrom) => {
  const found = roleTimes(snapshots)
  expect(found.roles).toEqual(roles.map(([actor, from, to, ...names]) => ({ actor, from, to, roles: names })))
  expect(found.rolesKnown).toEqual(knownFrom === null ? [] : [{ from: knownFrom, to: null }])
})

test.each([
  ['before the first', JANUARY, null],
  ['at its moment', MARCH, MARCH],
  ['the last before, not an incomplete one', JULY, MARCH],
])('the age of the answer: %s', (_, at, expected) => {
  const snapshots = [snapshot(MARCH, []), snapshot(MAY, [], { complete: false })]
  expect(roleAge(snapshots, at)).toBe(expected)
})
