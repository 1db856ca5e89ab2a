import { describe, expect, test } from 'vitest'
import { account, CANARY, name, now, party, refusalOf } from './passkey-rounds.fixture.ts'
import { softwareAuthenticator } from './passkeys.fixture.ts'
import {
  accountIdOf,
  credentialIdOf,
  type Passkey,
  registrationOptions,
  verifyAuthentication,
  verifyRegistration,
} from './passkeys.ts'

const LONG = 'A'.repeat(10 * 1024 * 1024)

describe('what a stranger may send', () => {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const place = json({ type: 'webauthn.create', challenge: 'AAAA', origin: party.origin })
  const whole = {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    response: {
      clientDataJSON: place,
      attestationObject: 'AAAA',
      authenticatorData: 'AAAA',
      signature: 'AAAA',
    },
  }
  const within = (change: object) => ({ ...whole, response: { ...whole.response, ...change } })

  test.each<readonly [string, unknown, string]>([
    ['nothing', undefined, 'form'],
    ['null', null, 'form'],
    ['a text', CANARY, 'form'],
    ['a list', [whole], 'form'],
    ['10 MB of text', LONG, 'form'],
    ['an id of 10 MB', { ...whole, id: LONG, rawId: LONG }, 'form'],
    ['client data of 10 MB', within({ clientDataJSON: LONG }), 'form'],
    ['data of 10 MB', within({ attestationObject: LONG, authenticatorData: LONG }), 'form'],
    ['everything in __proto__', JSON.parse(`{"__proto__":${JSON.stringify(whole)}}`), 'form'],
    ['a list for a text', { ...whole, id: ['AAAA'] }, 'form'],
    ['padding', { ...whole, id: 'AAA=' }, 'form'],
    ['a line end after the id', { ...whole, id: 'AAAA\n' }, 'form'],
    ['another type', { ...whole, type: 'password' }, 'form'],
    ['two ids', { ...whole, rawId: 'AAAB' }, 'not-verified'],
    ['client data that is no JSON', within({ clientDataJSON: 'AAAA' }), 'not-verified'],
    ['client data that is null', within({ clientDataJSON: json(null) }), 'not-verified'],
    [
      'client data in __proto__',
      within({
        clientDataJSON: Buffer.from(`{"__proto__":{"origin":"${party.origin}"}}`).toString('base64url'),
      }),
      'wrong-origin',
    ],
    ['data that is nothing', whole, 'not-verified'],
    [
      'lists within lists, 20,000 deep',
      within({ attestationObject: Buffer.alloc(20_000, 0x81).toString('base64url') }),
      'not-verified',
    ],
    [
      'a length of 2^64 - 1',
      within({ attestationObject: Buffer.from(`bb${'ff'.repeat(8)}`, 'hex').toString('base64url') }),
      'not-verified',
    ],
  ])('%s', async (_, response, reason) => {
    const challenge = 'AAAA'
    const adding = await refusalOf(verifyRegistration({ party, challenge, response, name, now }))
    expect(adding.detail).toEqual({ reason })
    const passkey: Passkey = {
      id: 'AAAA',
      publicKey: 'AAAA',
      counter: 0,
      transports: [],
      name,
      addedAt: now,
      backedUp: false,
    }
    const using = await refusalOf(verifyAuthentication({ party, challenge, response, passkey }))
    expect(using.detail).toEqual({ reason })
  })

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a text', CANARY],
    ['10 MB', { id: LONG }],
    ['everything in __proto__', JSON.parse('{"__proto__":{"id":"AAAA"}}')],
    ['a number', { id: 7 }],
  ])('names no credential and no account: %s', (_, response) => {
    expect(credentialIdOf(response)).toBeNull()
    expect(accountIdOf(response)).toBeNull()
  })

  test.each<readonly [string, unknown, string | null]>([
    ['of Ward', Buffer.from('acc-7f3e').toString('base64url'), 'acc-7f3e'],
    ['none', undefined, null],
    ['none, as some browsers write it', null, null],
    ['of no bytes, as others do', '', null],
    ['not in UTF-8', '_w', null],
    ['with bits to spare, so not as Ward writes it', 'YR', null],
    ['of more than 64 bytes', 'A'.repeat(87), null],
    ['of 10 MB', LONG, null],
  ])('a user handle %s', (_, userHandle, expected) => {
    expect(accountIdOf(within({ userHandle }))).toBe(expected)
  })

  test('more than Ward reads is dropped, such as what an extension answered', async () => {
    const { options, challenge } = registrationOptions({ party, account, known: [] })
    const sent = softwareAuthenticator(party.origin).create(options)
    const response = { ...sent, clientExtensionResults: { prf: CANARY }, [CANARY]: CANARY }
    const passkey = await verifyRegistration({ party, challenge, response, name, now })
    expect(JSON.stringify(passkey)).not.toContain(CANARY)
  })
})
