import { describe, expect, test } from 'vitest'
import { begun, CHECK, ENTITY, states } from './waivers.fixture.ts'

describe('one asks, another approves', () => {
  test('it excuses from the approval on, and the record names both', async () => {
    const { doors, scope, sam, dana, asSam, asDana, request, decide, list } = await begun()
    const asked = await request(asSam)
    expect(asked.status).toBe(200)
    expect(asked.json['waiver']).toMatchObject({
      id: `${CHECK}:1`,
      version: 1,
      entity: ENTITY,
      requestedBy: 'Sam Okoro',
      ends: '2027-01-31T00:00:00.000Z',
      approver: null,
      waits: true,
      inForce: false,
      approval: { may: false },
    })
    expect(await states(doors, asSam)).toEqual(['not-approved'])
    expect((await list(asDana))[0]).toMatchObject({ approval: { may: true, sentence: null } })
    const approved = await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    expect(approved.json['waiver']).toMatchObject({
      version: 2,
      approver: 'Dana Ruiz',
      conflict: null,
      waits: false,
      inForce: true,
    })
    expect(await states(doors, asSam)).toEqual(['in-force'])
    const { items } = await doors.store.records.history(scope, 'waiver', `${CHECK}:1`)
    expect(items.map(({ by }) => by)).toEqual([sam.id, dana.id])
    // The accepted value is what the server read.
    expect(items[0]?.body).toMatchObject({ accepted: { kind: 'setting' }, requester: sam.id })
    expect(items[1]?.body).toMatchObject({ approverAccount: dana.id })
  })

  test('the evidence log names no entity and no person', async () => {
    const { doors, scope, asSam, request } = await begun()
    await request(asSam)
    const { items } = await doors.store.evidence.list(scope, { limit: 500 })
    const text = JSON.stringify(items)
    expect(text).toContain(`waiver/${CHECK}:1/1`)
    for (const word of ['default-remote-domain', 'Okoro', 'billing']) expect(text).not.toContain(word)
  })

  test('what is sent along of the accepted value, the id or the requester is not believed', async () => {
    const { doors, scope, sam, asSam, request } = await begun()
    await request(asSam, { accepted: { nothing: true }, requester: 'u-1', requestedBy: 'Dana Ruiz', id: 'x' })
    const kept = await doors.store.records.last(scope, 'waiver', `${CHECK}:1`)
    expect(kept?.body).toMatchObject({ requester: sam.id, requestedBy: 'Sam Okoro' })
    expect(JSON.stringify(kept?.body)).not.toContain('nothing')
  })
})

describe('two tabs', () => {
  test('a request that was changed since is not approved unseen', async () => {
    const { asSam, asDana, request, decide } = await begun()
    await request(asSam)
    await request(asSam, { until: '2027-10-01', expects: 1 })
    const late = await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    expect([late.status, late.json['code']]).toEqual([409, 'conflict'])
    expect((await decide(asDana, 'approve', `${CHECK}:1`, { expects: 2 })).status).toBe(200)
  })

  test('an approval that is sent twice approves once', async () => {
    const { doors, scope, asSam, asDana, request, decide } = await begun()
    await request(asSam)
    const sent = [1, 2].map(() => decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 }))
    const answers = new Set((await Promise.all(sent)).map(({ status }) => status))
    expect(answers).toEqual(new Set([200, 409]))
    expect((await doors.store.records.last(scope, 'waiver', `${CHECK}:1`))?.version).toBe(2)
  })

  test('a request that is sent twice is one; another over it without having seen it is told', async () => {
    const { asSam, request, list } = await begun()
    expect((await request(asSam)).json['waiver']).toMatchObject({ version: 1 })
    expect((await request(asSam)).json['waiver']).toMatchObject({ version: 1 })
    expect((await request(asSam, { until: '2027-03-01' })).json['code']).toBe('conflict')
    expect(await list(asSam)).toHaveLength(1)
  })

  test('requests for two things at the same moment are two', async () => {
    const { asSam, request, list } = await begun()
    const both = await Promise.all([request(asSam), request(asSam, { entity: null })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set((await list(asSam)).map(({ id }) => id)).size).toBe(2)
  })
})

describe('ending', () => {
  const why = 'The billing office has another way now.'

  test('it excuses nothing from then on, and can be asked for anew', async () => {
    const { doors, asSam, asDana, request, decide } = await begun()
    await request(asSam)
    await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    const ended = await decide(asDana, 'end', `${CHECK}:1`, { expects: 2, why, only: 'all' })
    expect(ended.json['waiver']).toMatchObject({
      ended: { by: 'Dana Ruiz', why },
      inForce: false,
      waits: false,
    })
    expect(await states(doors, asSam)).toEqual(['ended'])
    const again = await decide(asDana, 'end', `${CHECK}:1`, { expects: 3, why, only: 'all' })
    expect([again.status, again.json['code']]).toEqual([409, 'conflict'])
    expect((await decide(asDana, 'approve', `${CHECK}:1`, { expects: 3 })).status).toBe(409)
    expect((await request(asSam, { expects: 3 })).json['waiver']).toMatchObject({ waits: true, ended: null })
  })

  test('a renewal alone is declined; what is approved goes on', async () => {
    const { doors, asSam, asDana, request, decide } = await begun()
    await request(asSam)
    await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    const none = await decide(asDana, 'end', `${CHECK}:1`, { expects: 2, why, only: 'renewal' })
    expect(none.json['code']).toBe('conflict')
    await request(asSam, { until: '2027-06-01', expects: 2 })
    const declined = await decide(asDana, 'end', `${CHECK}:1`, { expects: 3, why, only: 'renewal' })
    expect(declined.json['waiver']).toMatchObject({
      ends: '2027-01-31T00:00:00.000Z',
      renewal: null,
      declined: { by: 'Dana Ruiz', why },
      ended: null,
      inForce: true,
    })
    expect(await states(doors, asSam)).toEqual(['in-force'])
  })

  test('only with a reason, of what was seen', async () => {
    const { asSam, asDana, request, decide } = await begun()
    await request(asSam)
    const end = (body: object) =>
      decide(asDana, 'end', `${CHECK}:1`, { expects: 1, why, only: 'all', ...body })
    expect((await end({ why: '    ' })).status).toBe(400)
    expect((await end({ expects: 7 })).status).toBe(409)
    expect((await end({ only: 'some' })).status).toBe(400)
  })
})

test('who may do what', async () => {
  const { doors, asSam, request, decide } = await begun()
  await request(asSam)
  const cases = [
    ['it-administrator', 200, 403],
    ['provider-operator', 200, 403],
    ['privacy-officer', 200, 403],
    ['hipaa-administrator', 200, 403],
    ['auditor', 403, 403],
    ['owner', 403, 403],
    ['workforce', 403, 403],
  ] as const
  for (const [role, asks, approves] of cases) {
    const as = await doors.signIn(await doors.add({ role, tenant: 'clinic' }))
    expect([role, (await request(as, { entity: null, expects: 0 })).status === 403]).toEqual([
      role,
      asks === 403,
    ])
    expect([role, (await decide(as, 'approve', `${CHECK}:1`, { expects: 1 })).status]).toEqual([
      role,
      approves,
    ])
  }
})

test('a fresh proof is asked for before an approval', async () => {
  const { doors, asSam, asDana, request, decide } = await begun()
  await request(asSam)
  doors.clock.advance({ minutes: 6 })
  expect((await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })).json['code']).toBe('prove-again')
})

test('another tenant’s waivers are not there', async () => {
  const { doors, asSam, asDana, request, decide } = await begun()
  await request(asSam)
  const elsewhere = await doors.signIn(await doors.add({ role: 'security-officer', tenant: 'other' }))
  expect((await doors.ask('GET', '/api/tenants/clinic/waivers', { as: elsewhere })).status).toBe(404)
  expect((await request(elsewhere)).status).toBe(404)
  expect((await decide(elsewhere, 'approve', `${CHECK}:1`, { expects: 1 })).status).toBe(404)
  expect((await decide(elsewhere, 'approve', `${CHECK}:1`, { expects: 1 }, 'other')).status).toBe(404)
  expect((await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 }, 'other')).status).toBe(404)
})

test('what cannot be asked for is refused with what is wrong', async () => {
  const { asSam, request, list } = await begun()
  const cases: readonly (readonly [string, object, number, RegExp])[] = [
    ['a check that is none', { check: 'exchange.no-such' }, 404, /no such check/],
    ['a prototype’s name for a check', { check: '__proto__' }, 404, /no such check/],
    ['a thing that is not there', { entity: { id: 'nobody@clinic.example' } }, 422, /no failing/],
    ['a prototype’s name for a thing', { entity: { id: '__proto__' } }, 422, /no failing/],
    ['a kind that is none', { entity: { kind: 'constructor', id: 'x' } }, 400, /not written/],
    ['a set that is none of this check', { compensating: 'telehealth-visits' }, 422, /compensating set/],
    ['a prototype’s name for a set', { compensating: '__proto__' }, 422, /compensating set/],
    ['a day that is over', { until: '2026-11-22' }, 422, /later end/],
    ['more than a year', { until: '2027-11-24' }, 422, /within a year/],
    ['a day that is none', { until: '2027-02-30' }, 400, /not written/],
    ['without a reason', { reason: '   ' }, 400, /not written/],
    ['over a version that is none', { expects: -1 }, 400, /not written/],
    ['met already', { check: 'purview.audit-log-on', entity: null }, 422, /nothing to accept/],
  ]
  for (const [why, changes, status, says] of cases) {
    const answer = await request(asSam, changes)
    expect([why, answer.status]).toEqual([why, status])
    expect(answer.json['detail'], why).toMatch(says)
  }
  expect(await list(asSam)).toEqual([])
})

test('a tenant of which nothing was read has nothing to accept', async () => {
  const { doors, request } = await begun()
  const as = await doors.signIn(await doors.add({ role: 'it-administrator', tenant: 'other' }))
  expect((await request(as, {}, 'other')).json).toMatchObject({ code: 'not-found' })
})

test('what has run out unseen can no longer be approved', async () => {
  const { doors, asSam, dana, request, decide } = await begun()
  await request(asSam, { until: '2026-11-24' })
  doors.clock.advance({ days: 3 })
  const as = await doors.signIn(dana)
  const { json } = await doors.ask('GET', `/api/tenants/clinic/waivers?check=${CHECK}`, { as })
  expect(json['waivers']).toMatchObject([{ waits: false, approval: { may: false } }])
  expect((await decide(as, 'approve', `${CHECK}:1`, { expects: 1 })).json['code']).toBe('conflict')
})
