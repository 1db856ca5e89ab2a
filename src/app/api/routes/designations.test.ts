import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import { instantFromMilliseconds, millisecondsOf } from '../../../base/time.ts'
import { keepSignature, signatureById } from '../../../comply/signing/signature-records.ts'
import { type OpenDoors, openDoors } from '../doors.fixture.ts'
import { readContact } from '../contracts/contact.ts'
import { CONTACT, officer, refusals } from './contact.fixture.ts'

const URL = '/api/tenants/clinic/designations/security-official'
const outside = (name: string) => ({ account: null, name, email: null })
const body = (changes: object = {}) => ({
  holder: outside('Tomas Example'),
  deputy: null,
  from: '2026-11-22',
  until: null,
  document: null,
  why: null,
  expects: 0,
  ...changes,
})

async function opened(): Promise<{ doors: OpenDoors; as: string }> {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  return { doors, as: await officer(doors, 'Kim', 'security-officer') }
}

const officeIn = (json: unknown, office = 'security-official') =>
  readContact.answer.parse(json).offices.find(one => one.office === office)

describe('designating an officer', () => {
  test('is told as missing until it is done, and then with who is deputy', async () => {
    const { doors, as } = await opened()
    const before = officeIn((await doors.ask('GET', CONTACT, { as })).json)
    expect(before).toMatchObject({
      state: 'open',
      sentence: 'Your record of who is the security official is missing.',
      now: null,
    })
    const { status, json } = await doors.ask('PUT', URL, { as, body: body() })
    expect(status).toBe(200)
    expect(officeIn(json)).toMatchObject({
      state: 'soon',
      version: 1,
      gaps: [
        'Tomas Example has no account in Ward, and cannot sign there as security officer.',
        'Nobody is named as deputy of Tomas Example.',
      ],
    })
  })

  test('names an account as it is called, and none of another tenant', async () => {
    const { doors, as } = await opened()
    const sam = await doors.add({ role: 'security-officer', tenant: 'clinic', name: 'Sam Ode' })
    const stranger = await doors.add({ role: 'security-officer', tenant: 'other', name: 'Stranger' })
    const put = (account: string, expects = 0) =>
      doors.ask('PUT', URL, { as, body: body({ holder: { account, name: 'Forged', email: null }, expects }) })
    expect(officeIn((await put(sam.id)).json)?.now?.holder.name).toBe('Sam Ode')
    const refused = await put(stranger.id, 1)
    expect([refused.status, refused.text.includes('Stranger')]).toEqual([422, false])
    // Its account may be closed meanwhile.
    await doors.accounts.change(sam, { state: 'closed' }, { by: 'tester' })
    expect(officeIn((await doors.ask('GET', CONTACT, { as })).json)?.gaps).toContain(
      'The account of Sam Ode in Ward was closed: is Sam Ode still there?',
    )
  })

  test.each([
    ['a deputy who is the holder', { deputy: outside('tomas  EXAMPLE') }, 422],
    ['a last day before the first', { until: '2026-11-21' }, 422],
    ['a day that is none', { from: '2026-02-29' }, 400],
    ['a leap day', { from: '2024-02-29' }, 200],
    ['a document that is not kept here', { document: { sha256: 'a'.repeat(64), title: 'Letter' } }, 404],
    ['another version than was seen', { expects: 3 }, 409],
  ])('with %s answers %s', async (_reason, change, expected) => {
    const { doors, as } = await opened()
    expect((await doors.ask('PUT', URL, { as, body: body(change) })).status).toBe(expected)
  })

  test('is refused to whoever may not, of another tenant, and told where two were at it', async () => {
    const { doors, as } = await opened()
    const auditor = await officer(doors, 'Ada', 'auditor')
    expect((await doors.ask('PUT', URL, { as: auditor, body: body() })).status).toBe(403)
    const other = URL.replace('clinic', 'other')
    expect((await doors.ask('PUT', other, { as, body: body() })).status).toBe(404)
    const both = await Promise.all(
      ['One', 'Other'].map(name => doors.ask('PUT', URL, { as, body: body({ holder: outside(name) }) })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await refusals(doors)).toEqual([['designate-office', 'conflict']])
  })

  test('with a clock that was set back is refused', async () => {
    const { doors, as } = await opened()
    await doors.ask('PUT', URL, { as, body: body() })
    doors.clock.set('2026-11-21T08:00:00.000Z')
    const again = await doors.ask('PUT', URL, { as: await officer(doors, 'Bo'), body: body({ expects: 1 }) })
    expect(again.json['detail']).toContain('clock stands before the last entry')
  })

  test('ends, and stays in the history', async () => {
    const { doors, as } = await opened()
    await doors.ask('PUT', URL, { as, body: body() })
    const { json } = await doors.ask('POST', `${URL}/end`, {
      as,
      body: { on: '2026-11-22', why: 'Left the practice.', expects: 1 },
    })
    expect(officeIn(json)).toMatchObject({
      state: 'open',
      sentence: 'Nobody is on record as the security official: the designation of Tomas Example has ended.',
      history: [
        {
          sentence:
            'Kim ended the designation of Tomas Example on Sunday, 22 November 2026: Left the practice.',
        },
        { sentence: 'Kim designated Tomas Example from Sunday, 22 November 2026, with nobody as deputy.' },
      ],
    })
  })

  test('is written as a letter and waits for a signature, which a new designation lacks', async () => {
    const { doors, as } = await opened()
    await doors.ask('PUT', URL, { as, body: body() })
    const asked = await doors.ask('POST', `${URL}/signature`, { as, body: { expects: 1 } })
    expect(asked.status).toBe(200)
    const waiting = officeIn((await doors.ask('GET', CONTACT, { as })).json)
    expect(waiting?.now?.signature).toEqual({ id: asked.json['signature'], state: 'pending' })
    const changed = await doors.ask('PUT', URL, { as, body: body({ holder: outside('Lee'), expects: 2 }) })
    expect(officeIn(changed.json)?.now?.signature).toBeNull()
    // Nobody is asked any more for what another designation took the place of.
    const { items } = await doors.store.records.history(
      await doors.store.tenants.scope(tenantName('clinic')),
      'signature',
      String(asked.json['signature']),
    )
    expect(items.map(({ body }) => (body as { state: string }).state)).toEqual(['pending', 'voided'])
  })

  test('says of a request that ran out that it did, and of one over another letter nothing', async () => {
    const { doors, as } = await opened()
    await doors.ask('PUT', URL, { as, body: body() })
    const asked = await doors.ask('POST', `${URL}/signature`, { as, body: { expects: 1 } })
    const { store, clock } = doors
    const scope = await store.tenants.scope(tenantName('clinic'))
    const { value, version } = await signatureById(store, scope, String(asked.json['signature']))
    const ends = instantFromMilliseconds(millisecondsOf(clock.now()) + 1_000)
    const over = await keepSignature(store, scope, { ...value, ends }, version, { by: 'tester' })
    clock.advance({ seconds: 2 })
    const shown = async () => officeIn((await doors.ask('GET', CONTACT, { as })).json)?.now?.signature
    expect(await shown()).toEqual({ id: value.id, state: 'expired' })
    const other = { ...value, document: { ...value.document, sha256: 'd'.repeat(64) } }
    await keepSignature(store, scope, other, over.version, { by: 'tester' })
    expect(await shown()).toBeNull()
  })
})
