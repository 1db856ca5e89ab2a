import { describe, expect, test } from 'vitest'
import {
  ENTRA_CLAIMS,
  OTHER_GROUP,
  PERSON,
  type PersonClaims,
  TENANT,
} from '../../auth/oidc/provider.fixture.ts'
import type { OpenDoors } from '../doors.fixture.ts'
import { microsoftOfTests, sessionIn, ticketOf } from './microsoft.fixture.ts'

const { goThere, signInAt, withMicrosoft } = microsoftOfTests()

describe('a fresh proof with Microsoft', () => {
  /** Somebody who came by Microsoft six minutes ago. */
  async function signedIn() {
    const doors = await withMicrosoft()
    await (await goThere(doors)).back()
    const account = await doors.accounts.byMicrosoft(TENANT, PERSON)
    if (account === null) throw new Error('no account')
    // The provider tells the machine's time, so it is the session that is older.
    doors.clock.advance({ minutes: -6 })
    const as = await doors.signIn(account)
    doors.clock.advance({ minutes: 6 })
    return { doors, as }
  }
  async function prove(doors: OpenDoors, as: string, person: PersonClaims = ENTRA_CLAIMS) {
    const begun = await doors.ask('POST', '/api/session/prove/microsoft', { as })
    const url = String(begun.json['url'])
    const callback = await signInAt(url, person)
    return { begun, url, path: `${callback.pathname}${callback.search}`, ticket: ticketOf(begun.headers) }
  }
  const needsProof = (doors: OpenDoors, as: string) => doors.ask('POST', '/api/account/totp/begin', { as })

  test('has Microsoft ask anew, and opens what waits for a proof in the same session', async () => {
    const { doors, as } = await signedIn()
    expect((await doors.ask('GET', '/api/account/factors', { as })).json).toMatchObject({
      hasPassword: false,
      microsoft: 'connected',
    })
    expect(await needsProof(doors, as)).toMatchObject({ status: 403, json: { code: 'prove-again' } })
    const { url, path, ticket } = await prove(doors, as)
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' })
    // The session's cookie does not come back with a browser that another site sends.
    const back = await doors.ask('GET', path, { as: ticket })
    expect(back.headers['location']).toBe('/?proven=yes')
    const proven = sessionIn(back.headers) ?? ''
    expect((await needsProof(doors, proven)).status).toBe(200)
    expect((await needsProof(doors, as)).status, 'the token of before opens nothing').toBe(401)
    expect(await doors.evidence()).toContain('identity-proven')
  })

  test.each<[because: string, person: PersonClaims, method: string]>([
    ['two factors, where the token says so', { ...ENTRA_CLAIMS, amr: ['pwd', 'mfa'] }, 'microsoft+mfa'],
    ['no more than that, where it does not', { ...ENTRA_CLAIMS, amr: ['pwd'] }, 'microsoft'],
    ['no more than that, where it says nothing', ENTRA_CLAIMS, 'microsoft'],
  ])('is on record as %s', async (_, person, method) => {
    const { doors, as } = await signedIn()
    const { path, ticket } = await prove(doors, as, person)
    await doors.ask('GET', path, { as: ticket })
    const { items } = await doors.store.installationEvidence.find(
      { kinds: ['identity-proven'] },
      { limit: 1 },
    )
    expect(items[0]?.entry['method']).toBe(method)
    const again = await (await goThere(doors, person)).back()
    expect(sessionIn(again.headers)).not.toBeNull()
    const began = await doors.store.installationEvidence.find({ kinds: ['signed-in'] }, { limit: 1 })
    expect(began.items[0]?.entry['method']).toBe(method)
  })

  test('with somebody else’s Microsoft account proves nothing, and is on record', async () => {
    const { doors, as } = await signedIn()
    const { path, ticket } = await prove(doors, as, { ...ENTRA_CLAIMS, oid: OTHER_GROUP })
    const back = await doors.ask('GET', path, { as: ticket })
    expect(back.headers['location']).toBe('/?proven=not-allowed')
    expect(sessionIn(back.headers)).toBeNull()
    expect((await needsProof(doors, as)).status).toBe(403)
    expect((await doors.evidence()).at(-1)).toBe('sign-in-failed')
  })

  test('of a session that has ended meanwhile begins none', async () => {
    const { doors, as } = await signedIn()
    const { path, ticket } = await prove(doors, as)
    await doors.ask('POST', '/api/session/end', { as })
    const back = await doors.ask('GET', path, { as: ticket })
    expect(back.headers['location']).toBe('/?proven=not-signed-in')
    expect(sessionIn(back.headers)).toBeNull()
  })

  test('is not begun by who has no Microsoft account here', async () => {
    const doors = await withMicrosoft()
    const as = await doors.signIn(await doors.add({ role: 'auditor' }))
    expect((await doors.ask('POST', '/api/session/prove/microsoft', { as })).status).toBe(400)
  })
})

test('who begins sign-ins and finishes none has to wait; who finishes them does not', async () => {
  const doors = await withMicrosoft()
  for (let sign = 0; sign < 3; sign += 1) await (await goThere(doors)).back()
  const begin = () => doors.ask('POST', '/api/sign-in/microsoft/begin')
  for (let time = 0; time < 61; time += 1) expect((await begin()).status, `time ${time}`).toBe(200)
  const refused = await begin()
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30'])
  doors.clock.advance({ seconds: 31 })
  expect((await begin()).status).toBe(200)
})
