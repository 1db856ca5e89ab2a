import { describe, expect, test } from 'vitest'
import { type Otherwise, softwareAuthenticator } from '../../auth/passkeys.fixture.ts'
import { readSecrets } from '../../auth/secrets.ts'
import type { PasskeyAuthenticationOptions, PasskeyRegistrationOptions } from '../contracts/passkeys.ts'
import { LOCALHOST as host, type OpenDoors, PASSWORD } from '../doors.fixture.ts'
import { add, ORIGIN, withPasskey } from './own-passkeys.fixture.ts'

async function passkeysOf(doors: OpenDoors, as: string) {
  const { json } = await doors.ask('GET', '/api/account/factors', { as, host })
  return json['passkeys'] as { readonly id: string; readonly name: string }[]
}

/** Begins, lets the device answer, and finishes. */
async function signInWith(
  doors: OpenDoors,
  device: ReturnType<typeof softwareAuthenticator>,
  { otherwise = {}, second, wait = 0 }: { otherwise?: Otherwise; second?: unknown; wait?: number } = {},
) {
  const { json } = await doors.ask('POST', '/api/sign-in/passkey/begin', { host, body: { second } })
  const options = json['options'] as PasskeyAuthenticationOptions
  const body = { ticket: json['ticket'], response: device.get(options, otherwise), second }
  doors.clock.advance({ seconds: wait })
  const finish = () => doors.ask('POST', '/api/sign-in/passkey/finish', { host, body })
  return { ...(await finish()), options, again: finish }
}

describe('the own passkeys', () => {
  test('are added, named anew and removed, each on record', async () => {
    const { doors, account, as, added } = await withPasskey()
    expect(added.status).toBe(200)
    expect(added.json['codes']).toHaveLength(10)
    const [passkey] = await passkeysOf(doors, as)
    expect(passkey).toMatchObject({ name: 'Work laptop', addedAt: doors.clock.now(), backedUp: false })
    const url = `/api/account/passkeys/${passkey?.id}`
    expect((await doors.ask('PUT', url, { as, body: { name: ' Old laptop ' } })).status).toBe(200)
    expect(await passkeysOf(doors, as)).toMatchObject([{ name: 'Old laptop' }])
    expect((await doors.ask('DELETE', url, { as })).status).toBe(200)
    expect(await readSecrets(doors.store, account.id)).toMatchObject({ passkeys: [], recovery: [] })
    expect((await doors.ask('DELETE', url, { as })).status).toBe(404)
    const kinds = await doors.evidence(account)
    for (const kind of ['passkey-added', 'passkey-renamed', 'passkey-removed']) expect(kinds).toContain(kind)
  })

  test('bring recovery codes with the first one only', async () => {
    const { doors, as } = await withPasskey()
    const second = await add(doors, as, softwareAuthenticator(ORIGIN), { name: 'Phone' })
    expect(second.json['codes']).toBeNull()
    expect(await passkeysOf(doors, as)).toMatchObject([{ name: 'Work laptop' }, { name: 'Phone' }])
  })

  test('are each of one account only, and another may not touch them', async () => {
    const { doors, as, device } = await withPasskey()
    const other = await doors.signIn(await doors.add())
    expect((await add(doors, other, device)).json['code']).toBe('bad-input')
    const [passkey] = await passkeysOf(doors, as)
    expect((await doors.ask('DELETE', `/api/account/passkeys/${passkey?.id}`, { as: other })).status).toBe(
      404,
    )
    expect(await passkeysOf(doors, other)).toEqual([])
    expect(await passkeysOf(doors, as)).toHaveLength(1)
  })

  test('are not added twice with one answer', async () => {
    const { doors, as, added } = await withPasskey()
    expect((await added.again()).status).toBe(422)
    expect(await passkeysOf(doors, as)).toHaveLength(1)
  })

  test('are not added with what somebody else began', async () => {
    const { doors, as } = await withPasskey()
    const other = await doors.signIn(await doors.add())
    const { json } = await doors.ask('POST', '/api/account/passkeys/begin', { as: other, host })
    const response = softwareAuthenticator(ORIGIN).create(json['options'] as PasskeyRegistrationOptions)
    const body = { ticket: json['ticket'], name: 'Phone', response }
    expect((await doors.ask('POST', '/api/account/passkeys/finish', { as, host, body })).status).toBe(422)
    expect(await passkeysOf(doors, as)).toHaveLength(1)
  })

  test('need an address with a name, which is said', async () => {
    const { doors, as } = await withPasskey()
    const sentence = /do not work at an IP address.*http:\/\/localhost:8365/
    const answer = await doors.ask('POST', '/api/account/passkeys/begin', { as })
    expect(answer.status).toBe(400)
    expect(answer.json['detail']).toMatch(sentence)
    expect((await doors.ask('GET', '/api/sign-in')).json['noPasskeys']).toMatch(sentence)
    expect((await doors.ask('GET', '/api/sign-in', { host })).json['noPasskeys']).toBeNull()
  })

  test('are changed only with a fresh proof', async () => {
    const { doors, as } = await withPasskey()
    const [passkey] = await passkeysOf(doors, as)
    doors.clock.advance({ minutes: 6 })
    const one = `/api/account/passkeys/${passkey?.id}`
    const answers = [
      await doors.ask('POST', '/api/account/passkeys/begin', { as, host }),
      await doors.ask('PUT', one, { as, body: { name: 'x' } }),
      await doors.ask('DELETE', one, { as }),
    ]
    expect(answers.map(({ json }) => json['code'])).toEqual(['prove-again', 'prove-again', 'prove-again'])
  })
})

describe('a sign-in with a passkey', () => {
  test('needs no name and no password, and keeps what the device counted', async () => {
    const { doors, account, device } = await withPasskey()
    const answer = await signInWith(doors, device)
    expect(answer.options.allowCredentials).toEqual([])
    expect(answer.json).toEqual({
      schema: 'ward.signed-in/1',
      state: 'signed-in',
      ticket: null,
      factors: [],
    })
    const { json } = await doors.ask('GET', '/api/sessions', { as: answer.cookie ?? '' })
    expect(json['sessions']).toContainEqual(expect.objectContaining({ current: true, method: 'passkey' }))
    expect((await readSecrets(doors.store, account.id)).passkeys).toMatchObject([{ counter: 1 }])
    expect((await answer.again()).status).toBe(401)
  })

  test('serves as the second step after a password', async () => {
    const { doors, account, device } = await withPasskey({ password: true })
    const password = () =>
      doors.ask('POST', '/api/sign-in/password', { body: { email: account.email, password: PASSWORD } })
    const first = await password()
    expect(first.json).toMatchObject({ state: 'second-factor', factors: ['passkey', 'recovery-code'] })
    const second = first.json['ticket']
    const answer = await signInWith(doors, device, { second })
    expect(answer.options.allowCredentials.map(({ id }) => id)).toEqual([device.id])
    const { json } = await doors.ask('GET', '/api/sessions', { as: answer.cookie ?? '' })
    expect(json['sessions']).toContainEqual(
      expect.objectContaining({ current: true, method: 'password+passkey' }),
    )
    const used = await doors.ask('POST', '/api/sign-in/passkey/begin', { host, body: { second } })
    expect(used.status).toBe(401)
  })

  test('does not serve for another person’s second step', async () => {
    const { doors, account, device } = await withPasskey({ password: true })
    const other = await doors.add()
    await add(doors, await doors.signIn(other), softwareAuthenticator(ORIGIN))
    const strange = softwareAuthenticator(ORIGIN)
    await add(doors, await doors.signIn(other), strange)
    const body = { email: account.email, password: PASSWORD }
    const { json } = await doors.ask('POST', '/api/sign-in/password', { body })
    const answer = await signInWith(doors, strange, { second: json['ticket'] })
    expect([answer.status, answer.cookie]).toEqual([401, null])
    // Nor does a ticket count that was not there at the beginning.
    const begun = await doors.ask('POST', '/api/sign-in/passkey/begin', { host, body: {} })
    const response = device.get(begun.json['options'] as PasskeyAuthenticationOptions)
    const late = { ticket: begun.json['ticket'], response, second: json['ticket'] }
    expect((await doors.ask('POST', '/api/sign-in/passkey/finish', { host, body: late })).status).toBe(401)
  })

  test.each<[string, { otherwise?: Otherwise; wait?: number }]>([
    ['the device did not verify the person', { otherwise: { userVerified: false } }],
    ['it signed at another address', { otherwise: { origin: 'http://localhost:9999' } }],
    ['it signed for another place', { otherwise: { partyId: 'evil.example' } }],
    ['it signed another challenge', { otherwise: { challenge: 'AAAA' } }],
    ['it names a passkey that nobody has', { otherwise: { id: 'AAAA' } }],
    ['it took longer than five minutes', { wait: 301 }],
  ])('is refused when %s', async (_, how) => {
    const { doors, device } = await withPasskey()
    const answer = await signInWith(doors, device, how)
    expect([answer.status, answer.json['code'], answer.cookie]).toEqual([401, 'not-signed-in', null])
  })

  test('is refused at once for a passkey that was removed, and for an account that was closed', async () => {
    const { doors, account, as, device } = await withPasskey()
    await doors.accounts.change(account, { state: 'closed' }, { by: 'tester' })
    expect((await signInWith(doors, device)).status).toBe(401)
    const back = await doors.accounts.byId(account.id)
    await doors.accounts.change(back, { state: 'active' }, { by: 'tester' })
    expect((await signInWith(doors, device)).status).toBe(200)
    const [passkey] = await passkeysOf(doors, as)
    await doors.ask('DELETE', `/api/account/passkeys/${passkey?.id}`, { as })
    expect((await signInWith(doors, device)).status).toBe(401)
  })

  test('tells of a copied key, and does not open', async () => {
    const { doors, account, device } = await withPasskey()
    await signInWith(doors, device, { otherwise: { counter: 7 } })
    const answer = await signInWith(doors, device, { otherwise: { counter: 7 } })
    expect([answer.status, answer.cookie]).toEqual([401, null])
    expect(answer.json['detail']).toContain('cannot be used any more')
    expect(await doors.evidence(account)).toContain('passkey-cloned')
    // Whoever has no key cannot ring that alarm.
    await signInWith(doors, device, { otherwise: { counter: 7, userVerified: false } })
    const alarms = (await doors.evidence(account)).filter(kind => kind === 'passkey-cloned')
    expect(alarms).toHaveLength(1)
  })

  test('of a copied key stands before every officer, once until somebody has seen it', async () => {
    const { doors, account, device } = await withPasskey()
    const officer = await doors.signIn(await doors.add({ role: 'privacy-officer', tenant: 'clinic' }))
    const alarms = async () => {
      const { json } = await doors.ask('GET', '/api/alarms', { as: officer })
      return json['alarms'] as { readonly id: string }[]
    }
    await signInWith(doors, device, { otherwise: { counter: 7 } })
    for (let time = 0; time < 2; time += 1) await signInWith(doors, device, { otherwise: { counter: 7 } })
    expect(await alarms()).toMatchObject([{ what: 'passkey-cloned', who: account.name, reason: null }])
    const [first] = await alarms()
    await doors.ask('POST', `/api/alarms/${first?.id}/seen`, { as: officer })
    await signInWith(doors, device, { otherwise: { counter: 7 } })
    expect(await alarms(), 'a new try after it was seen').toHaveLength(1)
  })

  test('cannot be begun without end from one address', async () => {
    const { doors, device } = await withPasskey()
    await signInWith(doors, device)
    const begin = () => doors.ask('POST', '/api/sign-in/passkey/begin', { host, body: {} })
    const statuses = []
    for (let time = 0; time < 62; time += 1) statuses.push((await begin()).status)
    expect(statuses.filter(status => status === 200)).toHaveLength(61)
    expect(statuses.at(-1)).toBe(429)
    // A password still opens the door.
    const body = { email: 'nobody@clinic.example', password: 'not the one' }
    expect((await doors.ask('POST', '/api/sign-in/password', { body })).status).toBe(401)
  })

  test('is slowed down after failures, and that keeps nobody with another passkey out', async () => {
    const { doors, account, device } = await withPasskey()
    const spare = softwareAuthenticator(ORIGIN)
    await add(doors, await doors.signIn(account), spare, { name: 'Phone' })
    const statuses = []
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await signInWith(doors, device, { otherwise: { userVerified: false } })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect((await signInWith(doors, spare)).status).toBe(200)
    doors.clock.advance({ seconds: 31 })
    expect((await signInWith(doors, device)).status).toBe(200)
  })
})
