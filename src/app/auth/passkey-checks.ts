import { decodeAttestationObject, decodeClientDataJSON, isoCBOR } from '@simplewebauthn/server/helpers'
import { AppError } from '../../base/app-error.ts'

/** What Ward checks of an answer before the library does, and how it refuses. */

type Cbor = Parameters<typeof isoCBOR.encode>[0]

/**
 * Refuses an answer from a page at another address with a sentence of its own, because a person can mend it, and one from
 * a page within a stranger's page (`crossOrigin`, `topOrigin`): Ward is never framed, and the library lets some of them pass.
 */
export function checkPlace(clientDataJSON: string, expectedOrigin: string): void {
  const { origin, crossOrigin, topOrigin } = decodeClientDataJSON(clientDataJSON)
  if (origin !== expectedOrigin) {
    const where = `The passkey was not accepted, because this page was not opened at ${expectedOrigin}. Open Ward there and try again.`
    throw refused(where, 'wrong-origin')
  }
  if ((crossOrigin ?? false) !== false || topOrigin !== undefined) {
    throw refused('The passkey was not accepted. Open Ward in a window of its own and try again.', 'framed')
  }
}

/**
 * The attestation object with the statement "none", which is what was asked for. Some devices tell their maker all the
 * same; judging that would have the library fetch addresses out of a stranger's certificates.
 */
export function withoutAttestation(attestationObject: string): string {
  const bytes = new Uint8Array(Buffer.from(attestationObject, 'base64url'))
  const authData: unknown = decodeAttestationObject(bytes).get('authData')
  if (!(authData instanceof Uint8Array)) throw new TypeError('no authenticator data')
  const none = isoCBOR.encode(
    new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]),
  )
  return Buffer.from(none).toString('base64url')
}

/** The library's errors repeat what a stranger sent: they are dropped, and one of ours takes their place. */
export async function orRefuse<T>(check: () => Promise<T>, refusal: () => AppError): Promise<T> {
  try {
    return await check()
  } catch (error) {
    throw error instanceof AppError ? error : refusal()
  }
}

/** The refusal of a new passkey. `reason` is for the log; the sentence says no more than a stranger may know. */
export function notAdded(reason: string): AppError {
  return refused(
    'The passkey was not added, because the answer of this device does not fit what Ward asked for. Start again, and unlock the device with its fingerprint, face or PIN.',
    reason,
  )
}

/** The refusal of a sign-in, likewise. */
export function notAccepted(reason: string): AppError {
  return refused('This passkey was not accepted. Try again, or sign in another way.', reason)
}

export function refused(sentence: string, reason: string): AppError {
  return new AppError('bad-input', sentence, { detail: { reason } })
}
