import { describe, expect, test } from 'vitest'
import { openDoors, type OpenDoors, PASSWORD } from '../doors.fixture.ts'

const SAM = { name: 'Sam Okoro', email: 'sam@clinic.example' }
const PATH = '/api/invitation'

async function begun() {
  const doors = await openDoors()
  const dana = await doors.add({ role: 'hipaa-administrator', name: 'Dana Ruiz' })
  const as = await doors.signIn(dana)
  const invite = (body: object = {}) =>
    doors.ask('POST', '/api/people', {
      as,
      body: { ...SAM, grants: [{ role: 'auditor', tenant: 'clinic' }], ...body },
    })
  const act = (id: string, what: string) => doors.ask('POST', `/api/people/${id}/${what}`, { as })
  return { doors, dana, as, invite, act }
}

function linkOf({ json }: { readonly json: Readonly<Record<string, unknown>> }) {
  const { person, link } = json as {
    person: { id: string; state: string }
    link: { token: string; endsAt: string }
  }
  return { id: person.id, state: person.state, ...link }
}

const look = (doors: OpenDoors, token: string) => doors.ask('POST', `${PATH}/look`, { body: { token } })
const accept = (doors: OpenDoors, token: string, password = PASSWORD) =>
  doors.ask('POST', PATH, { body: { token, password } })

test('an invited person sees for whom the link is, chooses a password, and is signed in with the roles given', async () => {
  const { doors, invite } = await begun()
  const invited = await invite()
  expect(invited.status).toBe(200)
  const { token, state, endsAt } = linkOf(invited)
  expect([state, endsAt]).toEqual(['invited', '2026-11-25T08:00:00.000Z'])
  expect((await look(doors, token)).json).toEqual({ schema: 'ward.invitation/1', ...SAM })
  const weak = await accept(doors, token, 'sam okoro 12')
  expect(weak).toMatchObject({ status: 422, cookie: null })
  const accepted = await accept(doors, token)
  expect(accepted.status).toBe(200)
  const door = await doors.ask('GET', '/api/sign-in', { as: accepted.cookie ?? '' })
  expect(door.json).toMatchObject({
    state: 'signed-in',
    me: { name: 'Sam Okoro', tenants: [{ name: 'clinic', roles: ['auditor'] }] },
  })
  const again = await doors.ask('POST', '/api/sign-in/password', {
    body: { email: SAM.email, password: PASSWORD },
  })
  expect(again.json['state']).toBe('signed-in')
})

describe('a link opens once, for its time, and only the newest', () => {
  const closed = { status: 403, cookie: null, json: { code: 'not-allowed' } }

  test('used', async () => {
    const { doors, invite } = await begun()
    const { token } = linkOf(await invite())
    const both = await Promise.all([accept(doors, token), accept(doors, token)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403])
    expect(await accept(doors, token)).toMatchObject(closed)
    expect(await look(doors, token)).toMatchObject(closed)
  })

  test('after 72 hours', async () => {
    const { doors, invite } = await begun()
    const { token } = linkOf(await invite())
    doors.clock.set('2026-11-25T07:59:59.000Z')
    expect((await look(doors, token)).status).toBe(200)
    doors.clock.set('2026-11-25T08:00:00.000Z')
    expect(await look(doors, token)).toMatchObject(closed)
    expect(await accept(doors, token)).toMatchObject(closed)
  })

  test('invited again: the older one is void, another person’s stays', async () => {
    const { doors, invite, act } = await begun()
    const first = linkOf(await invite())
    const other = linkOf(await invite({ name: 'Kim Park', email: 'kim@clinic.example' }))
    const second = linkOf(await act(first.id, 'invite-again'))
    expect(await accept(doors, first.token)).toMatchObject(closed)
    expect((await look(doors, other.token)).status).toBe(200)
    expect((await accept(doors, second.token)).status).toBe(200)
    expect((await act(first.id, 'invite-again')).status).toBe(409)
  })

  test('closed meanwhile, also after it is reopened', async () => {
    const { doors, invite, act } = await begun()
    const { id, token } = linkOf(await invite())
    await act(id, 'close')
    expect(await look(doors, token)).toMatchObject(closed)
    const reopened = linkOf(await act(id, 'reopen'))
    expect(await accept(doors, token)).toMatchObject(closed)
    expect((await accept(doors, reopened.token)).status).toBe(200)
  })

  test('and no other', async () => {
    const { doors, invite } = await begun()
    const { token } = linkOf(await invite())
    const other = linkOf(await invite({ email: 'kim@clinic.example' }))
    const madeUp: readonly (readonly [string, string])[] = [
      ['nothing of a link', 'x'],
      ['another account’s name before the secret', `${other.token.slice(0, 16)}${token.slice(16)}`],
      ['one letter changed', `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`],
      ['the secret alone', token.slice(16)],
      ['a link of another kind', 'A'.repeat(43)],
    ]
    for (const [reason, made] of madeUp) {
      expect([reason, (await look(doors, made)).status]).toEqual([reason, 403])
      expect(await accept(doors, made)).toMatchObject(closed)
    }
    expect((await look(doors, token)).status).toBe(200)
  })
})

describe('a reset', () => {
  test('ends sessions, makes the password void, and gives a link of a day', async () => {
    const { doors, act } = await begun()
    const sam = await doors.add({ role: 'auditor', password: true, email: SAM.email })
    const asSam = await doors.signIn(sam)
    const { token, endsAt } = linkOf(await act(sam.id, 'reset'))
    expect(endsAt).toBe('2026-11-23T08:00:00.000Z')
    expect((await doors.ask('GET', '/api/sessions', { as: asSam })).status).toBe(401)
    const body = { email: SAM.email, password: PASSWORD }
    expect((await doors.ask('POST', '/api/sign-in/password', { body })).status).toBe(401)
    expect((await accept(doors, token, 'granite willow saffron tundra')).status).toBe(200)
    expect((await doors.ask('POST', '/api/sign-in/password', { body })).status).toBe(401)
    expect(await doors.evidence()).toContain('sign-in-reset')
  })

  test('of oneself is refused, and of who has not come yet', async () => {
    const { doors, dana, invite, act } = await begun()
    await doors.add({ role: 'hipaa-administrator' })
    expect((await act(dana.id, 'reset')).status).toBe(403)
    expect((await act(linkOf(await invite()).id, 'reset')).status).toBe(409)
  })
})

describe('who is invited', () => {
  test('is taken or refused whole, in a sentence', async () => {
    const { doors, invite } = await begun()
    let people = 1
    const invited: readonly (readonly [string, object, number])[] = [
      ['HTML is a text', { name: '<script>alert(1)</script>' }, 200],
      ['a formula is a text', { name: '=cmd|calc!A1' }, 200],
      ['written from right to left', { name: 'דנה כהן' }, 200],
      ['turned around', { name: 'Dana \u202eziuR' }, 422],
      ['10 kB', { name: 'a'.repeat(10_240) }, 422],
      ['more than a request may have', { name: 'a'.repeat(60_000) }, 400],
      ['no name', { name: ' ' }, 422],
      ['no address', { email: 'sam' }, 422],
      ['a tenant that is not here', { grants: [{ role: 'auditor', tenant: 'elsewhere' }] }, 422],
      ['without a role yet', { grants: [] }, 200],
      ['a role that is none', { grants: [{ role: 'root', tenant: '*' }] }, 400],
    ]
    for (const [reason, body, expected] of invited) {
      const { status, json } = await invite({ email: `sam-${people}@clinic.example`, ...body })
      expect([reason, status]).toEqual([reason, expected])
      if (status === 200) {
        people += 1
        expect(json['person']).toMatchObject(body)
      }
      // Nothing half-made.
      expect(await doors.accounts.list()).toHaveLength(people)
    }
  })

  test('somebody else has the address, however it is written', async () => {
    const { invite } = await begun()
    await invite()
    const { status, json } = await invite({ email: 'SAM@Clinic.example' })
    expect([status, json['code']]).toEqual([409, 'already-exists'])
  })
})

test('neither link nor name stands in the evidence log', async () => {
  const { doors, invite } = await begun()
  const { token } = linkOf(await invite())
  await accept(doors, token)
  const { items } = await doors.store.installationEvidence.list({ limit: 500 })
  const log = JSON.stringify(items)
  for (const secret of [token.slice(16), 'Okoro', SAM.email, PASSWORD]) expect(log).not.toContain(secret)
})
