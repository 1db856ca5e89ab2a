import type { beginPasskeyProof, finishPasskeyProof } from '../../api/contracts/passkey-routes.ts'
import type { proveWithMicrosoft } from '../../api/contracts/sign-in.ts'
import { usePasskey as askForPasskey } from '../sign-in/passkey-browser.ts'
import { call } from './call.ts'

const REFUSED = {
  cancelled: 'Nothing was proven: the question for the passkey was closed. Try again when you are ready.',
  'not-possible': 'This browser or device has none of your passkeys. Prove it in another way.',
} as const

/** @returns why nothing was proven; null when it was. @throws CallFailed */
export async function proveByPasskey(): Promise<string | null> {
  const { options, ticket } = await call<typeof beginPasskeyProof>('POST', '/api/session/prove/passkey/begin')
  const response = await askForPasskey(options)
  if (typeof response === 'string') return REFUSED[response]
  await call<typeof finishPasskeyProof>('POST', '/api/session/prove/passkey/finish', {
    body: { ticket, response },
  })
  return null
}

/**
 * Opens Microsoft in a new tab, so that what was typed here stays; the tab says when it is done.
 * @returns what to do now. @throws CallFailed
 */
export async function proveByMicrosoft(): Promise<string> {
  // In the click itself: a tab that is opened later is blocked.
  const tab = open('about:blank', '_blank')
  if (tab === null) return 'The browser did not open a tab. Allow it for this address, then try again.'
  try {
    const { url } = await call<typeof proveWithMicrosoft>('POST', '/api/session/prove/microsoft')
    tab.location.replace(url)
    return 'Sign in at Microsoft in the new tab. This page then goes on by itself.'
  } catch (error) {
    tab.close()
    throw error
  }
}
