import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { firstRun } from '../../api/contracts/sign-in.ts'
import { leaveDoor } from '../address.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, messageAt, problemAt } from '../parts/field-problems.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { DoorFrame, useDoorStyles } from './door-frame.tsx'
import { useSending } from './use-sending.ts'
import { wrongAddress } from './wrong-address.ts'

const NAME = 'first-name'
const ADDRESS = 'first-address'
const PASSWORD = 'first-password'

/** What the server refuses, by the field it is about. */
const FIELDS: Readonly<Record<string, string>> = { 'bad-input': PASSWORD, 'already-exists': ADDRESS }

/** The first HIPAA administrator is made, with the one-time link of the terminal. */
export function FirstRunPage({ token, entered }: { token: string; entered: () => Promise<void> }) {
  const styles = useDoorStyles()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { problems, isBusy, submit } = useSending(code => FIELDS[code] ?? null)
  const wrong = () => [
    ...(name.trim() === '' ? [{ field: NAME, message: 'Enter your name.' }] : []),
    ...wrongAddress(email, ADDRESS),
    ...(password === '' ? [{ field: PASSWORD, message: 'Choose a password.' }] : []),
  ]
  const send = async () => {
    await call<typeof firstRun>('POST', '/api/first-run', { body: { token, name, email, password } })
    leaveDoor()
    await entered()
  }
  return (
    <DoorFrame title="Become the first administrator">
      <p className={styles.lead}>
        Nobody can sign in to this Ward yet. You become its HIPAA administrator: you invite the others and
        give them their roles.
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
        <Field label="Your name" {...problemAt(problems, NAME)}>
          <Input
            id={NAME}
            value={name}
            maxLength={200}
            autoComplete="name"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field
          label="Work address"
          hint="Your e-mail address at the clinic. You sign in with it."
          {...problemAt(problems, ADDRESS)}
        >
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
          hint="At least 12 characters. Four or more words that have nothing to do with each other are good, and easy to remember."
          value={password}
          change={setPassword}
          autoComplete="new-password"
          problem={messageAt(problems, PASSWORD)}
        />
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Become the administrator
        </Button>
      </form>
    </DoorFrame>
  )
}

/** Somebody came before the first administrator, and without the link that makes one. */
export function FirstRunWithoutLink({ again }: { again: () => void }) {
  const styles = useDoorStyles()
  return (
    <DoorFrame title="Nobody can sign in yet">
      <p className={styles.lead}>
        Look at the terminal in which Ward was started: it shows a link that makes the first HIPAA
        administrator. Open it within 10 minutes; it works once.
      </p>
      <p className={styles.soft}>If it is older, stop Ward and start it again for a new one:</p>
      <code className={styles.code}>ward start</code>
      <Button onClick={again}>Look again</Button>
    </DoorFrame>
  )
}

/** The link of the first run was opened, and there is an administrator. */
export function FirstRunOver() {
  const styles = useDoorStyles()
  return (
    <DoorFrame title="Ward has its administrator already">
      <p className={styles.lead}>
        The link of the first run opens nothing any more. Sign in, or ask your HIPAA administrator to invite
        you.
      </p>
      <Button appearance="primary" onClick={leaveDoor}>
        Go to the sign-in
      </Button>
    </DoorFrame>
  )
}
