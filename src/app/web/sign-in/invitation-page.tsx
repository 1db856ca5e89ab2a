import { Button } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod'
import type { acceptInvitation, lookAtInvitation } from '../../api/contracts/people.ts'
import { call, CallFailed } from '../parts/call.ts'
import { FieldProblems, messageAt } from '../parts/field-problems.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { Loading } from '../parts/states.tsx'
import { DoorFrame, useDoorStyles } from './door-frame.tsx'
import { useSending } from './use-sending.ts'

const PASSWORD = 'invitation-password'

type Invited = z.output<typeof lookAtInvitation.answer>
type Looked =
  | { readonly state: 'looking' }
  | { readonly state: 'open'; readonly invited: Invited }
  | { readonly state: 'refused' | 'no-answer'; readonly sentence: string }

/**
 * Somebody opens the link of an invitation: whom it is for, and the password they choose. The name is shown, so that a link
 * that was handed to the wrong person is seen before it is used.
 * @param props.done called when they are signed in
 */
export function InvitationPage({ token, done }: { token: string; done: () => void }) {
  const [looked, again] = useInvitation(token)
  if (looked.state === 'looking') return <Loading />
  if (looked.state === 'open') return <Choose token={token} invited={looked.invited} done={done} />
  return <NotOpen sentence={looked.sentence} {...(looked.state === 'no-answer' ? { again } : {})} />
}

function NotOpen({ sentence, again }: { sentence: string; again?: () => void }) {
  const styles = useDoorStyles()
  return (
    <DoorFrame title={again === undefined ? 'This link does not open' : 'Ward does not answer'}>
      <p className={styles.lead} role="alert">
        {sentence}
      </p>
      {again === undefined ? (
        <Button as="a" href="/">
          Go to the sign-in
        </Button>
      ) : (
        <Button onClick={again}>Try again</Button>
      )}
    </DoorFrame>
  )
}

function Choose({ token, invited, done }: { token: string; invited: Invited; done: () => void }) {
  const styles = useDoorStyles()
  const [password, setPassword] = useState('')
  const { problems, isBusy, submit } = useSending(code => (code === 'bad-input' ? PASSWORD : null))
  const wrong = () => (password === '' ? [{ field: PASSWORD, message: 'Choose a password.' }] : [])
  const send = async () => {
    await call<typeof acceptInvitation>('POST', '/api/invitation', { body: { token, password } })
    done()
  }
  return (
    <DoorFrame title="Choose your password">
      <p className={styles.lead}>
        This link was made for <bdi>{invited.name}</bdi>. If that is not you, close this page and tell whoever
        gave you the link.
      </p>
      <p className={styles.lead}>
        You will sign in as <bdi>{invited.email}</bdi>.
      </p>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        {/* So that a password manager keeps the password under the address it belongs to. */}
        <input type="hidden" name="username" autoComplete="username" value={invited.email} readOnly />
        <PasswordField
          id={PASSWORD}
          label="Password"
          hint="At least 12 characters. Four or more words that have nothing to do with each other are good, and easy to remember."
          value={password}
          change={setPassword}
          autoComplete="new-password"
          problem={messageAt(problems, PASSWORD)}
        />
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Set the password and sign in
        </Button>
      </form>
      <p className={styles.soft}>
        The link works once. Later you sign in with your address and this password.
      </p>
    </DoorFrame>
  )
}

function useInvitation(token: string): readonly [Looked, () => void] {
  const [known, setKnown] = useState<{ readonly token: string; readonly looked: Looked }>({
    token,
    looked: LOOKING,
  })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    void look(token, stop.signal).then(looked => {
      if (!stop.signal.aborted) setKnown({ token, looked })
    })
    return () => stop.abort()
  }, [token, tries])
  const again = useCallback(() => {
    setKnown(last => ({ ...last, looked: LOOKING }))
    setTries(count => count + 1)
  }, [])
  return [known.token === token ? known.looked : LOOKING, again]
}

const LOOKING = { state: 'looking' } as const

async function look(token: string, signal: AbortSignal): Promise<Looked> {
  try {
    // Longer than any link: nothing that large is sent to be looked up.
    const body = { token: token.slice(0, 200) }
    const invited = await call<typeof lookAtInvitation>('POST', '/api/invitation/look', { body, signal })
    return { state: 'open', invited }
  } catch (error) {
    if (signal.aborted) return LOOKING
    if (!(error instanceof CallFailed)) throw error
    const state = error.status === 0 || error.status >= 500 ? 'no-answer' : 'refused'
    return { state, sentence: error.message }
  }
}
