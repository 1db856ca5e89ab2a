import { describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import { type Instant, millisecondsOf } from '../../base/time.ts'
import { type AuthPlace, CLIENT, minutes, openAuthPlace, PASSWORD, START } from './auth.fixture.ts'
import { networkKey } from './limit-by-network.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { readSecrets } from './secrets.ts'
import { sessionOfToken } from './sessions.ts'
import { openSignIn } from './sign-in.ts'
import { newTotpSecret, totpCode } from './totp.ts'

const doorOf = ({ store, accounts }: Pick<AuthPlace, 'store' | 'accounts'>) => openSignIn(store, accounts)
const from = (address: string) => ({ ...CLIENT, address })

describe('with a password', () => {
  test('the right one signs in, and says how', async () => {
    const place = await openAuthPlace()
    const account = await place.add()
    const signedIn = await doorOf(place).withPassword(account.email.toUpperCase(), PASSWORD, CLIENT, START)
    if (signedIn.state !== 'signed-in') throw new Error('no session')
    expect(await sessionOfToken(place.store, signedIn.token, START)).toMatchObject({
      session: { account: account.id, method: 'password', provenAt: START },
    })
    expect(await place.entries()).toContainEqual({ kind: 'signed-in', by: account.id })
  })

  test('a wrong name, a wrong password and an account that may not are told in the same words', async () => {
    const place = await openAuthPlace()
    const active = await place.add()
    const closed = await place.add({ state: 'closed' })
    const invited = await place.add({ state: 'invited' })
    const without = await place.add({}, { password: null })
    const tries: [string, string][] = [
      [active.email, 'another password altogether'],
      ['nobody@clinic.example', PASSWORD],
      [closed.email, PASSWORD],
      [invited.email, PASSWORD],
      [without.email, PASSWORD],
    ]
    const told = new Set<string>()
    for (const [email, password] of tries) {
      const { message, detail } = await refused(
        doorOf(place).withPassword(email, password, CLIENT, START),
        'not-signed-in',
      )
      expect(`${message} ${JSON.stringify(detail)}`).not.toContain(email)
      told.add(`${message} ${JSON.stringify(detail)}`)
    }
    expect([...told]).toHaveLength(1)
    const failed = (await place.entries()).filter(({ kind }) => kind === 'sign-in-failed')
    expect(failed.map(({ by }) => by)).toEqual([active.id, ...Array.from({ length: 4 }, () => 'unknown')])
  })

  test.each<[because: string, isKnown: boolean]>([
    ['a name that has an account', true],
    ['a name that nobody has', false],
  ])('after five failures there is a wait, also for the right password: %s', async (_, isKnown) => {
    const place = await openAuthPlace()
    const account = await place.add()
    const email = isKnown ? account.email : 'nobody@clinic.example'
    const door = doorOf(place)
    const attempt = (password: string, now: Instant, address = CLIENT.address) =>
      door.withPassword(email, password, from(address), now)
    for (let turn = 0; turn < 5; turn += 1) await refused(attempt('wrong', START), 'not-signed-in')
    // From another address too: it is the name that is slowed down.
    const error = await refused(attempt(PASSWORD, START, '198.51.100.9'), 'too-many')
    expect(error.detail).toEqual({ retryAfter: 30 })
    expect(error.message).toBe('Too many tries. Wait 30 seconds, then try again.')
    await refused(attempt(PASSWORD, minutes(0.4)), 'too-many')
    // A try that was refused was none: the wait is over when it was said to be.
    if (isKnown) expect(await attempt(PASSWORD, minutes(0.5))).toMatchObject({ state: 'signed-in' })
    else await refused(attempt(PASSWORD, minutes(0.5)), 'not-signed-in')
  })

  test('of thirty guesses sent at once, in two processes, five are looked at', async () => {
    const place = await openAuthPlace()
    const account = await place.add()
    const doors = [doorOf(place), doorOf(await place.again())]
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_, turn) =>
        (doors[turn % 2] as (typeof doors)[0])
          .withPassword(account.email, `guess ${turn}`, from(`192.0.2.${turn}`), START)
          .then(() => 'in')
          .catch((error: { code: string }) => error.code),
      ),
    )
    expect(codes.filter(code => code === 'not-signed-in')).toHaveLength(5)
    expect(codes.filter(code => code === 'too-many')).toHaveLength(25)
  })

  test('a success forgets the failures of the name, and is none of its address’s', async () => {
    const place = await openAuthPlace()
    const account = await place.add()
    const door = doorOf(place)
    for (let round = 0; round < 3; round += 1) {
      for (let turn = 0; turn < 4; turn += 1) {
        await refused(door.withPassword(account.email, 'wrong', CLIENT, START), 'not-signed-in')
      }
      await door.withPassword(account.email, PASSWORD, CLIENT, START)
    }
    const { addressFailures } = place.store.people
    expect(await addressFailures.read(networkKey('network', CLIENT.address))).toMatchObject({ failures: 12 })
    expect(await addressFailures.read(`name:${account.email}`)).toEqual({ failures: 0, lastAt: null })
  })

  test('who proves the own password anew is told from who types another’s', async () => {
    const place = await openAuthPlace()
    const [dana, lee] = [await place.add(), await place.add({}, { password: null })]
    await doorOf(place).provePassword(dana, PASSWORD, CLIENT, START)
    await refused(doorOf(place).provePassword(dana, 'wrong', CLIENT, START), 'not-signed-in')
    await refused(doorOf(place).provePassword(lee, PASSWORD, CLIENT, START), 'not-signed-in')
  })
})

describe('with a second factor', () => {
  const step = (now: Instant) => Math.floor(millisecondsOf(now) / 30_000)
  async function twoFactors() {
    const place = await openAuthPlace()
    const secret = newTotpSecret()
    const { codes, hashes } = newRecoveryCodes()
    const totp = { secret: Buffer.from(secret).toString('base64'), confirmedAt: START, lastStep: 0 }
    const account = await place.add({}, { totp, recovery: [...hashes] })
    const door = doorOf(place)
    const ticket = async (now: Instant) => {
      const asked = await door.withPassword(account.email, PASSWORD, CLIENT, now)
      if (asked.state !== 'second-factor') throw new Error('no second factor')
      expect(asked.factors).toEqual(['totp', 'recovery-code'])
      return asked.ticket
    }
    const codeAt = (now: Instant) => totpCode(secret, step(now))
    return { place, account, codes, door, ticket, codeAt }
  }

  test('a code signs in, once: neither the ticket nor the code again', async () => {
    const { place, door, ticket, codeAt } = await twoFactors()
    const first = await ticket(START)
    const given = { factor: 'totp' as const, code: codeAt(START) }
    const done = await door.withCode(first, given, CLIENT, START)
    if (done.state !== 'signed-in') throw new Error('no session')
    const { session } = (await sessionOfToken(place.store, done.token, START)) ?? {}
    expect(session?.method).toBe('password+totp')
    await refused(door.withCode(first, given, CLIENT, START), 'not-signed-in')
    await refused(door.withCode(await ticket(START), given, CLIENT, START), 'not-signed-in')
    const later = minutes(1)
    await door.withCode(await ticket(later), { factor: 'totp', code: codeAt(later) }, CLIENT, later)
  })

  test('of two who send the same code at once one gets in', async () => {
    const { door, ticket, codeAt } = await twoFactors()
    const tickets = [await ticket(START), await ticket(START)]
    const both = await Promise.allSettled(
      tickets.map(one => door.withCode(one, { factor: 'totp', code: codeAt(START) }, CLIENT, START)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a recovery code signs in once, and is told of', async () => {
    const { place, account, codes, door, ticket } = await twoFactors()
    const given = { factor: 'recovery-code' as const, code: codes[3] ?? '' }
    await door.withCode(await ticket(START), given, CLIENT, START)
    await refused(door.withCode(await ticket(START), given, CLIENT, START), 'not-signed-in')
    expect((await readSecrets(place.store, account.id)).recovery).toHaveLength(codes.length - 1)
    expect(await place.entries()).toContainEqual({ kind: 'recovery-code-used', by: account.id })
  })

  test('wrong codes are slowed down with the name’s tries, and told of', async () => {
    const { place, account, door, ticket, codeAt } = await twoFactors()
    const one = await ticket(START)
    const wrong = { factor: 'totp' as const, code: codeAt(minutes(30)) }
    for (let turn = 0; turn < 5; turn += 1)
      await refused(door.withCode(one, wrong, CLIENT, START), 'not-signed-in')
    await refused(door.withCode(one, { ...wrong, code: codeAt(START) }, CLIENT, START), 'too-many')
    await refused(door.withPassword(account.email, PASSWORD, CLIENT, START), 'too-many')
    const failed = (await place.entries()).filter(({ kind }) => kind === 'second-factor-failed')
    expect(failed).toHaveLength(5)
  })

  test.each<[because: string, after: number]>([
    ['the ticket is older than 10 minutes', 10],
    ['much older', 600],
  ])('nobody gets in when %s', async (_, after) => {
    const { door, ticket, codeAt } = await twoFactors()
    const one = await ticket(START)
    const now = minutes(after)
    await refused(door.withCode(one, { factor: 'totp', code: codeAt(now) }, CLIENT, now), 'not-signed-in')
  })

  test('an account that was closed between the two steps does not get in', async () => {
    const { place, account, door, ticket, codeAt } = await twoFactors()
    const one = await ticket(START)
    await place.accounts.change(account, { state: 'closed' }, { by: 'tester' })
    const given = { factor: 'totp' as const, code: codeAt(START) }
    await refused(door.withCode(one, given, CLIENT, START), 'not-signed-in')
  })
})
