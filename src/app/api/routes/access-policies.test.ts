import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import type { Role } from '../../../base/people/roles.ts'
import { listAccessPolicies } from '../contracts/access-policies.ts'
import { openDoors } from '../doors.fixture.ts'

const POLICIES = '/api/tenants/clinic/access-policies'
const TERMS = {
  place: { kind: 'mailbox', id: 'Chen@Clinic.example' },
  who: { kind: 'user', id: 'IT@clinic.example' },
  why: 'Repairs her inbox',
  ticket: 'HS-7',
  from: '2026-11-01',
  until: '2027-11-01',
}

async function begun() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const kim = await doors.add({ role: 'privacy-officer', tenant: 'clinic', name: 'Kim Park' })
  const as = await doors.signIn(kim)
  const add = (change: object = {}, who = as, url = POLICIES) =>
    doors.ask('POST', url, { as: who, body: { ...TERMS, ...change } })
  const end = (id: string, body: object, who = as) =>
    doors.ask('POST', `${POLICIES}/${id}/end`, { as: who, body })
  const listed = async () => {
    const { json } = await doors.ask('GET', POLICIES, { as })
    return listAccessPolicies.answer.parse(json).policies
  }
  return { doors, as, add, end, listed }
}

describe('an access policy', () => {
  test('is written down in the name of who is signed in, with names as the log has them', async () => {
    const { add, listed } = await begun()
    const { status, json } = await add({ approver: 'Dr. Chen', recordedAt: '2020-01-01', id: '99' })
    expect(status).toBe(200)
    expect(json['policy']).toEqual({
      id: '1',
      version: 1,
      place: { kind: 'mailbox', id: 'chen@clinic.example' },
      who: { kind: 'user', id: 'it@clinic.example' },
      why: 'Repairs her inbox',
      ticket: 'HS-7',
      from: '2026-11-01T00:00:00.000Z',
      until: '2027-11-01T00:00:00.000Z',
      approver: 'Kim Park',
      ownAccess: false,
      recordedAt: '2026-11-22T08:00:00.000Z',
      ended: null,
      state: 'in-force',
    })
    expect(await listed()).toEqual([json['policy']])
  })

  test.each<[because: string, who: object, own: boolean]>([
    ['their own address, however it is written', { kind: 'user', id: 'KIM@Clinic.example' }, true],
    ['somebody else’s', { kind: 'user', id: 'chen@clinic.example' }, false],
    ['a house that they are of', { kind: 'house' }, false],
  ])('says on record whether it explains the access of who writes it: %s', async (_, who, own) => {
    const { doors, listed } = await begun()
    const kim = await doors.add({ role: 'privacy-officer', email: 'kim@clinic.example' })
    const body = { ...TERMS, who, ownAccess: !own }
    await doors.ask('POST', POLICIES, { as: await doors.signIn(kim), body })
    expect(await listed()).toMatchObject([{ ownAccess: own }])
    const scope = await doors.store.tenants.scope(tenantName('clinic'))
    const [kept] = await doors.store.records.current(scope, 'access-policy')
    expect(kept?.body).toMatchObject({ ownAccess: own })
  })

  test('that is sent twice is one, and two officers at once get two numbers', async () => {
    const { add, listed } = await begun()
    const sent = await Promise.all([add(), add(), add({ who: { kind: 'house' } })])
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await listed()).map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('is ended by who saw its last version, once', async () => {
    const { add, end, listed } = await begun()
    await add()
    const why = 'Repaired'
    const wrong = [
      ['a version that is not the last', await end('1', { why, version: 3 }), 409],
      ['without a reason', await end('1', { why: ' ', version: 1 }), 422],
      ['a number that there is not', await end('2', { why, version: 1 }), 404],
    ] as const
    for (const [reason, answer, status] of wrong) {
      expect([reason, answer.status]).toEqual([reason, status])
    }
    expect((await end('1', { why, version: 1, by: 'Dr. Chen' })).status).toBe(200)
    expect(await listed()).toMatchObject([
      { state: 'ended', version: 2, ended: { by: 'Kim Park', why, at: '2026-11-22T08:00:00.000Z' } },
    ])
    expect((await end('1', { why, version: 2 })).status).toBe(409)
  })

  test('says where it stands today', async () => {
    const { doors, add, listed } = await begun()
    await add({ from: '2026-12-01' })
    await add({ until: '2026-11-23' })
    const states = async () => (await listed()).map(({ state }) => state)
    expect(await states()).toEqual(['coming', 'in-force'])
    doors.clock.set('2026-12-01T00:00:00.000Z')
    // The session has ended meanwhile.
    const { json } = await doors.ask('GET', POLICIES, {
      as: await doors.signIn(await doors.add({ role: 'auditor', tenant: 'clinic' })),
    })
    expect(listAccessPolicies.answer.parse(json).policies.map(({ state }) => state)).toEqual([
      'in-force',
      'run-out',
    ])
  })

  test('is not written down wrongly', async () => {
    const { add, listed } = await begun()
    const refused: readonly (readonly [string, object, number])[] = [
      ['no place', { place: { kind: null, id: ' ' } }, 422],
      ['every place of every kind', { place: { kind: null, id: '*' } }, 422],
      ['a kind that there is not', { place: { kind: 'constructor', id: 'x' } }, 422],
      ['nobody', { who: { kind: 'user', id: '' } }, 422],
      ['a class that there is not', { who: { kind: 'class', class: 'toString' } }, 422],
      ['a way of naming people that there is not', { who: { kind: 'all' } }, 400],
      ['no reason', { why: '' }, 422],
      ['a day that there is not', { from: '2026-02-30' }, 422],
      ['an end before the beginning', { until: '2026-10-31' }, 422],
      ['a text longer than anybody reads', { why: 'x'.repeat(4_001) }, 400],
      ['a list where a text stands', { ticket: ['HS-7'] }, 400],
    ]
    for (const [reason, change, status] of refused) {
      expect([reason, (await add(change)).status]).toEqual([reason, status])
    }
    expect(await listed()).toEqual([])
  })
})

test.each<[Role, number, number]>([
  ['hipaa-administrator', 200, 200],
  ['privacy-officer', 200, 200],
  ['security-officer', 200, 200],
  ['auditor', 200, 403],
  ['it-administrator', 200, 403],
  ['provider-operator', 200, 403],
  ['workforce', 403, 403],
  ['owner', 403, 403],
])('%s is answered %i to the list and %i to a new one', async (role, read, write) => {
  const { doors, add, end } = await begun()
  await add()
  const as = await doors.signIn(await doors.add({ role, tenant: 'clinic' }))
  expect((await doors.ask('GET', POLICIES, { as })).status).toBe(read)
  expect((await add({ ticket: null }, as)).status).toBe(write)
  expect((await end('1', { why: 'x', version: 1 }, as)).status).toBe(write)
})

test.each<[Role, boolean]>([
  ['hipaa-administrator', true],
  ['auditor', false],
  ['it-administrator', false],
  ['provider-operator', false],
])('what may name a patient is shown to %s: %s', async (role, isShown) => {
  const { doors, add } = await begun()
  await add({ place: { kind: 'ediscovery-case', id: 'Gonzalez custody' } })
  await add({ place: { kind: null, id: 'Gonzalez*' } })
  await add()
  const as = await doors.signIn(await doors.add({ role, tenant: 'clinic' }))
  const { text, json } = await doors.ask('GET', POLICIES, { as })
  expect(text.toLowerCase().includes('gonzalez')).toBe(isShown)
  const { policies } = listAccessPolicies.answer.parse(json)
  expect(policies[2]?.place).toEqual({ kind: 'mailbox', id: 'chen@clinic.example' })
})

test('another tenant is not there', async () => {
  const { doors, as, add } = await begun()
  expect((await add({}, as, '/api/tenants/other/access-policies')).status).toBe(404)
  expect((await doors.ask('GET', '/api/tenants/other/access-policies', { as })).status).toBe(404)
})
