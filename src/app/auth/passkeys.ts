import { randomBytes } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type * as webauthn from '@simplewebauthn/server'
import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { line, moment } from '../../comply/record-body.ts'
import {
  credentialId,
  MOST_PASSKEYS,
  type PasskeyAuthenticationOptions,
  type PasskeyRegistrationOptions,
  passkeyAuthenticationResponse,
  passkeyRegistrationResponse,
  transports,
} from '../api/contracts/passkeys.ts'
import { notAccepted, notAdded, orRefuse, refused } from './passkey-refusals.ts'

/**
 * The server's side of Web Authentication Level 3 (https://www.w3.org/TR/webauthn-3/, called WebAuthn below), without
 * storage: who calls keeps the challenge for one use and a few minutes, and the passkeys.
 */

/** Loaded when somebody comes with a passkey: the first page does not wait for it. */
const library = async () => ({ ...(await import('@simplewebauthn/server')), ...(await checks()) })
const checks = () => import('./passkey-checks.ts')

/** A name that a person gave a passkey, such as `Work laptop`. */
const passkeyName = line(100)

/** A passkey as it is kept. Nothing in it is secret: the private key never leaves the device. */
export const passkeySchema = z
  .strictObject({
    /** The credential id, base64url. */
    id: credentialId,
    /** The COSE key (RFC 9052, section 7), base64url. */
    publicKey: z.string().regex(/^[A-Za-z0-9_-]{1,2048}$/),
    /** How often the device said it had signed; 0 for ever with passkeys that are synchronised between devices. */
    counter: z.int().min(0).max(0xffff_ffff),
    /** How the browser reaches the device, as it told. */
    transports: transports.readonly(),
    name: passkeyName,
    addedAt: moment,
    /** Whether it is in a cloud keychain, so that losing the device does not lose it. */
    backedUp: z.boolean(),
  })
  .readonly()
export type Passkey = z.infer<typeof passkeySchema>

/** Whom passkeys are for (WebAuthn, section 4, Relying Party Identifier). */
export interface RelyingParty {
  /** The host's name, `ward.clinic.example`: a passkey works there only. */
  readonly id: string
  /** What the browser must show, `https://ward.clinic.example:8443`. */
  readonly origin: string
}

/** The account a passkey is for, as the device will show it. */
export interface PasskeyAccount {
  /** Up to 64 bytes in UTF-8. It stands on the device unsealed, so it tells nothing about the person (section 14.6.1). */
  readonly id: string
  readonly name: string
  readonly title: string
}

type Unfit = 'no-address' | 'ip-address' | 'not-secure'

/** ES256, EdDSA, RS256 (IANA COSE Algorithms), best first: what every device in use knows one of. */
const ALGORITHMS: readonly number[] = [-7, -8, -257]
/** Five minutes: the least that section 15.1 recommends, so that nobody is hurried out of it. */
const TIMEOUT_MILLISECONDS = 300_000
/** The least is 16 bytes (section 13.4.3). */
const CHALLENGE_BYTES = 32
const MOST_ACCOUNT_ID_BYTES = 64

/**
 * Whom passkeys at this address are for, or null where browsers offer none. They need a domain, because an IP address
 * says nothing about who is there (section 5.1.3: the effective domain must be one), and a secure context, which
 * is https, or http on localhost (W3C Secure Contexts, section 3.1).
 * @param publicUrl where people open Ward, such as `https://ward.clinic.example`
 */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const found = partyOrUnfit(publicUrl)
  return typeof found === 'string' ? null : found
}

/**
 * The sentence for people about an address at which passkeys do not work; null where they do.
 * @param port of Ward on its own machine
 */
export function whyNoPasskeys(publicUrl: string, port: number): string | null {
  const found = partyOrUnfit(publicUrl)
  if (typeof found !== 'string') return null
  const why = {
    'no-address': 'Passkeys do not work here, because the address that Ward was given is not one of the web',
    'ip-address': 'Passkeys do not work at an IP address, because browsers tie them to a name',
    'not-secure': 'Passkeys do not work at this address, because browsers allow them over https only',
  }[found]
  return `${why}; open Ward at http://localhost:${port} on its own machine, or at a name with https from elsewhere.`
}

function partyOrUnfit(publicUrl: string): RelyingParty | Unfit {
  const url = URL.parse(publicUrl)
  if (url === null || !/^https?:$/.test(url.protocol)) return 'no-address'
  // The parser has already written every other form of an IPv4 address, such as 0x7f.1, in the usual one.
  if (isIPv4(url.hostname) || url.hostname.startsWith('[')) return 'ip-address'
  if (url.protocol === 'http:' && url.hostname !== 'localhost') return 'not-secure'
  return { id: url.hostname, origin: url.origin }
}

/**
 * What the browser is asked for to make a passkey. The device must verify the person and keep the passkey so that it can
 * be found without a name; who made the device is not asked for.
 * @param known the account's passkeys: a device that holds one of them makes no second
 * @throws AppError bad-input when the account has as many as it may have
 */
export function registrationOptions(given: {
  readonly party: RelyingParty
  readonly account: PasskeyAccount
  readonly known: readonly Passkey[]
}): { readonly options: PasskeyRegistrationOptions; readonly challenge: string } {
  const { party, account, known } = given
  if (known.length >= MOST_PASSKEYS) {
    throw new AppError(
      'bad-input',
      `An account has at most ${MOST_PASSKEYS} passkeys; remove one that is not used any more, then add the new one.`,
    )
  }
  const handle = Buffer.from(account.id, 'utf8')
  if (handle.length === 0 || handle.length > MOST_ACCOUNT_ID_BYTES) {
    throw new RangeError(`the account id of a passkey has 1 to ${MOST_ACCOUNT_ID_BYTES} bytes`)
  }
  const challenge = newChallenge()
  const options = {
    rp: { id: party.id, name: 'Ward' },
    user: { id: handle.toString('base64url'), name: account.name, displayName: account.title },
    challenge,
    pubKeyCredParams: ALGORITHMS.map(alg => ({ type: 'public-key' as const, alg })),
    timeout: TIMEOUT_MILLISECONDS,
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  } satisfies webauthn.PublicKeyCredentialCreationOptionsJSON & PasskeyRegistrationOptions
  return { options, challenge }
}

/**
 * Checks what the browser answered (section 7.1) and makes the passkey of it. It may not be another account's already:
 * who keeps passkeys sees to that by its id.
 * @param challenge as `registrationOptions` gave it, not used before
 * @throws AppError bad-input with one sentence; `detail.reason` says for the log what did not hold
 */
export async function verifyRegistration(given: {
  readonly party: RelyingParty
  readonly challenge: string
  readonly response: unknown
  readonly name: string
  readonly now: Instant
}): Promise<Passkey> {
  const { party, challenge } = given
  const name = passkeyName.safeParse(given.name)
  if (!name.success) {
    throw new AppError('bad-input', 'A passkey has a name of 1 to 100 characters, such as "Work laptop".')
  }
  const sent = passkeyRegistrationResponse.safeParse(given.response)
  if (!sent.success) throw notAdded('form')
  const { id, response } = sent.data
  const notHeld = () => notAdded('not-verified')
  return orRefuse(async () => {
    const { checkPlace, verifyRegistrationResponse, withoutAttestation } = await library()
    checkPlace(response.clientDataJSON, party.origin)
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...sent.data,
        clientExtensionResults: {},
        response: {
          clientDataJSON: response.clientDataJSON,
          attestationObject: withoutAttestation(response.attestationObject),
        },
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    })
    // The library does not compare the id beside the signed data with the one in it.
    if (!verified || registrationInfo.credential.id !== id) throw notHeld()
    const { credential, credentialBackedUp } = registrationInfo
    return passkeySchema.parse({
      id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: response.transports ?? [],
      name: name.data,
      addedAt: given.now,
      backedUp: credentialBackedUp,
    })
  }, notHeld)
}

/**
 * What the browser is asked for to sign in or to confirm an act.
 * @param known passkeys of somebody who has shown who they are already. Without it nobody is named: a list for whoever
 * types a name would tell strangers who has an account (section 14.6.2).
 */
export function authenticationOptions(given: {
  readonly party: RelyingParty
  readonly known?: readonly Passkey[] | undefined
}): { readonly options: PasskeyAuthenticationOptions; readonly challenge: string } {
  const challenge = newChallenge()
  const options = {
    challenge,
    rpId: given.party.id,
    timeout: TIMEOUT_MILLISECONDS,
    allowCredentials: (given.known ?? []).map(descriptor),
    userVerification: 'required',
  } satisfies webauthn.PublicKeyCredentialRequestOptionsJSON & PasskeyAuthenticationOptions
  return { options, challenge }
}

/** Which passkey an answer claims to be of, to look it up before `verifyAuthentication`; null when it does not say. */
export function credentialIdOf(response: unknown): string | null {
  const sent = z.object({ id: credentialId }).safeParse(response)
  return sent.success ? sent.data.id : null
}

/**
 * Which account an answer claims to be of, or null when it does not say. The device does not sign this: it only helps to
 * find the account, and the passkey that verifies must be one of that account's (section 7.2).
 */
export function accountIdOf(response: unknown): string | null {
  const sent = passkeyAuthenticationResponse.safeParse(response)
  const handle = sent.success ? sent.data.response.userHandle : null
  if (!handle) return null
  const id = Buffer.from(handle, 'base64url').toString('utf8')
  // What is not UTF-8, or not written as Ward writes it, is no id of Ward's.
  return Buffer.from(id, 'utf8').toString('base64url') === handle ? id : null
}

/**
 * Checks a signature made with the passkey (section 7.2). The passkey that is given back replaces the one that is kept.
 * @param challenge as `authenticationOptions` gave it, not used before
 * @throws AppError bad-input with one sentence; `detail.reason` says for the log what did not hold, and
 * `counter-went-back` there means that two devices hold one key
 */
export async function verifyAuthentication(given: {
  readonly party: RelyingParty
  readonly challenge: string
  readonly response: unknown
  readonly passkey: Passkey
}): Promise<{ readonly passkey: Passkey }> {
  const { party, challenge, passkey } = given
  const sent = passkeyAuthenticationResponse.safeParse(given.response)
  if (!sent.success) throw notAccepted('form')
  const { id, response } = sent.data
  // The library checks the signature with whatever key it is handed, whichever id the answer has.
  if (id !== passkey.id) throw notAccepted('other-passkey')
  const notHeld = () => notAccepted('not-verified')
  const { newCounter, credentialBackedUp } = await orRefuse(async () => {
    const { clientDataJSON, authenticatorData, signature } = response
    const { checkPlace, verifyAuthenticationResponse } = await library()
    checkPlace(response.clientDataJSON, party.origin)
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...sent.data,
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // Not the counter that is kept: the library compares it before the signature, so anybody could ring the alarm.
      credential: { id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: 0 },
    })
    if (!verified) throw notHeld()
    return authenticationInfo
  }, notHeld)
  // Section 6.1.1: a device counts up, so a number that comes again is from a copy of the key.
  if (passkey.counter > 0 && newCounter <= passkey.counter) {
    throw refused(
      'This passkey cannot be used any more. Sign in another way, remove it, add a new one, and tell the person who looks after Ward.',
      'counter-went-back',
    )
  }
  return { passkey: { ...passkey, counter: newCounter, backedUp: credentialBackedUp } }
}

function newChallenge(): string {
  return randomBytes(CHALLENGE_BYTES).toString('base64url')
}

function descriptor(passkey: Passkey) {
  return { type: 'public-key' as const, id: passkey.id, transports: [...passkey.transports] }
}
