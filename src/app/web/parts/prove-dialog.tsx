import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { readFactors } from '../../api/contracts/own-account.ts'
import type { proveAgain } from '../../api/contracts/sign-in.ts'
import { call, CallFailed, sentenceOf } from './call.ts'
import { PasswordField } from './password-field.tsx'
import type { Waiting } from './prove-again.tsx'
import { proveByMicrosoft, proveByPasskey } from './prove-by-other-ways.ts'
import { hearProofs } from './proofs-between-tabs.ts'
import { useLoaded } from './use-loaded.ts'
import { NO_WAY, type Way, waysOf } from './ways-to-prove.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '460px' },
  content: { display: 'grid', gap: '16px' },
  text: { margin: 0 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  others: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Asks somebody who is signed in to prove once more who is there, in a way that their account has. */
export function ProveDialog({ proven, givenUp }: Waiting) {
  const styles = useStyles()
  const [factors] = useLoaded(signal => call<typeof readFactors>('GET', '/api/account/factors', { signal }))
  const [said, setSaid] = useState<{ readonly way: Way; readonly sentence: string } | null>(null)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState<Way | null>(null)
  // A sign-in at Microsoft ends in another tab, which says so.
  useEffect(() => hearProofs(proven), [proven])
  const ways =
    factors.state === 'shown'
      ? waysOf(factors.value)
      : factors.state === 'failed'
        ? ['password' as const]
        : []
  const attempt = async (way: Way, work: () => Promise<string | null>) => {
    if (busy !== null) return
    setBusy(way)
    setSaid(null)
    try {
      const sentence = await work()
      if (sentence !== null) setSaid({ way, sentence })
    } catch (error) {
      setSaid({ way, sentence: way === 'password' ? whyNot(error) : sentenceOf(error) })
    } finally {
      setBusy(null)
    }
  }
  const withPassword = () =>
    attempt('password', async () => {
      if (password === '') return 'Enter your password.'
      await call<typeof proveAgain>('POST', '/api/session/prove', { body: { password } })
      proven()
      return null
    })
  const withPasskey = () =>
    attempt('passkey', async () => {
      const refused = await proveByPasskey()
      if (refused === null) proven()
      return refused
    })
  const hasPassword = ways.includes('password')
  const problemOf = (way: Way) => (said?.way === way ? said.sentence : undefined)
  const other = problemOf('passkey') ?? problemOf('microsoft')
  return (
    <Dialog open surfaceMotion={null} onOpenChange={(_, { open }) => !open && givenUp()}>
      <DialogSurface className={styles.surface} backdropMotion={null}>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            // The page’s own form, in which the dialog may have been opened, is not sent with it.
            event.stopPropagation()
            if (hasPassword) void withPassword()
          }}
        >
          <DialogBody>
            <DialogTitle>Prove once more that it is you</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>
                What you are about to do needs a proof of the last five minutes. It then counts for the next
                five.
              </p>
              {factors.state === 'shown' && ways.length === 0 && <p className={styles.text}>{NO_WAY}</p>}
              {hasPassword && (
                <PasswordField
                  id="prove-password"
                  label="Password"
                  value={password}
                  change={setPassword}
                  autoComplete="current-password"
                  problem={problemOf('password')}
                  tellsProblem
                  autoFocus
                />
              )}
              {ways.some(way => way !== 'password') && (
                <div className={styles.others}>
                  {ways.includes('passkey') && (
                    <Button
                      disabledFocusable={busy !== null}
                      autoFocus={!hasPassword}
                      onClick={() => void withPasskey()}
                    >
                      Use your passkey
                    </Button>
                  )}
                  {ways.includes('microsoft') && (
                    <Button
                      disabledFocusable={busy !== null}
                      autoFocus={ways.length === 1}
                      onClick={() => void attempt('microsoft', proveByMicrosoft)}
                    >
                      Sign in at Microsoft in a new tab
                    </Button>
                  )}
                </div>
              )}
              {other !== undefined && (
                <p className={styles.problem} role="alert">
                  {other}
                </p>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={givenUp}>Cancel</Button>
              {hasPassword && (
                <Button type="submit" appearance="primary" disabledFocusable={busy !== null}>
                  Go on
                </Button>
              )}
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
