import { describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import { bodyOf, minutes, openAuthPlace, PASSWORD, START } from './auth.fixture.ts'
import { hasAdministrator, makeFirstAdministrator, newFirstRunLink } from './first-run.ts'
import { readSecrets } from './secrets.ts'

const dana = { name: 'Dana Ruiz', email: 'dana@clinic.example', password: PASSWORD }

describe('the first run', () => {
  test('the link makes one HIPAA administrator over all tenants, and works once', async () => {
    const { store, accounts, entries } = await openAuthPlace()
    expect(await hasAdministrator(accounts)).toBe(false)
    const token = await newFirstRunLink(store, START)
    const account = await makeFirstAdministrator(store, accounts, { ...dana, token }, minutes(1))
    expect(account).toMatchObject({
      name: 'Dana Ruiz',
      state: 'active',
      grants: [{ role: 'hipaa-administrator', tenant: '*' }],
    })
    expect(await hasAdministrator(accounts)).toBe(true)
    expect((await readSecrets(store, account.id)).password).toMatch(/^\$argon2id\$/)
    expect((await entries()).map(({ kind }) => kind)).toEqual(['password-set', 'record-kept'])
    await refused(makeFirstAdministrator(store, accounts, { ...dana, token }, minutes(1)), 'not-allowed')
    const other = { ...dana, email: 'lee@clinic.example', token: await newFirstRunLink(store, minutes(2)) }
    await refused(makeFirstAdministrator(store, accounts, other, minutes(2)), 'not-allowed')
    expect(await accounts.list()).toHaveLength(1)
  })

  test.each<[because: string, after: number, opens: boolean]>([
    ['a moment before its end', 9.9, true],
    ['10 minutes after it was made', 10, false],
    ['the next day', 1440, false],
  ])('%s the link opens: %s minutes, %s', async (_, after, opens) => {
    const { store, accounts } = await openAuthPlace()
    const token = await newFirstRunLink(store, START)
    const making = makeFirstAdministrator(store, accounts, { ...dana, token }, minutes(after))
    await (opens ? making : refused(making, 'not-allowed'))
    expect(await hasAdministrator(accounts)).toBe(opens)
  })

  test('a newer link voids the one before, and a text that is none opens nothing', async () => {
    const { store, accounts } = await openAuthPlace()
    const first = await newFirstRunLink(store, START)
    const second = await newFirstRunLink(store, START)
    for (const token of [first, '', 'x'.repeat(43), `${second} `]) {
      await refused(makeFirstAdministrator(store, accounts, { ...dana, token }, minutes(1)), 'not-allowed')
    }
    await makeFirstAdministrator(store, accounts, { ...dana, token: second }, minutes(1))
  })

  test('a password that is refused leaves the link as it is', async () => {
    const { store, accounts } = await openAuthPlace()
    const token = await newFirstRunLink(store, START)
    for (const password of ['otter9', 'passwordpassword', 'dana@clinic.example']) {
      const weak = { ...dana, token, password }
      const error = await refused(makeFirstAdministrator(store, accounts, weak, minutes(1)), 'bad-input')
      expect(error.message).not.toContain(password)
    }
    expect(await accounts.list()).toEqual([])
    await makeFirstAdministrator(store, accounts, { ...dana, token }, minutes(1))
  })

  test('of two who use the link at once, in two processes, one becomes administrator', async () => {
    const place = await openAuthPlace()
    const other = await place.again()
    const token = await newFirstRunLink(place.store, START)
    const both = await Promise.allSettled(
      [place, other].map(({ store, accounts }, at) =>
        makeFirstAdministrator(
          store,
          accounts,
          { ...dana, token, email: `p${at}@clinic.example` },
          minutes(1),
        ),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await place.accounts.list()).toHaveLength(1)
  })

  test('what was cut off before the end leaves nobody, and the next link works', async () => {
    const { store, accounts } = await openAuthPlace()
    const first = await newFirstRunLink(store, START)
    // As a machine that stops after the password was kept, before the account was.
    const stopped = {
      ...accounts,
      add: () => Promise.reject(new Error('stopped')),
    }
    await expect(
      makeFirstAdministrator(store, stopped, { ...dana, token: first }, minutes(1)),
    ).rejects.toThrow('stopped')
    expect(await hasAdministrator(accounts)).toBe(false)
    const token = await newFirstRunLink(store, START)
    const account = await makeFirstAdministrator(store, accounts, { ...dana, token }, minutes(1))
    expect(account).toMatchObject({ state: 'active', version: 1 })
    expect((await readSecrets(store, account.id)).password).not.toBeNull()
  })

  test.each<[because: string, change: object]>([
    ['it is closed', { state: 'closed' }],
    ['it is only invited', { state: 'invited' }],
    ['it is the emergency account', { kind: 'break-glass' }],
    ['it is one of one tenant', { grants: [{ role: 'hipaa-administrator', tenant: 'clinic' }] }],
    ['it has another role', { grants: [{ role: 'security-officer', tenant: '*' }] }],
    ['its role ends', { grants: [{ role: 'hipaa-administrator', tenant: '*', until: minutes(60) }] }],
  ])('an account is no administrator who runs the installation: %s', async (_, change) => {
    const { accounts } = await openAuthPlace()
    const whole = { ...bodyOf(dana.email), grants: [{ role: 'hipaa-administrator' as const, tenant: '*' }] }
    await accounts.add({ ...whole, ...change }, { by: 'tester' })
    expect(await hasAdministrator(accounts)).toBe(false)
  })
})
