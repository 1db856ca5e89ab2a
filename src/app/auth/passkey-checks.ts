import { decodeAttestationObject, decodeClientDataJSON, isoCBOR } from '@simplewebauthn/server/helpers'
import { refused } from './passkey-refusals.ts'

/** What Ward checks of an answer before the library does. It brings the library with it. */

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
