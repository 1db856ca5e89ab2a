import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { beginPasskeySignIn, finishPasskeySignIn } from '../../api/contracts/passkey-routes.ts'
import { call, CallFailed } from '../parts/call.ts'
import { usePasskey as askForPasskey } from './passkey-browser.ts'

const REFUSED = {
  cancelled:
    'Nobody was signed in: the question for the passkey was closed, or no device had one. Try again, or use your password.',
  'not-possible': 'This browser or device cannot use a passkey here. Use your password, or another device.',
} as const

/** Signs in with a passkey, alone or as the second step after a password. */
export function PasskeyButton({
  ticket,
  done,
  failed,
}: {
  /** Of the second step, where a password came before. */
  ticket?: string
  done: () => void
  /** Nobody is signed in: why, in a sentence; empty when a new try begins. */
  failed: (sentence: string) => void
}) {
  const [isBusy, setBusy] = useState(false)
  const signIn = async () => {
    if (isBusy) return
    setBusy(true)
    failed('')
    try {
      const second = ticket === undefined ? {} : { second: ticket }
      const begun = await call<typeof beginPasskeySignIn>('POST', '/api/sign-in/passkey/begin', {
        body: second,
      })
      const response = await askForPasskey(begun.options)
      if (typeof response === 'string') return failed(REFUSED[response])
      const body = { ticket: begun.ticket, response, ...second }
      await call<typeof finishPasskeySignIn>('POST', '/api/sign-in/passkey/finish', { body })
      done()
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      failed(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button disabledFocusable={isBusy} onClick={() => void signIn()}>
      {ticket === undefined ? 'Sign in with a passkey' : 'Use a passkey'}
    </Button>
  )
}
