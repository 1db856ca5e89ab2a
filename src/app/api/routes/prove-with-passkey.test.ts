import { describe, expect, test } from 'vitest'
import { type Otherwise, softwareAuthenticator } from '../../auth/passkeys.fixture.ts'
import type { PasskeyAuthenticationOptions } from '../contracts/passkeys.ts'
import { LOCALHOST as host, type OpenDoors, openDoors } from '../doors.fixture.ts'
import { add, ORIGIN, withPasskey } from './own-passkeys.fixture.ts'

describe('a fresh proof with a passkey', () => {
  async function prove(
    doors: OpenDoors,
    as: string,
    device: ReturnType<typeof softwareAuthenticator>,
    { otherwise = {}, finishAs = as }: { otherwise?: Otherwise; finishAs?: string } = {},
  ) {
    const begun = await doors.ask('POST', '/api/session/prove/passkey/begin', { as, host })
    const options = begun.json['options'] as PasskeyAuthenticationOptions
    const body = { ticket: begun.json['ticket'], response: device.get(options, otherwise) }
    const finish = () => doors.ask('POST', '/api/session/prove/passkey/finish', { as: finishAs, host, body })
    return { ...(await finish()), options, again: finish }
  }
  const needsProof = (doors: OpenDoors, as: string) =>
    doors.ask('POST', '/api/account/totp/begin', { as, host })

  test('opens what waits for a proof, for who has no password', async () => {
    const { doors, as, device } = await withPasskey()
    doors.clock.advance({ minutes: 6 })
    expect((await needsProof(doors, as)).status).toBe(403)
    const proven = await prove(doors, as, device)
    expect(proven.options).toMatchObject({ userVerification: 'required', allowCredentials: [{}] })
    expect(proven).toMatchObject({ status: 200, json: { minutes: 5 } })
    expect((await needsProof(doors, proven.cookie ?? '')).status).toBe(200)
    expect((await proven.again()).status, 'the session has another token').toBe(401)
  })

  test.each<[string, Otherwise]>([
    ['does not verify the person', { userVerified: false }],
    ['signs for another challenge', { challenge: 'AAAA' }],
  ])('proves nothing when the device %s', async (_, otherwise) => {
    const { doors, as, device } = await withPasskey()
    doors.clock.advance({ minutes: 6 })
    expect((await prove(doors, as, device, { otherwise })).status).toBe(401)
    expect((await needsProof(doors, as)).status).toBe(403)
    expect((await doors.evidence()).at(-1)).toBe('sign-in-failed')
  })

  test('counts for the session that asked, and for no other', async () => {
    const { doors, account, as, device } = await withPasskey()
    const other = await doors.signIn(account)
    doors.clock.advance({ minutes: 6 })
    expect((await prove(doors, as, device, { finishAs: other })).status).toBe(401)
    expect((await needsProof(doors, other)).status).toBe(403)
  })

  test('is not made with somebody else’s passkey', async () => {
    const { doors, as, device } = await withPasskey()
    const stranger = await withPasskeyAt(doors)
    doors.clock.advance({ minutes: 6 })
    expect((await prove(doors, as, stranger)).status).toBe(401)
    expect((await prove(doors, as, device)).status).toBe(200)
  })

  test('needs a passkey', async () => {
    const doors = await openDoors()
    const as = await doors.signIn(await doors.add({ role: 'auditor' }))
    const answer = await doors.ask('POST', '/api/session/prove/passkey/begin', { as, host })
    expect(answer.status).toBe(400)
  })

  async function withPasskeyAt(doors: OpenDoors) {
    const device = softwareAuthenticator(ORIGIN)
    await add(doors, await doors.signIn(await doors.add({ role: 'auditor' })), device)
    return device
  }
})
