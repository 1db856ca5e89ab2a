import { describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import type { Permission } from '../../base/people/permissions.ts'
import { minutes, openAuthPlace, START } from './auth.fixture.ts'
import { callerOfToken } from './api-token-use.ts'
import { callerMay, deedOf, sessionOf } from './caller.ts'
import { API_TOKEN_PREFIX, newSecretToken } from './secret-token.ts'

const OFFICER = { role: 'security-officer' as const, tenant: '*' }

async function withToken(permissions: readonly Permission[], tenants: readonly string[] | null) {
  const place = await openAuthPlace()
  const account = await place.add({ grants: [OFFICER] })
  const { token, hash } = newSecretToken(API_TOKEN_PREFIX)
  const body = {
    name: 'Reports',
    permissions: [...permissions],
    tenants: tenants === null ? null : [...tenants],
  }
  const kept = { id: 't-1', account: account.id, body, madeAt: START, endsAt: minutes(60) }
  await place.store.people.apiTokens.add(hash, kept, [])
  const use = (header = `Bearer ${token}`, now = minutes(1)) => callerOfToken(place, header, now)
  return { place, account, token, use }
}

describe('an API token', () => {
  test('acts for its account, and is no session', async () => {
    const { account, use, token } = await withToken(['reports:read'], null)
    const caller = await use()
    if (caller === null) throw new Error('nobody')
    expect(caller).toMatchObject({ account: { id: account.id }, session: null, token: { id: 't-1' } })
    expect(deedOf(caller)).toEqual({ by: account.id })
    expect(() => sessionOf(caller)).toThrow(/token cannot do this/)
    expect(await use(`bearer ${token}`)).not.toBeNull()
  })

  test.each<[because: string, header: (token: string) => string]>([
    ['no scheme', token => token],
    ['another scheme', token => `Basic ${token}`],
    ['one letter changed', token => `Bearer ${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['another token of the same form', () => `Bearer ${newSecretToken(API_TOKEN_PREFIX).token}`],
    ['more after it', token => `Bearer ${token} x`],
    ['the token of a session', () => `Bearer ${newSecretToken().token}`],
  ])('%s is nobody', async (_, header) => {
    const { token, use } = await withToken(['reports:read'], null)
    expect(await use(header(token))).toBeNull()
  })

  test('ends, ends with its account, and ends when it is revoked', async () => {
    const { place, account, use } = await withToken(['reports:read'], null)
    expect(await use(undefined, minutes(59.9))).not.toBeNull()
    expect(await use(undefined, minutes(60))).toBeNull()
    // The clock was put right by seconds; then back to before it was made, which would have it last longer.
    expect(await use(undefined, minutes(-1))).not.toBeNull()
    expect(await use(undefined, minutes(-2))).toBeNull()
    const closed = await place.accounts.change(account, { state: 'closed' }, { by: 'tester' })
    expect(await use()).toBeNull()
    await place.accounts.change(closed, { state: 'active' }, { by: 'tester' })
    expect(await use()).not.toBeNull()
    await place.store.people.apiTokens.revoke(account.id, 't-1', [])
    expect(await use()).toBeNull()
  })

  test.each<
    [
      because: string,
      tenants: readonly string[] | null,
      asked: Permission,
      tenant: string | null,
      may: boolean,
    ]
  >([
    ['what it was made for', null, 'reports:read', 'clinic', true],
    ['a permission of its account that it has not', null, 'assessment:read', 'clinic', false],
    ['what its account may not', null, 'users:manage', null, false],
    ['one of its tenants', ['clinic'], 'reports:read', 'clinic', true],
    ['another tenant', ['clinic'], 'reports:read', 'other', false],
    ['no tenant at all', [], 'reports:read', 'clinic', false],
    ['an own thing that it was not made for', null, 'tokens:own', null, false],
  ])('its limits: %s (%j, %s for %s) is %s', async (_, tenants, asked, tenant, may) => {
    const { use } = await withToken(['reports:read', 'users:manage'], tenants)
    const caller = await use()
    if (caller === null) throw new Error('nobody')
    expect(callerMay(caller, asked, tenant, minutes(1))).toBe(may)
    // The person in a browser is held by none of them.
    expect(callerMay({ ...caller, token: null }, 'assessment:read', 'other', minutes(1))).toBe(true)
  })

  test('its last use is kept to within a minute', async () => {
    const { place, account, use } = await withToken(['reports:read'], null)
    for (const at of [1, 1.5, 2, 3]) await use(undefined, minutes(at))
    const [kept] = await place.store.people.apiTokens.ofAccount(account.id)
    expect(kept?.usedAt).toBe(minutes(3))
  })

  test('one whose rights somebody edited is refused', async () => {
    const { place, use, account } = await withToken(['reports:read'], null)
    const { token, hash } = newSecretToken(API_TOKEN_PREFIX)
    const odd = {
      id: 't-2',
      account: account.id,
      body: { name: 'x', permissions: ['everything'], tenants: null },
    }
    await place.store.people.apiTokens.add(hash, { ...odd, madeAt: START, endsAt: minutes(60) }, [])
    expect(await use(`Bearer ${token}`)).toBeNull()
    const lost = { ...odd, id: 't-3', account: 'u-0000000000000000' }
    const { token: other, hash: otherHash } = newSecretToken(API_TOKEN_PREFIX)
    await place.store.people.apiTokens.add(otherHash, { ...lost, madeAt: START, endsAt: minutes(60) }, [])
    await refused(use(`Bearer ${other}`), 'not-found')
  })
})
