import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { signInWithPassword } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, messageAt, problemAt } from '../parts/field-problems.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import type { SignedOutWhy } from './between-tabs.ts'
import { DoorFrame, useDoorStyles } from './door-frame.tsx'
import { type Second, SecondStep } from './second-step.tsx'
import { useSending } from './use-sending.ts'
import { wrongAddress } from './wrong-address.ts'

const ADDRESS = 'sign-in-address'
const PASSWORD = 'sign-in-password'

const useStyles = makeStyles({ said: { margin: '0 0 20px' } })

const WHY: { readonly [W in SignedOutWhy]: string } = {
  asked: 'You are signed out.',
  idle: 'You were signed out because nobody used Ward for a while. Sign in to go on where you were.',
  ended: 'Your session has ended. Sign in to go on where you were.',
}

/**
 * Address and password, then the second step where there is one. The address of the page stays: after it the person is
 * where the link pointed.
 */
export function SignInPage({
  why,
  entered,
  children,
}: {
  /** Why a page is gone; null for somebody who has just come. */
  why: SignedOutWhy | null
  entered: () => Promise<void>
  /** Other ways in, below the form: a passkey, a Microsoft account. */
  children?: ReactNode
}) {
  const styles = useDoorStyles()
  const own = useStyles()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [second, setSecond] = useState<Second | null>(null)
  const { problems, isBusy, submit } = useSending(code => (code === 'not-signed-in' ? ADDRESS : null))
  if (second !== null) {
    return <SecondStep second={second} entered={entered} again={() => setSecond(null)} />
  }
  const wrong = () => [
    ...wrongAddress(email, ADDRESS),
    ...(password === '' ? [{ field: PASSWORD, message: 'Enter your password.' }] : []),
  ]
  const send = async () => {
    const { ticket, factors } = await call<typeof signInWithPassword>('POST', '/api/sign-in/password', {
      body: { email, password },
    })
    setPassword('')
    if (ticket === null) await entered()
    else setSecond({ ticket, factors })
  }
  return (
    <DoorFrame title="Sign in">
      {why !== null && (
        <MessageBar className={own.said} layout="multiline" intent="info">
          <MessageBarBody>{WHY[why]}</MessageBarBody>
        </MessageBar>
      )}
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        <Field label="Work address" {...problemAt(problems, ADDRESS)}>
          <Input
            id={ADDRESS}
            type="email"
            value={email}
            maxLength={320}
            autoComplete="username"
            onChange={(_, { value }) => setEmail(value)}
          />
        </Field>
        <PasswordField
          id={PASSWORD}
          label="Password"
          value={password}
          change={setPassword}
          autoComplete="current-password"
          problem={messageAt(problems, PASSWORD)}
        />
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Sign in
        </Button>
      </form>
      {children}
      <p className={styles.soft}>
        No account, or locked out? Your HIPAA administrator can invite you or let you in again.
      </p>
    </DoorFrame>
  )
}
