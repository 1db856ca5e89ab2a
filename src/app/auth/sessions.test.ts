import { describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import type { Instant } from '../../base/time.ts'
import { callerOf } from '../api/callers.ts'
import { SESSION_COOKIE } from '../api/session-cookie.ts'
import { type AuthPlace, CLIENT, minutes, openAuthPlace, START } from './auth.fixture.ts'
import { beginSession, isFresh, proveSession, sessionOfToken } from './sessions.ts'

async function signedIn() {
  const place = await openAuthPlace()
  const account = await place.add()
  const { token } = await beginSession(place.store, account, 'password', CLIENT, START)
  return { place, account, token }
}

const knows = async ({ store }: Pick<AuthPlace, 'store'>, token: string, now: Instant) =>
  (await sessionOfToken(store, token, now)) !== null

describe('a session', () => {
  test.each<[because: string, requests: readonly number[], lasts: boolean]>([
    ['a request a moment before 15 idle minutes', [14.9], true],
    ['15 idle minutes (45 CFR 164.312(a)(2)(iii))', [15], false],
    ['a request every ten minutes', [10, 20, 30, 40], true],
    ['15 idle minutes after some work', [10, 20, 35], false],
    // A request within 15 seconds of the one before is not written down.
    ['requests at once', [0.1, 0.2, 15.1], false],
    ['the clock was put right by seconds', [10, 9.5], true],
    ['the clock was put back: nobody knows for how long it was idle', [10, 8], false],
    ['the clock was put back by a day', [-24 * 60], false],
  ])('ends for being idle: after %s it lasts: %s', async (_, requests, lasts) => {
    const { place, token } = await signedIn()
    const known: boolean[] = []
    for (const minute of requests) known.push(await knows(place, token, minutes(minute)))
    expect(known.at(-1)).toBe(lasts)
    expect(known.slice(0, -1)).not.toContain(false)
  })

  test('that ended because the clock was put back does not begin again when the clock comes there', async () => {
    const { place, token } = await signedIn()
    expect(await knows(place, token, minutes(10))).toBe(true)
    expect(await knows(place, token, minutes(8))).toBe(false)
    expect(await knows(place, token, minutes(10.1))).toBe(false)
    expect(await place.entries()).toContainEqual({ kind: 'session-ended-by-clock', by: 'ward' })
  })

  test('ends after 12 hours, however busy', async () => {
    const { place, token } = await signedIn()
    for (let minute = 10; minute < 720; minute += 10) {
      expect(await knows(place, token, minutes(minute)), `minute ${minute}`).toBe(true)
    }
    expect(await knows(place, token, minutes(719.9))).toBe(true)
    expect(await knows(place, token, minutes(720))).toBe(false)
  })

  test('gets a new token by a proof, and the one before opens nothing', async () => {
    const { place, account, token } = await signedIn()
    const now = minutes(6)
    const { session, proof } = (await sessionOfToken(place.store, token, now)) ?? {}
    if (session === undefined || proof === undefined) throw new Error('no session')
    expect(isFresh(session, minutes(4.9))).toBe(true)
    expect(isFresh(session, minutes(5))).toBe(false)
    // The clock was put right by seconds; then back by a day, to a moment at which nobody had proven anything.
    expect(isFresh(session, minutes(-0.5))).toBe(true)
    expect(isFresh(session, minutes(-24 * 60))).toBe(false)
    const next = await proveSession(place.store, session, proof, 'password', now)
    expect(await knows(place, token, now)).toBe(false)
    const proven = (await sessionOfToken(place.store, next, now))?.session
    expect(proven).toMatchObject({ id: session.id, provenAt: now, endsAt: session.endsAt })
    expect(proven !== undefined && isFresh(proven, minutes(10))).toBe(true)
    expect(await place.entries()).toContainEqual({ kind: 'identity-proven', by: account.id })
    // One that was ended meanwhile is not proven back to life.
    await refused(proveSession(place.store, session, proof, 'password', now), 'not-signed-in')
  })

  test.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}B`, 'A'.repeat(10_000)])(
    'the token %.60j is nobody’s',
    async text => {
      const { place } = await signedIn()
      expect(await sessionOfToken(place.store, text, START)).toBeNull()
    },
  )

  test('those that ended are taken out when the next begins', async () => {
    const { place, account } = await signedIn()
    await beginSession(place.store, account, 'password', CLIENT, minutes(719))
    expect(await place.store.people.sessions.ofAccount(account.id)).toHaveLength(2)
    await beginSession(place.store, account, 'password', CLIENT, minutes(720))
    expect(await place.store.people.sessions.ofAccount(account.id)).toHaveLength(2)
  })
})

test('the session of an account that was closed is nobody’s', async () => {
  const { place, account, token } = await signedIn()
  const request = { method: 'GET', headers: { cookie: `${SESSION_COOKIE}=${token}` } }
  expect(await callerOf(request, place, START)).toMatchObject({ account: { id: account.id }, token: null })
  await place.accounts.change(account, { state: 'closed' }, { by: 'tester' })
  expect(await callerOf(request, place, START)).toBeNull()
})
