import { expect, test } from 'vitest'
import type { Instant } from '../base/time.ts'
import type { AnySnapshot } from '../store/snapshots.ts'
import { DEED, tenantMaker } from './comply.fixture.ts'
import { keepRoleList, type RoleList, roleLists } from './role-lists.ts'
import { readRoleSnapshots } from './role-snapshots.ts'

const newTenant = tenantMaker()
const ID = '55555555-eeee-4fff-8000-666666666666'
const MARCH = '2026-03-01T00:00:00.000Z' as Instant
const MAY = '2026-05-01T00:00:00.000Z' as Instant

const list = (changes: Partial<RoleList> = {}): RoleList => ({
  asOf: MARCH,
  complete: true,
  holders: [
    { user: 'it@clinic.example', objectId: ID, roles: ['Organization Management'], from: null, to: null },
  ],
  ...changes,
})

const settings = (takenAt: Instant | null, facts: Record<string, unknown>): AnySnapshot => ({
  schema: 'ward.snapshot/1',
  organisation: { id: null, name: null },
  cloud: null,
  takenAt,
  source: { tool: 'test', version: null },
  facts: Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, { read: true, value, from: 'GET /x' }]),
  ),
  waivers: [],
})

test('a list is kept once, and a correction of it follows', async () => {
  const { store, scope } = await newTenant()
  expect(await keepRoleList(store, scope, list(), DEED)).toBe(true)
  expect(await keepRoleList(store, scope, list(), DEED)).toBe(false)
  expect(await keepRoleList(store, scope, list({ holders: [] }), DEED)).toBe(true)
  expect(await roleLists(store, scope)).toEqual([list({ holders: [] })])
})

test('too many holders are refused in a sentence', async () => {
  const { store, scope } = await newTenant()
  const [holder] = list().holders
  const holders = Array.from({ length: 1_001 }, () => ({ ...holder }) as RoleList['holders'][number])
  await expect(keepRoleList(store, scope, list({ holders }), DEED)).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('lists and kept settings, in order of time', async () => {
  const { store, scope } = await newTenant()
  await keepRoleList(store, scope, list({ asOf: MAY }), DEED)
  const facts = {
    'entra.privileged-users': [{ id: ID.toUpperCase(), displayName: 'It', roles: ['Global Administrator'] }],
    'entra.privileged-roles': [
      {
        displayName: 'Global Administrator',
        assignments: [{ principalId: ID, startDateTime: '2026-01-01T00:00:00Z', endDateTime: null }],
      },
    ],
  }
  await store.snapshots.save(scope, settings(MARCH, facts), DEED)
  expect(await readRoleSnapshots(store, scope)).toEqual([
    {
      source: 'settings',
      asOf: MARCH,
      complete: true,
      holders: [
        { names: [ID], roles: ['Global Administrator'] },
        { names: [ID], roles: ['Global Administrator'], from: '2026-01-01T00:00:00.000Z' },
      ],
    },
    {
      source: 'role-list',
      asOf: MAY,
      complete: true,
      holders: [{ names: ['it@clinic.example', ID], roles: ['Organization Management'] }],
    },
  ])
})

test.each([
  ['without a date it says nothing', null, { 'entra.privileged-users': [] }, []],
  ['without the facts it says nothing', MARCH, { 'entra.other': [] }, []],
  ['of another form it says nothing', MARCH, { 'entra.privileged-users': 'x' }, []],
  [
    'an empty list says that nobody holds a role',
    MARCH,
    { 'entra.privileged-users': [] },
    [{ complete: true, holders: [] }],
  ],
  [
    'assignments alone are not all',
    MARCH,
    {
      'entra.privileged-roles': [
        { displayName: 'x', assignments: [{ principalId: ID, startDateTime: 'soon' }] },
      ],
    },
    [{ complete: false, holders: [{ names: [ID], roles: ['x'] }] }],
  ],
])('kept settings: %s', async (_, takenAt, facts, expected) => {
  const { store, scope } = await newTenant()
  await store.snapshots.save(scope, settings(takenAt, facts), DEED)
  const found = await readRoleSnapshots(store, scope)
  expect(found).toEqual(expected.map(one => ({ source: 'settings', asOf: MARCH, ...one })))
})
