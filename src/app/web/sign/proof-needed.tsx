import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { CallFailed } from '../parts/call.ts'
import { Inline } from '../parts/inline.tsx'
import { proveByPasskey } from '../parts/prove-by-other-ways.ts'
import { useSignStyles } from './sign-styles.ts'

/** What a signer needs beside the password: the passkey now, or a second factor that is not set up yet. */
export function ProofNeeded({ passkey }: { passkey?: () => void }) {
  const styles = useSignStyles()
  const [problem, say] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (passkey === undefined) {
    return (
      <p className={styles.note}>
        To sign you need a second factor: an authenticator app or a passkey.{' '}
        <Inline to={{ page: 'account' }}>Set one up in your account</Inline>, then come back.
      </p>
    )
  }
  const prove = async () => {
    if (isBusy) return
    setBusy(true)
    say(null)
    try {
      const why = await proveByPasskey()
      say(why)
      if (why === null) passkey()
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      say(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.part}>
      <p className={styles.text}>Prove with your passkey that it is you, then sign within five minutes.</p>
      <div className={styles.acts}>
        <Button disabledFocusable={isBusy} onClick={() => void prove()}>
          Use the passkey
        </Button>
      </div>
      {problem !== null && (
        <p className={styles.alert} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
