import { describe, expect, test } from 'vitest'
import {
  MOST_PASSKEYS,
  passkeyAuthenticationOptions,
  passkeyRegistrationOptions,
} from '../api/contracts/passkeys.ts'
import { account, CANARY, name, now, party, refusalOf, registered } from './passkey-rounds.fixture.ts'
import { type Otherwise, softwareAuthenticator } from './passkeys.fixture.ts'
import {
  accountIdOf,
  authenticationOptions,
  credentialIdOf,
  type Passkey,
  passkeySchema,
  registrationOptions,
  relyingPartyOf,
  verifyAuthentication,
  verifyRegistration,
  whyNoPasskeys,
} from './passkeys.ts'

describe('relyingPartyOf and whyNoPasskeys', () => {
  test.each([
    ['https://ward.clinic.example', party, 'https and a name'],
    ['https://ward.clinic.example/path?x=1', party, 'only the origin counts'],
    ['https://Ward.Clinic.Example:443', party, 'as a browser writes it'],
    [
      'https://ward.clinic.example:8443',
      { id: party.id, origin: 'https://ward.clinic.example:8443' },
      'a port',
    ],
    ['http://localhost:8365', { id: 'localhost', origin: 'http://localhost:8365' }, 'localhost is secure'],
    ['https://localhost', { id: 'localhost', origin: 'https://localhost' }, 'https at localhost'],
  ])('%s: %o, %s', (url, expected, _) => {
    expect(relyingPartyOf(url)).toEqual(expected)
    expect(whyNoPasskeys(url, 8365)).toBeNull()
  })

  test.each([
    ['http://127.0.0.1:8365', /IP address.*http:\/\/localhost:8365/, 'WebAuthn needs a domain'],
    ['https://192.0.2.7', /IP address/, 'https does not make it one'],
    ['https://0xc0.0.2.7', /IP address/, 'another form of the same'],
    ['http://[::1]:8365', /IP address/, 'IPv6'],
    ['http://ward.clinic.example', /https only.*http:\/\/localhost:8365/, 'not a secure context'],
    ['http://localhost.clinic.example', /https only/, 'only begins like localhost'],
    ['ftp://ward.clinic.example', /not one of the web/, 'another protocol'],
    ['ward.clinic.example', /not one of the web/, 'not a URL'],
    ['', /not one of the web/, 'nothing'],
  ])('%s: none, %s, %s', (url, sentence, _) => {
    expect(relyingPartyOf(url)).toBeNull()
    expect(whyNoPasskeys(url, 8365)).toMatch(sentence)
  })
})

describe('options', () => {
  test('to make a passkey: verified, discoverable, without attestation, and not twice on one device', async () => {
    const { passkey } = await registered()
    const { options, challenge } = registrationOptions({ party, account, known: [passkey] })
    expect(passkeyRegistrationOptions.parse(options)).toEqual(options)
    expect(options).toMatchObject({
      rp: { id: party.id },
      user: { name: account.name, displayName: account.title },
      challenge,
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ type: 'public-key', id: passkey.id, transports: ['internal', 'hybrid'] }],
    })
    expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-7, -8, -257])
  })

  test('to sign in name nobody, unless somebody is known already', async () => {
    const { passkey } = await registered()
    const open = authenticationOptions({ party })
    expect(open.options).toMatchObject({ allowCredentials: [], userVerification: 'required', rpId: party.id })
    const known = authenticationOptions({ party, known: [passkey] })
    expect(known.options.allowCredentials.map(({ id }) => id)).toEqual([passkey.id])
    for (const { options } of [open, known])
      expect(passkeyAuthenticationOptions.parse(options)).toEqual(options)
  })

  test('have a challenge of 32 bytes, never the same', () => {
    const challenges = Array.from({ length: 20 }, () => authenticationOptions({ party }).challenge)
    expect(new Set(challenges).size).toBe(20)
    for (const challenge of challenges) expect(Buffer.from(challenge, 'base64url')).toHaveLength(32)
  })

  test('an account has its most passkeys', async () => {
    const { passkey } = await registered()
    const known = Array.from({ length: MOST_PASSKEYS }, () => passkey)
    expect(() => registrationOptions({ party, account, known })).toThrow(/at most 20 passkeys; remove one/)
    registrationOptions({ party, account, known: known.slice(1) })
  })

  test.each([
    ['', 'none'],
    ['é'.repeat(33), '66 bytes'],
  ])('account id %s: %s', id => {
    expect(() => registrationOptions({ party, account: { ...account, id }, known: [] })).toThrow(RangeError)
  })
})

describe('a whole round', () => {
  test.each(['ES256', 'EdDSA', 'RS256'] as const)('with %s', async algorithm => {
    const { device, passkey } = await registered(algorithm)
    expect(passkeySchema.parse(passkey)).toEqual(passkey)
    expect(passkey).toMatchObject({ id: device.id, counter: 0, name, addedAt: now, backedUp: false })

    const { options, challenge } = authenticationOptions({ party })
    const response: unknown = JSON.parse(JSON.stringify(device.get(options)))
    expect(credentialIdOf(response)).toBe(passkey.id)
    expect(accountIdOf(response)).toBe(account.id)
    const after = await verifyAuthentication({ party, challenge, response, passkey })
    expect(after.passkey).toEqual({ ...passkey, counter: 1 })
  })

  test('a passkey that gets into a cloud keychain later is told so', async () => {
    const { device, passkey } = await registered()
    const { options, challenge } = authenticationOptions({ party })
    const response = device.get(options, { backedUp: true, counter: 0 })
    const after = await verifyAuthentication({ party, challenge, response, passkey })
    expect(after.passkey).toEqual({ ...passkey, backedUp: true })
  })

  test('an attestation that nobody asked for is not judged: its certificates could name any address', async () => {
    const attestation = ['android-key', new Map([['sig', new Uint8Array(3)]])] as const
    const { passkey } = await registered('ES256', { attestation })
    expect(passkey.counter).toBe(0)
  })

  test.each([[null], ['']])('a device that tells no user handle: %j', async userHandle => {
    const { device, passkey } = await registered()
    const { options, challenge } = authenticationOptions({ party, known: [passkey] })
    const sent = device.get(options)
    const response = { ...sent, response: { ...sent.response, userHandle } }
    expect(accountIdOf(response)).toBeNull()
    expect((await verifyAuthentication({ party, challenge, response, passkey })).passkey.counter).toBe(1)
  })

  test('the longest credential id', async () => {
    const device = softwareAuthenticator(party.origin, 'ES256', { idBytes: 1023 })
    const { options, challenge } = registrationOptions({ party, account, known: [] })
    const response = device.create(options)
    expect((await verifyRegistration({ party, challenge, response, name, now })).id).toBe(device.id)
  })
})

const OTHERWISE: readonly (readonly [string, Otherwise, string])[] = [
  ['a page that pretends to be Ward', { origin: 'https://ward.clinic.example.evil.example' }, 'wrong-origin'],
  ['Ward over http', { origin: 'http://ward.clinic.example' }, 'wrong-origin'],
  ['a challenge of an earlier time', { challenge: CANARY }, 'not-verified'],
  ['a passkey of another place', { partyId: 'evil.example' }, 'not-verified'],
  ['the person was not verified', { userVerified: false }, 'not-verified'],
  ['nobody was there', { userPresent: false }, 'not-verified'],
  ['the answer to another kind of question', { type: 'payment.get' }, 'not-verified'],
  ["within a stranger's page", { crossOrigin: true }, 'framed'],
  ["within a stranger's page that is named", { topOrigin: 'https://evil.example' }, 'framed'],
  ['a flag that is no flag', { crossOrigin: 'true' }, 'framed'],
]

describe('verifyRegistration refuses', () => {
  test.each<readonly [string, Otherwise, string]>([
    ...OTHERWISE,
    ['an answer to the sign-in', { type: 'webauthn.get' }, 'not-verified'],
    ['an id beside the signed one', { id: Buffer.from(CANARY).toString('base64url') }, 'not-verified'],
  ])('%s', async (_, otherwise, reason) => {
    const { detail } = await refusalOf(registered('ES256', otherwise))
    expect(detail).toEqual({ reason })
  })

  test('another address with a sentence that says where to go', async () => {
    const { message } = await refusalOf(registered('ES256', { origin: `https://${CANARY}.example` }))
    expect(message).toContain(`Open Ward there`)
    expect(message).toContain(party.origin)
  })

  test.each([
    ['', 'empty'],
    ['   ', 'blank'],
    ['x'.repeat(101), 'too long'],
    ['a\nb', 'two lines'],
  ])('the name %j: %s', async badName => {
    const { options, challenge } = registrationOptions({ party, account, known: [] })
    const response = softwareAuthenticator(party.origin).create(options)
    const error = await refusalOf(verifyRegistration({ party, challenge, response, name: badName, now }))
    expect(error.message).toContain('name of 1 to 100 characters')
  })
})

describe('verifyAuthentication refuses', () => {
  async function attempt(otherwise: Otherwise, kept: Partial<Passkey> = {}) {
    const { device, passkey } = await registered()
    const { options, challenge } = authenticationOptions({ party })
    const response = device.get(options, otherwise)
    return verifyAuthentication({ party, challenge, response, passkey: { ...passkey, ...kept } })
  }

  test.each<readonly [string, Otherwise, string]>([
    ...OTHERWISE,
    ['an answer to the making', { type: 'webauthn.create' }, 'not-verified'],
    ['an answer with another id', { id: 'AAAA' }, 'other-passkey'],
  ])('%s', async (_, otherwise, reason) => {
    expect((await refusalOf(attempt(otherwise))).detail).toEqual({ reason })
  })

  test.each([
    [5, 4, 'it went back'],
    [5, 5, 'it stood still'],
    [5, 0, 'it was lost'],
    [1, 0, 'it was lost after one'],
  ])('a counter of %i, then %i: %s', async (kept, counter, _) => {
    const { message, detail } = await refusalOf(attempt({ counter }, { counter: kept }))
    expect(detail).toEqual({ reason: 'counter-went-back' })
    expect(message).toContain('Sign in another way, remove it, add a new one')
    expect(message).not.toMatch(/counter|clone|cop(y|ied)|\d/i)
  })

  test.each([
    [0, 0, 'a synchronised passkey does not count'],
    [0, 7, 'it begins to count'],
    [5, 6, 'the next one'],
    [5, 0xffff_ffff, 'the last one'],
  ])('not a counter of %i, then %i: %s', async (kept, counter, _) => {
    expect((await attempt({ counter }, { counter: kept })).passkey.counter).toBe(counter)
  })

  test('the signature of another passkey, before it looks at the counter', async () => {
    const mine = await registered()
    const other = await registered()
    const { options, challenge } = authenticationOptions({ party })
    const response = other.device.get(options, { id: mine.passkey.id, counter: 1 })
    const passkey = { ...mine.passkey, counter: 5 }
    const error = await refusalOf(verifyAuthentication({ party, challenge, response, passkey }))
    // Else anybody could have somebody's passkey taken for a copy.
    expect(error.detail).toEqual({ reason: 'not-verified' })
  })

  test('an answer that was changed after it was signed', async () => {
    const { device, passkey } = await registered()
    const { options, challenge } = authenticationOptions({ party })
    const sent = device.get(options, { userVerified: false })
    const authenticatorData = device.get(options).response.authenticatorData
    const response = { ...sent, response: { ...sent.response, authenticatorData } }
    const error = await refusalOf(verifyAuthentication({ party, challenge, response, passkey }))
    expect(error.detail).toEqual({ reason: 'not-verified' })
  })
})

test.each<readonly [string, object]>([
  ['an id that is too long', { id: 'A'.repeat(1_365) }],
  ['a key that is not base64url', { publicKey: 'a+b' }],
  ['a counter of more than four bytes', { counter: 2 ** 32 }],
  ['a counter below zero', { counter: -1 }],
  ['a name of two lines', { name: 'a\nb' }],
  ['a day that is no moment', { addedAt: '2026-11-22' }],
  ['a transport in capitals', { transports: ['USB'] }],
  ['a field that is not known', { note: 'x' }],
])('passkeySchema refuses %s', async (_, change) => {
  const { passkey } = await registered()
  expect(passkeySchema.safeParse({ ...passkey, ...change }).success).toBe(false)
})
