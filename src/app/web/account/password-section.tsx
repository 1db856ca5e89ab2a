import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { changePassword } from '../../api/contracts/own-account.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, messageAt } from '../parts/field-problems.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { useAccountStyles } from './account-styles.ts'
import { Section } from './section.tsx'
import type { Factors } from './use-factors.ts'
import type { Loaded } from '../parts/use-loaded.ts'

const CURRENT = 'password-current'
const NEXT = 'password-next'
const FIELDS: Readonly<Record<string, string>> = { 'not-allowed': CURRENT, 'bad-input': NEXT }

/** Another password; whoever signs in without one is told so. */
export function PasswordSection({ me, factors }: { me: Me; factors: Loaded<Factors> }) {
  const styles = useAccountStyles()
  if (factors.state !== 'shown') return null
  return (
    <Section title="Password">
      {factors.value.hasPassword ? (
        <PasswordForm email={me.email} />
      ) : (
        <p className={styles.text}>You have no password at Ward: you sign in another way.</p>
      )}
    </Section>
  )
}

function PasswordForm({ email }: { email: string }) {
  const styles = useAccountStyles()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [said, setSaid] = useState('')
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(code => FIELDS[code] ?? null)
  const wrong = () => [
    ...(current === '' ? [{ field: CURRENT, message: 'Enter the password that you have now.' }] : []),
    ...(next === '' ? [{ field: NEXT, message: 'Enter the new password.' }] : []),
  ]
  const send = () =>
    unlessGivenUp(async () => {
      const body = { current, next }
      const { ended } = await run(() => call<typeof changePassword>('PUT', '/api/account/password', { body }))
      setCurrent('')
      setNext('')
      setSaid(`Your password is changed.${endedWords(ended)}`)
    })
  return (
    <>
      <p className={styles.text}>
        Four or more words that have nothing to do with each other are easy to keep in mind and hard to guess.
        A new password signs you out everywhere else.
      </p>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setSaid('')
          void submit(wrong(), send)
        }}
      >
        {/* Password managers learn from it whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          id={CURRENT}
          label="Password you have now"
          value={current}
          change={setCurrent}
          autoComplete="current-password"
          problem={messageAt(problems, CURRENT)}
        />
        <PasswordField
          id={NEXT}
          label="New password"
          hint="At least 12 characters."
          value={next}
          change={setNext}
          autoComplete="new-password"
          problem={messageAt(problems, NEXT)}
        />
        <Button type="submit" disabledFocusable={isBusy}>
          Change the password
        </Button>
      </form>
      <p className={styles.text} role="status">
        {said}
      </p>
      {dialog}
    </>
  )
}

function endedWords(ended: number): string {
  if (ended === 0) return ''
  return ended === 1 ? ' One other session was ended.' : ` ${ended} other sessions were ended.`
}
