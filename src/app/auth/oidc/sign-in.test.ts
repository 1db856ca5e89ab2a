import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../../../base/app-error.ts'
import { instantFromMilliseconds, millisecondsOf } from '../../../base/time.ts'
import { systemClock } from '../../../host/clock.ts'
import {
  CLIENT,
  ENTRA_CLAIMS,
  GROUP,
  OTHER_GROUP,
  OTHER_TENANT,
  PERSON,
  type PersonClaims,
  REDIRECT,
  SETTINGS,
  startProvider,
  TENANT,
  type TestProvider,
} from './provider.fixture.ts'
import { beginSignIn, finishSignIn, type PendingSignIn, SIGN_IN_MILLISECONDS } from './sign-in.ts'

let provider: TestProvider
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())

const begin = () =>
  beginSignIn(
    { settings: SETTINGS, redirectUri: REDIRECT, now: systemClock() },
    { issuerOverride: provider.issuer },
  )

const finish = (callbackUrl: string, pending: PendingSignIn, over: Partial<typeof SETTINGS> = {}) =>
  finishSignIn(
    { settings: { ...SETTINGS, ...over }, pending, callbackUrl, now: systemClock() },
    { issuerOverride: provider.issuer },
  )

async function signedIn(person: PersonClaims) {
  const { url, pending } = await begin()
  return finish(await provider.signIn(url, person), pending)
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  return promise.then(
    () => expect.unreachable('it was let through'),
    (error: unknown) => error as AppError,
  )
}

describe('the address that the browser is sent to', () => {
  it('asks for a code with PKCE, state and nonce, and holds nothing of a person', async () => {
    const { url, pending } = await begin()
    const asked = new URL(url).searchParams
    expect([...asked.keys()].toSorted()).toEqual(
      [
        'client_id',
        'code_challenge',
        'code_challenge_method',
        'nonce',
        'redirect_uri',
        'response_mode',
        'response_type',
        'scope',
        'state',
      ].toSorted(),
    )
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('scope')).toBe('openid profile email')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('client_id')).toBe(CLIENT)
    expect(asked.get('redirect_uri')).toBe(REDIRECT)
    expect(asked.get('state')).toBe(pending.state)
    expect(asked.get('nonce')).toBe(pending.nonce)
    expect(url).not.toContain(pending.verifier)
    expect(url).not.toContain(SETTINGS.clientSecret)
  })

  it('is another each time: state, nonce and verifier of 256 bits', async () => {
    const [one, two] = [await begin(), await begin()]
    for (const part of ['state', 'nonce', 'verifier'] as const) {
      expect(one.pending[part]).toMatch(/^[\w-]{43,}$/)
      expect(one.pending[part]).not.toBe(two.pending[part])
    }
  })

  it('has Microsoft ask which account, where that is wanted', async () => {
    const request = { settings: SETTINGS, redirectUri: REDIRECT, now: systemClock(), selectAccount: true }
    const { url } = await beginSignIn(request, { issuerOverride: provider.issuer })
    expect(new URL(url).searchParams.get('prompt')).toBe('select_account')
  })

  it.each([
    ['http://ward.clinic.example/callback', 'the code would cross the network in the clear'],
    ['ward.clinic.example/callback', 'is no address'],
    ['javascript:alert(1)', 'is no page'],
  ])('is not made for %s: %s', async redirectUri => {
    const request = { settings: SETTINGS, redirectUri, now: systemClock() }
    const error = await failure(beginSignIn(request, { issuerOverride: provider.issuer }))
    expect(error.code).toBe('bad-input')
  })
})

describe('who signed in, by a real provider', () => {
  it('is known by tenant and object, with name, address and groups', async () => {
    expect(await signedIn(ENTRA_CLAIMS)).toEqual({
      subject: `${TENANT}/${PERSON}`,
      name: 'Dana Whitfield',
      email: 'dana.whitfield@clinic.example',
      emailDomainVerified: false,
      secondFactor: false,
      groups: [GROUP],
      groupsOverage: false,
    })
  })

  it('has no groups where Entra points at them instead, and that is told', async () => {
    const pointed = {
      groups: undefined,
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://graph.microsoft.com/v1.0/users/x/getMemberObjects' } },
    }
    const { groups, groupsOverage } = await signedIn({ ...ENTRA_CLAIMS, ...pointed })
    expect({ groups, groupsOverage }).toEqual({ groups: [], groupsOverage: true })
  })

  it('has a name that fits a line, however long it is', async () => {
    const { name } = await signedIn({ ...ENTRA_CLAIMS, name: 'Å𝔅'.repeat(150) })
    expect(name).toBe('Å𝔅'.repeat(128))
  })

  it('has every group once', async () => {
    const { groups } = await signedIn({
      ...ENTRA_CLAIMS,
      groups: [GROUP, OTHER_GROUP, GROUP.toUpperCase(), 'CLINIC\\Officers'],
    })
    expect(groups).toEqual([GROUP, OTHER_GROUP])
  })
})

describe('what the real provider or the second half refuses', () => {
  it.each([
    ['another state', { state: 'x'.repeat(43) }, 'the answer is not for this browser', 'state'],
    ['another nonce', { nonce: 'x'.repeat(43) }, 'the token is of another sign-in', 'nonce'],
    ['another verifier', { verifier: 'x'.repeat(43) }, 'the code was stolen', 'code-refused'],
  ])('%s', async (_what, bent, _why, reason) => {
    const { url, pending } = await begin()
    const error = await failure(finish(await provider.signIn(url), { ...pending, ...bent }))
    expect(error).toMatchObject({ code: 'bad-usage', detail: { reason } })
  })

  it('a code that was redeemed already', async () => {
    const { url, pending } = await begin()
    const callbackUrl = await provider.signIn(url)
    await finish(callbackUrl, pending)
    const error = await failure(finish(callbackUrl, pending))
    expect(error).toMatchObject({ code: 'bad-usage', detail: { reason: 'code-refused' } })
  })

  it.each([
    [SIGN_IN_MILLISECONDS, 'ten minutes are over'],
    [-1, 'it began in the future'],
  ])('a sign-in that began %d ms ago: %s', async ago => {
    const { url, pending } = await begin()
    const now = systemClock()
    const beganAt = instantFromMilliseconds(millisecondsOf(now) - ago)
    const asked = { settings: SETTINGS, pending: { ...pending, beganAt }, now }
    const error = await failure(
      finishSignIn(
        { ...asked, callbackUrl: await provider.signIn(url) },
        { issuerOverride: provider.issuer },
      ),
    )
    expect(error).toMatchObject({ code: 'bad-usage', detail: { reason: 'age' } })
  })

  it('a secret that ran out, as a fault of the registration', async () => {
    const { url, pending } = await begin()
    const callbackUrl = await provider.signIn(url)
    const error = await failure(finish(callbackUrl, pending, { clientSecret: 'another-secret' }))
    expect(error.code).toBe('source-broke-off')
    expect(error.message).toContain('puts a new client secret')
  })

  it.each([
    [{ tid: OTHER_TENANT }, 'an account of another tenant', 'tenant'],
    [{ tid: undefined }, 'a token without a tenant', 'tenant'],
    [{ oid: undefined }, 'a token without an object', 'object'],
    [{ oid: 'dana' }, 'an object that is no id of Entra', 'object'],
    [{ ver: '1.0' }, 'a token of the first version, whose claims mean other things', 'version'],
    [{ ver: undefined }, 'a token that is not of Entra', 'version'],
  ])('%j: %s', async (over, _why, reason) => {
    const error = await failure(signedIn({ ...ENTRA_CLAIMS, ...over }))
    expect(error).toMatchObject({ code: 'not-allowed', detail: { reason } })
  })

  it.each([
    ['error=access_denied', 'not-allowed', 'the person stepped back'],
    ['error=server_error', 'source-broke-off', 'Microsoft failed'],
    ['error=%3Cscript%3E', 'source-broke-off', 'a code that nobody knows'],
    ['', 'bad-usage', 'no code at all'],
    ['code=a&code=b', 'bad-usage', 'two codes: which is meant is anybody’s guess'],
  ])('an answer with "%s" is %s: %s', async (query, code) => {
    const { pending } = await begin()
    const text = 'error_description=AADSTS90000-told-by-the-provider'
    const callbackUrl = `${REDIRECT}?state=${pending.state}&${text}&${query}`
    const error = await failure(finish(callbackUrl, pending))
    expect(error.code).toBe(code)
    expect(JSON.stringify([error.message, error.detail])).not.toMatch(/AADSTS|script/)
  })

  it('a missing state where none was kept: nothing equals nothing', async () => {
    const { pending } = await begin()
    const error = await failure(finish(`${REDIRECT}?code=a`, { ...pending, state: '' }))
    expect(error).toMatchObject({ code: 'bad-usage', detail: { reason: 'state' } })
  })

  it('a state that is given twice', async () => {
    const { pending } = await begin()
    const { state } = pending
    const error = await failure(finish(`${REDIRECT}?state=${state}&state=${state}&code=a`, pending))
    expect(error).toMatchObject({ code: 'bad-usage', detail: { reason: 'state' } })
  })
})
