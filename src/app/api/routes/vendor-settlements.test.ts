import { describe, expect, test } from 'vitest'
import { begun, SETTLEMENTS, standing, terms } from './vendors.fixture.ts'

describe('no agreement needed', () => {
  test('one asks, another approves; only then it counts', async () => {
    const { asKim, asDana, ask, post, app, doors, scope, kim, dana } = await begun()
    expect((await ask(asKim)).json['settlement']).toMatchObject({
      id: 'settlement-1',
      state: 'asked',
      approval: { may: false },
    })
    expect(standing(await app(asKim))).toBe('baa_missing')
    const own = await post(`${SETTLEMENTS}/settlement-1/approve`, asKim, { expects: 1 })
    expect([own.status, own.json['code']]).toEqual([403, 'not-allowed'])
    const approved = await post(`${SETTLEMENTS}/settlement-1/approve`, asDana, { expects: 1 })
    expect(approved.json['settlement']).toMatchObject({
      version: 2,
      state: 'approved',
      holds: { by: { name: 'Kim Adeyemi' }, approvedBy: { name: 'Dana Ruiz' }, alone: null },
    })
    expect(standing(await app(asKim))).toBe('not_needed')
    const { items } = await doors.store.records.history(scope, 'vendor-settlement', 'settlement-1')
    expect(items.map(({ by }) => by)).toEqual([kim.id, dana.id])
  })

  test('who asks is the session’s, whatever the body says, and the log names nobody', async () => {
    const { asKim, ask, doors, scope, kim } = await begun()
    const forged = await ask(asKim, {
      by: { id: 'x', name: 'Dana Ruiz' },
      approvedBy: 'Dana Ruiz',
      holds: {},
    })
    if (forged.status === 200) {
      const kept = await doors.store.records.last(scope, 'vendor-settlement', 'settlement-1')
      expect(kept?.body).toMatchObject({ holds: null, asked: { by: { id: kim.id, name: 'Kim Adeyemi' } } })
    }
    const { items } = await doors.store.evidence.list(scope, { limit: 500 })
    expect(JSON.stringify(items)).not.toContain('Adeyemi')
  })

  test.each([
    ['in the past', { until: '2026-11-21' }, 422],
    ['more than a year away', { until: '2027-11-24' }, 422],
    ['a day that is none', { until: '2027-02-30' }, 400],
    ['another reason than the five', { settles: 'we-know-them' }, 400],
    ['without a reason in words', { reason: ' ' }, 400],
    ['of an app that nothing names', { subject: { kind: 'app', key: 'app:nothing' } }, 404],
    ['of a vendor that is not here', { subject: { kind: 'vendor', id: 'vendor-7' } }, 404],
    ['over one that was not seen', { expects: 3 }, 409],
  ])('is not asked: %s', async (_, changes, status) => {
    const { asKim, ask } = await begun()
    expect((await ask(asKim, changes)).status).toBe(status)
  })

  test('an approval needs a fresh proof, is given once, and not of what was changed since', async () => {
    const { asKim, asDana, ask, post, doors } = await begun()
    await ask(asKim)
    await ask(asKim, { reason: 'Two of our own people run it.', expects: 1 })
    const approve = (expects: number) => post(`${SETTLEMENTS}/settlement-1/approve`, asDana, { expects })
    expect((await approve(1)).status).toBe(409)
    const both = await Promise.all([approve(2), approve(2)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
    await ask(asKim, { expects: 3 })
    doors.clock.advance({ minutes: 10 })
    const late = await approve(4)
    expect([late.status, late.json['code']]).toEqual([403, 'prove-again'])
  })

  test('it ends by itself after its day, and a clock that goes back does not bring it back early', async () => {
    const { asKim, asDana, ask, post, app, doors, kim } = await begun()
    await ask(asKim, { until: '2026-12-01' })
    await post(`${SETTLEMENTS}/settlement-1/approve`, asDana, { expects: 1 })
    doors.clock.set('2026-12-01T12:00:00.000Z')
    expect(standing(await app(await doors.signIn(kim)))).toBe('not_needed')
    doors.clock.set('2026-12-02T00:00:00.000Z')
    expect(standing(await app(await doors.signIn(kim)))).toBe('baa_missing')
    doors.clock.set('2026-11-20T12:00:00.000Z')
    expect(standing(await app(await doors.signIn(kim)))).toBe('baa_missing')
  })

  test('a renewal that is declined leaves what holds; withdrawn it is gone', async () => {
    const { asKim, asDana, ask, post, app } = await begun()
    await ask(asKim)
    await post(`${SETTLEMENTS}/settlement-1/approve`, asDana, { expects: 1 })
    expect((await ask(asKim, { until: '2027-05-01', expects: 2 })).json['settlement']).toMatchObject({
      state: 'renewing',
    })
    const why = 'Not for longer than that.'
    const end = (expects: number, what: string) =>
      post(`${SETTLEMENTS}/settlement-1/end`, asDana, { expects, why, what })
    expect((await end(3, 'request')).json['settlement']).toMatchObject({ state: 'approved' })
    expect((await end(4, 'request')).status).toBe(409)
    expect((await end(4, 'all')).json['settlement']).toMatchObject({ state: 'withdrawn', holds: null })
    expect(standing(await app(asKim))).toBe('baa_missing')
  })

  test('alone it may be done, and it is on record', async () => {
    const { doors, post } = await begun()
    const only = await doors.add({ role: 'privacy-officer', tenant: 'other', name: 'Lee Tran' })
    const as = await doors.signIn(only)
    await post('/api/tenants/other/vendors', as, { terms: terms() })
    const url = '/api/tenants/other/vendor-settlements'
    const body = {
      subject: { kind: 'vendor', id: 'vendor-1' },
      settles: 'conduit',
      reason: 'It only carries the mail.',
      until: '2027-01-01',
      expects: 0,
    }
    await post(url, as, body)
    const answer = await post(`${url}/settlement-1/approve`, as, { expects: 1 })
    expect(answer.json['settlement']).toMatchObject({
      holds: { alone: expect.stringContaining('no second officer or owner') },
    })
  })
})
