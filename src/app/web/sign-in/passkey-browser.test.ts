import { afterEach, expect, test, vi } from 'vitest'
import type {
  PasskeyAuthenticationOptions,
  PasskeyRegistrationOptions,
} from '../../api/contracts/passkeys.ts'
import { createPasskey, usePasskey } from './passkey-browser.ts'

const REGISTRATION: PasskeyRegistrationOptions = {
  rp: { id: 'ward.clinic.example', name: 'Ward' },
  user: { id: 'YQ', name: 'ada', displayName: 'Ada Example' },
  challenge: 'AAAA',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 300_000,
  excludeCredentials: [],
  authenticatorSelection: {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'required',
  },
  attestation: 'none',
}
const AUTHENTICATION: PasskeyAuthenticationOptions = {
  challenge: 'AAAA',
  rpId: 'ward.clinic.example',
  timeout: 300_000,
  allowCredentials: [],
  userVerification: 'required',
}

afterEach(() => vi.unstubAllGlobals())

/** A browser that marks the options it has read, and answers every question as told. */
function browser(answer: (question: string) => unknown): unknown[] {
  const asked: unknown[] = []
  class Stub {
    static parseCreationOptionsFromJSON = (options: unknown) => ({ read: 'create', options })
    static parseRequestOptionsFromJSON = (options: unknown) => ({ read: 'get', options })
    toJSON = () => ({ id: 'AAAA' })
  }
  const ask = (question: string) => async (options: unknown) => {
    asked.push(question, options)
    const told = answer(question)
    return told === 'passkey' ? new Stub() : told
  }
  vi.stubGlobal('PublicKeyCredential', Stub)
  vi.stubGlobal('navigator', { credentials: { create: ask('create'), get: ask('get') } })
  return asked
}

test('the options go through the browser, and its JSON comes back', async () => {
  const asked = browser(() => 'passkey')
  expect(await createPasskey(REGISTRATION)).toEqual({ id: 'AAAA' })
  expect(await usePasskey(AUTHENTICATION)).toEqual({ id: 'AAAA' })
  expect(asked).toEqual([
    'create',
    { publicKey: { read: 'create', options: REGISTRATION } },
    'get',
    { publicKey: { read: 'get', options: AUTHENTICATION } },
  ])
})

test.each([
  ['the person closed the question', new DOMException('', 'NotAllowedError'), 'cancelled'],
  ['the page broke the question off', new DOMException('', 'AbortError'), 'cancelled'],
  ['the device holds a passkey of this account', new DOMException('', 'InvalidStateError'), 'not-possible'],
  ['the address is not of the relying party', new DOMException('', 'SecurityError'), 'not-possible'],
  ['the device knows none of the algorithms', new DOMException('', 'NotSupportedError'), 'not-possible'],
  ['the device cannot verify a person', new DOMException('', 'ConstraintError'), 'not-possible'],
  ['an error that only bears the name', Object.assign(new Error(), { name: 'AbortError' }), 'not-possible'],
])('%s', async (_, error, word) => {
  browser(() => {
    throw error
  })
  expect(await createPasskey(REGISTRATION)).toBe(word)
  expect(await usePasskey(AUTHENTICATION)).toBe(word)
})

test.each([
  ['nothing', null],
  ['a credential of another kind', { type: 'password' }],
])('the browser answers with %s', async (_, told) => {
  browser(() => told)
  expect(await createPasskey(REGISTRATION)).toBe('not-possible')
  expect(await usePasskey(AUTHENTICATION)).toBe('not-possible')
})

test('a page over http at a name has neither credentials nor the class', async () => {
  vi.stubGlobal('navigator', {})
  expect(await createPasskey(REGISTRATION)).toBe('not-possible')
  expect(await usePasskey(AUTHENTICATION)).toBe('not-possible')
})
