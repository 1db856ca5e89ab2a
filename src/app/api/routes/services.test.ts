import { describe, expect, it } from 'vitest'
import { SERVICES } from '../../../assess/services/services.ts'
import { openDoors } from '../doors.fixture.ts'
import { keepClinic } from '../kept-clinic.fixture.ts'
import { AT, CSV, of, overview, send, withOfficer } from './services.fixture.ts'

const several = (...ids: readonly string[]) => ids.map(id => ({ id, expects: 0 }))

describe('who may', () => {
  it.each([
    ['owner', 200, 403],
    ['auditor', 200, 403],
    ['it-administrator', 200, 403],
    ['privacy-officer', 200, 200],
    ['workforce', 403, 403],
  ] as const)('%s reads with %i and says with %i', async (role, reads, says) => {
    const doors = await openDoors()
    const as = await doors.signIn(await doors.add({ role }))
    expect((await doors.ask('GET', AT, { as })).status).toBe(reads)
    const body = { use: 'used', reason: 'Asked.', expects: 0 }
    expect((await doors.ask('POST', `${AT}/uses/forms`, { as, body })).status).toBe(says)
  })

  it('another tenant is not there', async () => {
    const { doors } = await withOfficer()
    const as = await doors.signIn(await doors.add({ role: 'security-officer', tenant: 'other' }))
    for (const path of ['', '/people', '/table.csv?table=people']) {
      expect((await doors.ask('GET', `${AT}${path}`, { as })).status).toBe(404)
    }
    expect((await send(doors, as, '/users?asOf=2026-11-01', CSV)).statusCode).toBe(404)
  })

  it('nobody reads without a session', async () => {
    const doors = await openDoors()
    expect((await doors.ask('GET', AT)).status).toBe(401)
  })
})

describe('what is known', () => {
  it('with nothing read: the table alone, and nothing claimed', async () => {
    const { doors, as } = await withOfficer()
    const known = await overview(doors, as)
    expect(known.services).toHaveLength(SERVICES.length)
    expect([known.settings, known.plans, known.people, known.list, known.cloudTold]).toEqual([
      null,
      null,
      null,
      null,
      false,
    ])
    expect(known.services.some(({ coverage }) => coverage.coverage === 'covered')).toBe(false)
  })

  it('with the clinic’s settings: what is offered, what somebody made, what to do first', async () => {
    const { doors, as } = await withOfficer()
    await keepClinic(doors.store)
    const known = await overview(doors, as)
    expect(known.cloudTold).toBe(true)
    expect(of(known, 'power-apps')?.seen.use).toBe('seen')
    expect(of(known, 'copilot-chat')).toMatchObject({ todo: 'decide', coverage: { coverage: 'unknown' } })
    // A setting lets people publish bots: that says more than a plan.
    expect(known.first[0]).toBe('copilot-studio')
    expect(known.plans?.map(({ name, kind, assigned }) => [name, kind, assigned])).toEqual([
      ['Exchange Online Kiosk', 'kiosk', 3],
      ['Microsoft 365 Business Premium', 'ordinary', 41],
    ])
  })
})

describe('what an officer says', () => {
  it('is kept with who said it, and two officers at once are told', async () => {
    const { doors, as } = await withOfficer('privacy-officer')
    const body = { use: 'used', reason: 'For letters.', expects: 0, by: { id: 'x', name: 'Somebody else' } }
    const first = await doors.ask('POST', `${AT}/uses/copilot-personal`, { as, body })
    expect(first.json).toMatchObject({
      version: 1,
      service: { todo: 'settle', said: { by: { name: 'Tomas Reyes' } } },
    })
    const second = await doors.ask('POST', `${AT}/uses/copilot-personal`, {
      as,
      body: { ...body, use: 'not-used' },
    })
    expect([second.status, second.json['code']]).toEqual([409, 'conflict'])
    expect(
      (
        await doors.ask('POST', `${AT}/uses/copilot-personal`, {
          as,
          body: { ...body, use: 'not-used', expects: 1 },
        })
      ).status,
    ).toBe(200)
  })

  it('is said of several at once: of all, or of none where somebody was quicker', async () => {
    const { doors, as } = await withOfficer('privacy-officer')
    await keepClinic(doors.store)
    const say = (use: string, services: readonly { id: string; expects: number }[]) =>
      doors.ask('POST', `${AT}/uses`, { as, body: { use, reason: 'Asked at the staff meeting.', services } })
    const { decisions } = await overview(doors, as)
    const content = decisions.find(({ kind }) => kind === 'content')?.services ?? []
    expect(content.length).toBeGreaterThan(3)
    const all = content.map(id => ({ id, expects: 0 }))
    expect((await say('not-used', all)).json).toEqual({
      schema: 'ward.service-uses/1',
      services: content.map(id => ({ id, version: 1 })),
    })
    const known = await overview(doors, as)
    expect(known.decisions.map(({ kind }) => kind)).not.toContain('content')
    expect(of(known, content[0] ?? '')?.said).toMatchObject({ use: 'not-used', by: { name: 'Tomas Reyes' } })
    const late = await say('used', [
      { id: 'viva-learning', expects: 1 },
      { id: 'entra-id', expects: 1 },
    ])
    expect([late.status, late.json['code']]).toEqual([409, 'conflict'])
    expect(late.json['detail']).toMatch(/Microsoft Entra ID meanwhile\. Nothing was kept/)
    expect(of(await overview(doors, as), 'viva-learning')?.said?.use).toBe('not-used')
  })

  it.each([
    [
      'several, and one unknown',
      '/uses',
      { use: 'used', reason: 'x', services: several('forms', 'nothing') },
      404,
    ],
    [
      'several, and one twice',
      '/uses',
      { use: 'used', reason: 'x', services: several('forms', 'forms') },
      422,
    ],
    ['several, and none named', '/uses', { use: 'used', reason: 'x', services: [] }, 400],
    ['several without a reason', '/uses', { use: 'used', reason: ' ', services: several('forms') }, 400],
    ['an unknown service', '/uses/nothing', { use: 'used', reason: 'x', expects: 0 }, 404],
    ['a name of an object’s own', '/uses/constructor', { use: 'used', reason: 'x', expects: 0 }, 404],
    ['no reason', '/uses/forms', { use: 'used', reason: ' ', expects: 0 }, 400],
    ['another word', '/uses/forms', { use: 'perhaps', reason: 'x', expects: 0 }, 400],
    [
      'administered otherwise, nowhere',
      '/dynamics',
      { channel: 'other', administered: '', note: '', expects: 0 },
      422,
    ],
    ['a channel that is none', '/dynamics', { channel: 'gift', administered: '', note: '', expects: 0 }, 400],
    [
      'a subscription without an id',
      '/subscriptions',
      { id: 'prod', name: 'x', offer: null, holds: 'ephi', note: '', expects: 0 },
      400,
    ],
  ])('refuses %s', async (_, path, body, status) => {
    const { doors, as } = await withOfficer()
    expect((await doors.ask('POST', `${AT}${path}`, { as, body })).status).toBe(status)
  })

  it('flags Dynamics that is administered otherwise', async () => {
    const { doors, as } = await withOfficer()
    const body = {
      channel: 'other',
      administered: 'By the seller of our records system',
      note: '',
      expects: 0,
    }
    expect((await doors.ask('POST', `${AT}/dynamics`, { as, body })).status).toBe(200)
    expect((await overview(doors, as)).dynamics.flag).toContain('in writing')
  })
})
