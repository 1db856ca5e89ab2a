import { PERMISSION_NAMES, ruleOf } from '../../../base/people/permissions.ts'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import { openDoors } from '../doors.fixture.ts'

const REASON = 'Looks into the alert about Dr. Chen’s mailbox.'
const UNTIL = '2026-12-01T00:00:00.000Z'

async function begun() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const kim = await doors.add({ role: 'privacy-officer', tenant: 'clinic', name: 'Kim Park' })
  const as = await doors.signIn(kim)
  const operator = await doors.add({ role: 'provider-operator', name: 'Ola Berg' })
  const asked = { account: operator.id, permission: 'identity:read', until: UNTIL, reason: REASON }
  const give = (body: object = {}, who = as, tenant = 'clinic') =>
    doors.ask('POST', `/api/tenants/${tenant}/loans`, { as: who, body: { ...asked, ...body } })
  return { doors, kim, as, operator, give }
}

test('a loan opens what it names, in its tenant, until its end', async () => {
  const { doors, as, operator, give } = await begun()
  const asOperator = await doors.signIn(operator)
  const allowed = async () => {
    const { json } = await doors.ask('GET', '/api/sign-in', { as: asOperator })
    const { tenants } = json['me'] as { tenants: { name: string; permissions: string[] }[] }
    return tenants.filter(({ permissions }) => permissions.includes('identity:read')).map(({ name }) => name)
  }
  expect(await allowed()).toEqual([])
  expect((await give()).status).toBe(200)
  expect(await allowed()).toEqual(['clinic'])
  const listed = await doors.ask('GET', '/api/tenants/clinic/loans', { as })
  expect(listed.json).toMatchObject({
    loans: [{ account: { name: 'Ola Berg' }, permission: 'identity:read', until: UNTIL }],
    operators: [{ id: operator.id, name: 'Ola Berg' }],
    lendable: PERMISSION_NAMES.filter(name => {
      const { lendable, roles } = ruleOf(name)
      return lendable === true && roles.includes('privacy-officer')
    }),
  })
  const url = `/api/tenants/clinic/loans/${operator.id}/identity:read`
  expect((await doors.ask('DELETE', url, { as })).status).toBe(200)
  expect(await allowed()).toEqual([])
  expect((await doors.ask('DELETE', url, { as })).status).toBe(404)
})

test('it ends by itself', async () => {
  const { doors, operator, give } = await begun()
  await give({ until: '2026-11-22T08:10:00Z' })
  const asOperator = await doors.signIn(operator)
  const url = '/api/tenants/clinic/events/x/original'
  const read = () => doors.ask('POST', url, { as: asOperator, body: { reason: REASON } })
  expect((await read()).status).toBe(404)
  doors.clock.advance({ minutes: 10 })
  expect((await read()).status).toBe(403)
})

describe('what is lent, to whom, by whom', () => {
  test('within its time, from what may be lent', async () => {
    const { give } = await begun()
    const lent: readonly (readonly [string, object, number])[] = [
      ['up to 30 days', { until: '2026-12-22T08:00:00Z' }, 200],
      ['longer than 30 days', { until: '2026-12-22T08:00:01Z' }, 422],
      ['until now', { until: '2026-11-22T08:00:00Z' }, 422],
      ['what is never lent', { permission: 'loans:give' }, 422],
      ['what belongs to the installation', { permission: 'users:manage' }, 422],
      ['what the officer may not lend: a permission that is none', { permission: 'everything' }, 400],
      ['without a reason', { reason: '    ' }, 400],
      ['to nobody', { account: 'u-0000000000000000' }, 404],
    ]
    for (const [reason, body, expected] of lent) {
      expect([reason, (await give(body)).status]).toEqual([reason, expected])
    }
  })

  test('people without the operator’s role get none; who is not known in the tenant is not there', async () => {
    const { doors, kim, give } = await begun()
    const clerk = await doors.add({ role: 'it-administrator', tenant: 'clinic' })
    const stranger = await doors.add({ role: 'provider-operator', tenant: 'other' })
    const gone = await doors.add({ role: 'provider-operator', state: 'closed' })
    expect((await give({ account: clerk.id })).status).toBe(422)
    expect((await give({ account: stranger.id })).status).toBe(404)
    expect((await give({ account: gone.id })).status).toBe(404)
    expect((await give({ account: kim.id })).status).toBe(403)
  })

  test('an officer lends only what their own office allows, in their own tenant', async () => {
    const { doors, as, give } = await begun()
    const administrator = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
    expect((await give({}, administrator)).status).toBe(403)
    expect((await give({ permission: 'activity:read' }, administrator)).status).toBe(200)
    expect((await give({}, as, 'other')).status).toBe(404)
    for (const role of ['auditor', 'it-administrator', 'owner', 'workforce', 'provider-operator'] as const) {
      const other = await doors.signIn(await doors.add({ role }))
      expect([role, (await give({}, other)).status]).toEqual([role, 403])
    }
    doors.clock.advance({ minutes: 6 })
    expect((await give({}, as)).json['code']).toBe('prove-again')
  })

  test('what was lent to an officer is not lent on', async () => {
    const { doors, give } = await begun()
    const loan = { permission: 'identity:read', tenant: 'clinic', until: UNTIL as Instant } as const
    const both = await doors.add({ role: 'hipaa-administrator', tenant: 'clinic', loans: [loan] })
    expect((await give({}, await doors.signIn(both))).status).toBe(403)
  })

  test('loans of another tenant are neither seen nor ended', async () => {
    const { doors, operator, give } = await begun()
    await give()
    const elsewhere = await doors.signIn(await doors.add({ role: 'privacy-officer', tenant: 'other' }))
    expect((await doors.ask('GET', '/api/tenants/other/loans', { as: elsewhere })).json).toMatchObject({
      loans: [],
    })
    for (const [tenant, status] of [
      ['other', 404],
      ['clinic', 404],
    ] as const) {
      const url = `/api/tenants/${tenant}/loans/${operator.id}/identity:read`
      expect((await doors.ask('DELETE', url, { as: elsewhere })).status).toBe(status)
    }
    expect((await doors.accounts.byId(operator.id)).loans).toHaveLength(1)
  })
})

test('who loses the operator’s role loses what was lent', async () => {
  const { doors, operator, give } = await begun()
  await give()
  const administrator = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
  const { version } = await doors.accounts.byId(operator.id)
  const body = { grants: [{ role: 'auditor', tenant: 'clinic' }], expects: version }
  await doors.ask('PUT', `/api/people/${operator.id}/grants`, { as: administrator, body })
  expect(await doors.accounts.byId(operator.id)).toMatchObject({ loans: [], grants: [{ role: 'auditor' }] })
})

test('the log tells of the loan; the reason is kept sealed beside it', async () => {
  const { doors, kim, as, operator, give } = await begun()
  await give()
  await doors.ask('DELETE', `/api/tenants/clinic/loans/${operator.id}/identity:read`, { as })
  expect(await doors.evidence(kim)).toEqual(expect.arrayContaining(['permission-lent', 'loan-ended']))
  const { items } = await doors.store.installationEvidence.list({ limit: 500 })
  expect(JSON.stringify(items)).not.toContain('Chen')
  const record = `${operator.id}:clinic:identity:read`
  const lent = items.find(({ entry }) => entry.kind === 'permission-lent')?.entry
  expect(lent).toMatchObject({
    tenant: 'clinic',
    permission: 'identity:read',
    reason: `loan-reason/${record}/1`,
  })
  const kept = await doors.store.installationRecords.last('loan-reason', record)
  expect(kept?.body).toMatchObject({ reason: REASON, until: UNTIL })
})
