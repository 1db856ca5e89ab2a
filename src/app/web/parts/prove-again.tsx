import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { type ReactNode, useCallback, useState } from 'react'
import type { proveAgain } from '../../api/contracts/sign-in.ts'
import { call, CallFailed, sentenceOf } from './call.ts'
import { PasswordField } from './password-field.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  content: { display: 'grid', gap: '12px' },
  lead: { margin: 0 },
})

/** A call that waits for the proof, and what becomes of it. */
interface Waiting {
  readonly proven: () => void
  readonly givenUp: () => void
}

/** Runs a call; when the server asks for a fresh proof, the password is asked for and the call is made once more. */
export type RunProven = <T>(act: () => Promise<T>) => Promise<T>

/**
 * For acts that need a proof of the last minutes (403 `prove-again`): `const [run, dialog] = useProveAgain()`, `{dialog}`
 * somewhere in the page, `await run(() => call(...))`, which ends as the call does. Whoever closes the question has the
 * call refused: CallFailed with the code `prove-again`, of which nothing needs to be said.
 */
export function useProveAgain(): readonly [RunProven, ReactNode] {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const run = useCallback<RunProven>(async act => {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code !== 'prove-again') throw error
      const isProven = await new Promise<boolean>(resolve => {
        setWaiting({ proven: () => resolve(true), givenUp: () => resolve(false) })
      })
      setWaiting(null)
      if (!isProven) throw error
      return await act()
    }
  }, [])
  return [run, waiting === null ? null : <ProveDialog {...waiting} />]
}

function ProveDialog({ proven, givenUp }: Waiting) {
  const styles = useStyles()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    if (isBusy) return
    if (password === '') {
      setProblem('Enter your password.')
      return
    }
    setBusy(true)
    try {
      await call<typeof proveAgain>('POST', '/api/session/prove', { body: { password } })
      proven()
    } catch (error) {
      setBusy(false)
      setProblem(whyNot(error))
    }
  }
  return (
    <Dialog open surfaceMotion={null} onOpenChange={(_, { open }) => !open && givenUp()}>
      <DialogSurface className={styles.surface} backdropMotion={null}>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            // The page’s own form, in which the dialog may have been opened, is not sent with it.
            event.stopPropagation()
            void submit()
          }}
        >
          <DialogBody>
            <DialogTitle>Enter your password once more</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.lead}>
                What you are about to do changes who can get in. It counts for the next few minutes.
              </p>
              <PasswordField
                id="prove-password"
                label="Password"
                value={password}
                change={setPassword}
                autoComplete="current-password"
                problem={problem}
                autoFocus
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={givenUp}>Cancel</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
                Go on
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

function whyNot(error: unknown): string {
  const isWrong = error instanceof CallFailed && error.code === 'not-signed-in'
  return isWrong ? 'This is not your password. Type it again.' : sentenceOf(error)
}
