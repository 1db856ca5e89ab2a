import type {
  PasskeyAuthenticationOptions,
  PasskeyAuthenticationResponse,
  PasskeyRegistrationOptions,
  PasskeyRegistrationResponse,
} from '../../api/contracts/passkeys.ts'

/**
 * Why there is no answer. `cancelled`: the person closed the question, it ran out of time, or no device had a passkey; the
 * browser tells these apart for nobody (Web Authentication Level 3, section 14.5). `not-possible`: this browser, device or
 * address can hold none, or holds one of this account already.
 */
export type NoPasskey = 'cancelled' | 'not-possible'

/** Asks the person for a new passkey. Call it from a click: some browsers refuse it otherwise. */
export function createPasskey(
  options: PasskeyRegistrationOptions,
): Promise<PasskeyRegistrationResponse | NoPasskey> {
  return answerOf<PasskeyRegistrationResponse>(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  )
}

/** Asks the person to sign with a passkey. Not a hook of React, in spite of its name. */
export function usePasskey(
  options: PasskeyAuthenticationOptions,
): Promise<PasskeyAuthenticationResponse | NoPasskey> {
  return answerOf<PasskeyAuthenticationResponse>(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  )
}

async function answerOf<Answer>(ask: () => Promise<Credential | null>): Promise<Answer | NoPasskey> {
  try {
    const credential = await ask()
    // null is what browsers without the question answer; the server reads the JSON by its own schema.
    return credential instanceof PublicKeyCredential ? (credential.toJSON() as Answer) : 'not-possible'
  } catch (error) {
    const cancelled =
      error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')
    return cancelled ? 'cancelled' : 'not-possible'
  }
}
