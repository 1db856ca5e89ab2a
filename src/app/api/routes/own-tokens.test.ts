import { describe, expect, test } from 'vitest'
import type { Permission } from '../../../base/people/permissions.ts'
import { type AddedAccount, openDoors, type OpenDoors } from '../doors.fixture.ts'

const URL = '/api/account/tokens'
const READ: Permission = 'assessment:read'
const CLINIC = '/api/tenants/clinic/assessment'

async function signedIn(added: AddedAccount = { role: 'auditor' }) {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const account = await doors.add(added)
  return { doors, account, as: await doors.signIn(account) }
}

const made = (doors: OpenDoors, as: string, body: object = {}) =>
  doors.ask('POST', URL, { as, body: { name: 'Nightly report', permissions: [READ], ...body } })

const statusWith = async (doors: OpenDoors, token: unknown, url = CLINIC) =>
  (await doors.ask('GET', url, { headers: { authorization: `Bearer ${String(token)}` } })).status

test('a token is told once, opens what it was made for and nothing else', async () => {
  const { doors, account, as } = await signedIn()
  const { json } = await made(doors, as, { tenants: ['clinic'] })
  expect(json['token']).toMatch(/^ward_/)
  expect(json['endsAt']).toBe('2027-02-20T08:00:00.000Z')
  expect(await statusWith(doors, json['token'])).toBe(200)
  expect(await statusWith(doors, json['token'], '/api/tenants/other/assessment')).toBe(404)
  expect(await statusWith(doors, json['token'], '/api/tenants/clinic/reports')).toBe(403)
  expect(await statusWith(doors, json['token'], '/api/account/factors')).toBe(403)

  const list = await doors.ask('GET', URL, { as })
  expect(list.text).not.toContain(String(json['token']))
  expect(list.json['tokens']).toEqual([
    {
      id: json['id'],
      name: 'Nightly report',
      permissions: [READ],
      tenants: ['clinic'],
      madeAt: '2026-11-22T08:00:00.000Z',
      endsAt: json['endsAt'],
      usedAt: '2026-11-22T08:00:00.000Z',
      hasEnded: false,
    },
  ])
  expect(await doors.evidence(account)).toContain('token-made')
})

test('it ends by itself, and is shown as ended', async () => {
  const { doors, account, as } = await signedIn()
  const { json } = await made(doors, as, { days: 1 })
  doors.clock.set('2026-11-23T07:59:59.999Z')
  expect(await statusWith(doors, json['token'])).toBe(200)
  doors.clock.set('2026-11-23T08:00:00.000Z')
  expect(await statusWith(doors, json['token'])).toBe(401)
  const list = await doors.ask('GET', URL, { as: await doors.signIn(account) })
  expect(list.json['tokens']).toMatchObject([{ hasEnded: true }])
})

test('it is revoked by its owner alone', async () => {
  const { doors, account, as } = await signedIn()
  const { json } = await made(doors, as)
  const url = `${URL}/${String(json['id'])}`
  const stranger = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
  expect((await doors.ask('DELETE', url, { as: stranger })).status).toBe(404)
  expect(await statusWith(doors, json['token'])).toBe(200)
  expect((await doors.ask('DELETE', url, { as })).status).toBe(200)
  expect(await statusWith(doors, json['token'])).toBe(401)
  expect((await doors.ask('DELETE', url, { as })).status).toBe(404)
  expect(await doors.evidence(account)).toContain('token-revoked')
})

test('it can never do more than its owner may at that moment', async () => {
  const { doors, account, as } = await signedIn({ role: 'auditor', tenant: 'clinic' })
  const { json } = await made(doors, as)
  expect(await statusWith(doors, json['token'])).toBe(200)
  await doors.accounts.change(account, { grants: [] }, { by: 'tester' })
  expect(await statusWith(doors, json['token'])).toBe(404)
})

describe('is refused', () => {
  test.each<[AddedAccount, object, number, string]>([
    [{ role: 'auditor' }, { permissions: ['identity:read'] }, 403, 'the owner may not either'],
    [{ role: 'hipaa-administrator' }, { permissions: ['users:manage'] }, 403, 'it asks for a fresh proof'],
    [{ role: 'auditor' }, { permissions: ['tokens:own'] }, 403, 'a token that makes tokens never ends'],
    [{ role: 'auditor', tenant: 'clinic' }, { permissions: ['users:read'] }, 403, 'no role over all tenants'],
    [{ role: 'auditor', tenant: 'clinic' }, { tenants: ['other'] }, 422, 'a tenant they do not know'],
    [{ role: 'auditor' }, { tenants: ['none'] }, 422, 'a tenant that is not there'],
    [{ role: 'auditor' }, { permissions: [] }, 400, 'for nothing'],
    [{ role: 'auditor' }, { permissions: ['everything'] }, 400, 'no permission of Ward'],
    [{ role: 'auditor' }, { days: 366 }, 400, 'longer than a year'],
    [{ role: 'auditor' }, { days: 0 }, 400, 'ended when it is made'],
    [{ role: 'auditor' }, { name: ' ' }, 400, 'without a name'],
  ])('%j %j: %i, %s', async (added, body, status) => {
    const { doors, account, as } = await signedIn(added)
    expect((await made(doors, as, body)).status).toBe(status)
    expect(await doors.evidence(account)).not.toContain('token-made')
  })

  test('without a fresh proof, and from another token', async () => {
    const { doors, account, as } = await signedIn()
    const { json } = await made(doors, as)
    const asToken = { headers: { authorization: `Bearer ${String(json['token'])}` } }
    const body = { name: 'Second', permissions: [READ] }
    expect((await doors.ask('POST', URL, { ...asToken, body })).json['code']).toBe('not-allowed')
    doors.clock.advance({ minutes: 6 })
    expect((await made(doors, as)).json['code']).toBe('prove-again')
    expect((await doors.ask('GET', URL, { as })).json['tokens']).toHaveLength(1)
    expect((await doors.evidence(account)).filter(kind => kind === 'token-made')).toHaveLength(1)
  })
})

test('the choices are what the owner may do and a program can', async () => {
  const { doors, as } = await signedIn({ role: 'owner', tenant: 'clinic' })
  const { json } = await doors.ask('GET', URL, { as })
  const choices = json['choices'] as { permission: string; allows: string }[]
  expect(choices.map(({ permission }) => permission)).toContain(READ)
  expect(choices.map(({ permission }) => permission)).not.toContain('reports:read')
  expect(choices.filter(({ permission }) => /:own$|manage/.test(permission))).toEqual([])
})
