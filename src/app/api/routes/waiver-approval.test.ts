import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import { requestWaiver } from '../../../comply/waiver-records.ts'
import { ASKED, begun, CHECK } from './waivers.fixture.ts'

describe('who asked and wants to approve', () => {
  test('waits for the other security officer where there is one', async () => {
    const { doors, asDana, request, decide, list } = await begun()
    const lee = await doors.add({ role: 'security-officer', name: 'Lee Novak' })
    await request(asDana)
    expect((await list(asDana))[0]).toMatchObject({
      approval: { may: false, sentence: expect.stringContaining('Another security officer') },
    })
    const own = await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    expect([own.status, own.json['code']]).toEqual([403, 'not-allowed'])
    const other = await decide(await doors.signIn(lee), 'approve', `${CHECK}:1`, { expects: 1 })
    expect(other.json['waiver']).toMatchObject({ approver: 'Lee Novak', conflict: null })
  })

  test.each<[string, object]>([
    ['is of another tenant', { role: 'security-officer', tenant: 'other' }],
    ['cannot sign in any more', { role: 'security-officer', state: 'closed' }],
    ['has not signed in yet', { role: 'security-officer', state: 'invited' }],
    [
      'was one for a time that is over',
      { role: 'security-officer', until: '2026-11-22T07:00:00.000Z' as Instant },
    ],
    ['holds another office', { role: 'privacy-officer' }],
    ['is the account for emergencies', { role: 'security-officer', kind: 'break-glass' }],
  ])('is alone where the other %s, and the record says so', async (_, other) => {
    const { doors, scope, asDana, request, decide, list } = await begun()
    await doors.add(other)
    await request(asDana)
    const sentence = expect.stringContaining('no second security officer') as unknown
    expect((await list(asDana))[0]).toMatchObject({ approval: { may: true, sentence } })
    const { json } = await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    expect(json['waiver']).toMatchObject({ conflict: sentence })
    const kept = await doors.store.records.last(scope, 'waiver', `${CHECK}:1`)
    expect(kept?.body).toMatchObject({ conflict: sentence })
  })

  test('is asked of the renewal, not of what was approved before', async () => {
    const { doors, asSam, asDana, request, decide } = await begun()
    await doors.add({ role: 'security-officer', name: 'Lee Novak' })
    await request(asSam)
    await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })
    await request(asDana, { until: '2027-05-01', expects: 2 })
    expect((await decide(asDana, 'approve', `${CHECK}:1`, { expects: 3 })).status).toBe(403)
  })

  test('cannot do it over a request of the same name from a terminal', async () => {
    const { doors, scope, asDana, decide, list } = await begun()
    const draft = { ...ASKED, entity: null, ends: '2027-01-31T00:00:00.000Z' as Instant, accepted: {} }
    const { expects: _, ...terms } = { ...draft, requestedBy: ' dana ruiz' }
    await requestWaiver(doors.store, scope, terms, doors.clock.now(), { by: 'command-line' })
    expect((await list(asDana))[0]).toMatchObject({
      approval: { may: true, sentence: expect.stringContaining('no second') },
    })
    await doors.add({ role: 'security-officer', name: 'Lee Novak' })
    expect((await decide(asDana, 'approve', `${CHECK}:1`, { expects: 1 })).status).toBe(403)
  })

  test('an operator asks; to approve takes a loan, which makes no second officer of them', async () => {
    const { doors, asDana, request, decide, list } = await begun()
    const loan = {
      permission: 'waivers:approve',
      tenant: 'clinic',
      until: '2026-12-01T00:00:00.000Z' as Instant,
    }
    const operator = await doors.signIn(await doors.add({ role: 'provider-operator' }))
    expect((await request(operator)).status).toBe(200)
    expect((await decide(operator, 'approve', `${CHECK}:1`, { expects: 1 })).status).toBe(403)
    const lent = await doors.add({ role: 'provider-operator', loans: [loan as never], name: 'Ola Berg' })
    await request(asDana, { expects: 1, until: '2027-02-01' })
    expect((await list(asDana))[0]).toMatchObject({ approval: { may: true } })
    const approved = await decide(await doors.signIn(lent), 'approve', `${CHECK}:1`, { expects: 2 })
    expect(approved.json['waiver']).toMatchObject({ approver: 'Ola Berg', conflict: null })
  })

  test('whom the permission was lent accepts nothing that they asked for, also where no officer is left', async () => {
    const { doors, dana, request, decide, list } = await begun()
    const until = '2026-12-01T00:00:00.000Z' as Instant
    const loan = { permission: 'waivers:approve', tenant: 'clinic', until } as const
    const lent = await doors.signIn(await doors.add({ role: 'provider-operator', loans: [loan] }))
    await doors.accounts.change(dana, { state: 'closed' }, { by: 'tester' })
    await request(lent)
    const sentence = expect.stringContaining('lent') as unknown
    expect((await list(lent))[0]).toMatchObject({ approval: { may: false, sentence } })
    const own = await decide(lent, 'approve', `${CHECK}:1`, { expects: 1 })
    expect([own.status, own.json['code']]).toEqual([403, 'not-allowed'])
  })
})
