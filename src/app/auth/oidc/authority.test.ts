import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AppError } from '../../../base/app-error.ts'
import { instantFromMilliseconds, millisecondsOf } from '../../../base/time.ts'
import { systemClock } from '../../../host/clock.ts'
import { issuerOf } from './authority.ts'
import { MOST_ANSWER_BYTES } from './bounded-fetch.ts'
import { type Bent, type FakeProvider, sendJson, startFakeProvider } from './fake-provider.fixture.ts'
import { CLIENT, OTHER_TENANT, PERSON, REDIRECT, SETTINGS, TENANT } from './provider.fixture.ts'
import { beginSignIn, finishSignIn } from './sign-in.ts'

let fake: FakeProvider
beforeAll(async () => {
  fake = await startFakeProvider()
})
afterAll(() => fake.close())
afterEach(() => void vi.restoreAllMocks())

/** A whole sign-in against the fake; the first half before it is bent. */
async function signIn(bent: Bent, { later = 0, timeoutSeconds = 10, fresh = false } = {}) {
  fake.bend({})
  const options = { issuerOverride: fake.issuer, timeoutSeconds }
  const now = instantFromMilliseconds(millisecondsOf(systemClock()) + later)
  const { pending } = await beginSignIn({ settings: SETTINGS, redirectUri: REDIRECT, now, fresh }, options)
  fake.bend(bent, pending.nonce)
  const callbackUrl = `${REDIRECT}?state=${pending.state}&code=made-up-code`
  return finishSignIn({ settings: SETTINGS, pending, callbackUrl, now }, options)
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  return promise.then(
    () => expect.unreachable('it was let through'),
    (error: unknown) => error as AppError,
  )
}

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from
const html = (bytes: number) => `<html>${'x'.repeat(bytes)}</html>`

describe('an ID token', () => {
  it('is taken where nothing is bent: the fake would let the tests below pass otherwise', async () => {
    expect((await signIn({})).subject).toBe(`${TENANT}/${PERSON}`)
    expect(fake.asked()).toEqual(['openid-configuration', 'token', 'keys'])
  })

  it.each<readonly [Bent, string, string]>([
    [{ algorithm: 'none' }, 'source-broke-off', 'nobody signed it'],
    [{ algorithm: 'HS256' }, 'source-broke-off', 'signed with what Ward sends along'],
    [{ algorithm: 'HS256-by-public-key' }, 'source-broke-off', 'signed with what everybody can read'],
    [{ algorithm: 'RS384' }, 'source-broke-off', 'Entra signs with RS256'],
    [{ strangeKey: true }, 'source-broke-off', 'signed with a key that the authority does not publish'],
    [{ claims: { aud: OTHER_TENANT } }, 'not-allowed', 'made for another application'],
    [
      { claims: { aud: [CLIENT, OTHER_TENANT], azp: CLIENT } },
      'not-allowed',
      'made for two; Entra names one',
    ],
    [
      { claims: { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` } },
      'not-allowed',
      'issued by another tenant',
    ],
    [{ claims: { nonce: undefined } }, 'source-broke-off', 'has no nonce'],
    [{ claims: { nonce: 'x' } }, 'bad-usage', 'is of another sign-in'],
    [{ claims: { exp: seconds(-90) } }, 'not-allowed', 'ran out more than a minute ago'],
    [{ claims: { exp: undefined } }, 'source-broke-off', 'never runs out'],
    [{ claims: { nbf: seconds(600) } }, 'not-allowed', 'holds only later'],
    [{ claims: { tid: OTHER_TENANT } }, 'not-allowed', 'is of an account elsewhere'],
  ])('%j is %s: %s', async (bent, code) => {
    const error = await failure(signIn(bent))
    expect(error.code).toBe(code)
    // Nothing of the token, not even behind it: a log writes causes out.
    expect(error.cause).toBeUndefined()
    expect(JSON.stringify([error.message, error.detail])).not.toMatch(/eyJ|Dana|clinic\.example/)
  })

  it.each<readonly [Bent, string]>([
    [{ claims: { exp: seconds(-30) } }, 'ran out within the minute that clocks may differ'],
    [{ claims: { nbf: seconds(30) } }, 'holds in half a minute'],
  ])('%j is taken: %s', async bent => {
    expect((await signIn(bent)).subject).toBe(`${TENANT}/${PERSON}`)
  })

  it('is judged by the moment handed in, not by the machine’s clock', async () => {
    const error = await failure(signIn({}, { later: 2 * 3_600_000 }))
    expect(error.message).toContain('checks the clock')
  })
})

describe('a fresh sign-in', () => {
  it.each<readonly [unknown, string]>([
    [undefined, 'the time is not told'],
    ['just now', 'the time is no number'],
    [seconds(-3_600), 'the browser was signed in an hour ago, and nobody was asked'],
    [seconds(-90), 'a minute and a half before it was asked for, and clocks may differ by one'],
  ])('with auth_time %s is refused: %s', async authTime => {
    const error = await failure(signIn({ claims: { auth_time: authTime } }, { fresh: true }))
    expect(error.code).toMatch(/not-allowed|source-broke-off/)
  })

  it('is taken with a time of now, and the time is not asked about otherwise', async () => {
    expect((await signIn({ claims: { auth_time: seconds(-5) } }, { fresh: true })).subject).toBe(
      `${TENANT}/${PERSON}`,
    )
    expect((await signIn({ claims: { auth_time: seconds(-3_600) } })).subject).toBe(`${TENANT}/${PERSON}`)
  })
})

describe('an answer that cannot be used', () => {
  it.each([
    ['openid-configuration', 200, 'too-long', 'a page of 1 MB instead of metadata'],
    ['token', 200, 'too-long', 'a page of 1 MB instead of tokens'],
    ['keys', 200, 'too-long', 'a page of 1 MB instead of keys'],
    ['token', 500, 'too-long', 'an error page of 1 MB'],
  ])('of %s with %d is %s: %s', async (end, status, reason) => {
    const page = html(1024 * 1024)
    const instead = {
      [end]: (response: ServerResponse) =>
        void response.writeHead(status, { 'content-type': 'text/html' }).end(page),
    }
    const error = await failure(signIn({ instead }))
    expect(error).toMatchObject({ code: 'source-broke-off', detail: { reason } })
  })

  it.each([
    ['openid-configuration', 'a page of a proxy'],
    ['token', 'a page of a proxy'],
    ['keys', 'a page of a proxy'],
  ])('of %s is a small page: %s', async end => {
    const instead = {
      [end]: (response: ServerResponse) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end(html(100)),
    }
    const error = await failure(signIn({ instead }))
    expect(error.code).toBe('source-broke-off')
    expect(error.message).not.toContain('html')
  })

  it('has a text of the provider in it, which is not told', async () => {
    const told = { error: 'invalid_request', error_description: 'AADSTS50011 told by the provider' }
    const error = await failure(signIn({ instead: { token: response => sendJson(response, told, 400) } }))
    expect(error.code).toBe('source-broke-off')
    expect(JSON.stringify([error.message, error.detail])).not.toContain('AADSTS')
  })

  it('never comes', async () => {
    const error = await failure(signIn({ instead: { token: () => {} } }, { timeoutSeconds: 0.3 }))
    expect(error).toMatchObject({ code: 'source-broke-off', detail: { reason: 'timed-out' } })
  })

  it('begins and never ends', async () => {
    const instead = {
      token: (response: ServerResponse) => void response.writeHead(200).write('{'),
    }
    const error = await failure(signIn({ instead }, { timeoutSeconds: 0.3 }))
    expect(error).toMatchObject({ code: 'source-broke-off', detail: { reason: 'timed-out' } })
  })

  it('is a redirect, which is not followed', async () => {
    const location = `${fake.issuer}/elsewhere`
    const token = (response: ServerResponse) => void response.writeHead(307, { location }).end()
    const error = await failure(signIn({ instead: { token } }))
    expect(error.code).toBe('source-broke-off')
    expect(fake.asked()).not.toContain('elsewhere')
  })

  it('of nobody: the provider is down', async () => {
    const gone = await startFakeProvider()
    await gone.close()
    const request = { settings: SETTINGS, redirectUri: REDIRECT, now: systemClock() }
    const error = await failure(beginSignIn(request, { issuerOverride: gone.issuer }))
    expect(error).toMatchObject({ code: 'source-broke-off', detail: { reason: 'not-reached' } })
  })
})

describe('the metadata', () => {
  it.each<readonly [Bent['metadata'] & object, string, string]>([
    [
      { issuer: 'http://127.0.0.1:1/v2.0' },
      'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
      'are of another issuer',
    ],
    [{ issuer: 'not an address' }, 'unreadable', 'name no issuer'],
    [{ authorization_endpoint: 'https://elsewhere.example/a' }, 'other-origin', 'send people elsewhere'],
    [{ authorization_endpoint: undefined }, 'other-origin', 'send people nowhere'],
    [{ token_endpoint: 'http://localhost:1/token' }, 'other-origin', 'send the secret elsewhere'],
    [{ jwks_uri: 'http://localhost:1/keys' }, 'other-origin', 'take the keys from elsewhere'],
  ])('%j are refused as %s: they %s', async (metadata, reason) => {
    expect(await failure(signIn({ metadata }))).toMatchObject({
      code: 'source-broke-off',
      detail: { reason },
    })
  })

  it.each([
    [
      'https://login.microsoftonline.com/{tenantid}/v2.0',
      'a template, as `common` has it: any tenant would do',
    ],
    [`https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`, 'another tenant'],
    [`https://sts.windows.net/${TENANT}/`, 'the first version of the tenant itself'],
  ])('of Microsoft with the issuer %s are refused: %s', async issuer => {
    const base = `https://login.microsoftonline.com/${TENANT}`
    const answer = Response.json({ issuer, authorization_endpoint: `${base}/oauth2/v2.0/authorize` })
    const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer)
    const error = await failure(
      beginSignIn({ settings: SETTINGS, redirectUri: REDIRECT, now: systemClock() }),
    )
    expect(error).toMatchObject({ code: 'source-broke-off', detail: { reason: 'metadata-issuer' } })
    expect(asked.mock.calls[0]?.[0]).toBe(`${base}/v2.0/.well-known/openid-configuration`)
  })

  it('fit many times into what is read of an answer', () => {
    expect(MOST_ANSWER_BYTES).toBeGreaterThan(8 * 20_000)
  })
})

describe('the issuer', () => {
  it.each([
    ['commercial', 'login.microsoftonline.com'],
    ['gcc-high', 'login.microsoftonline.us'],
    ['dod', 'login.microsoftonline.us'],
    ['china', 'login.partner.microsoftonline.cn'],
  ] as const)('of %s is the tenant’s own at %s', (cloud, host) => {
    expect(issuerOf({ ...SETTINGS, cloud })).toBe(`https://${host}/${TENANT}/v2.0`)
  })

  it.each([
    ['http://login.microsoftonline.com.example', 'plain HTTP over the network'],
    ['https://elsewhere.example', 'somebody else’s, even over HTTPS'],
    ['http://127.0.0.1.example', 'a name that looks like the loopback'],
  ])('cannot be handed in as %s: %s', issuerOverride => {
    expect(() => issuerOf(SETTINGS, { issuerOverride })).toThrow(TypeError)
  })
})
