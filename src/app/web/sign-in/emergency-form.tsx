import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { signInWithBreakGlass } from '../../api/contracts/break-glass.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { useDoorStyles } from './door-frame.tsx'
import { useSending } from './use-sending.ts'

const CODE = 'emergency-code'
const REASON = 'emergency-reason'

/** Opens an hour with the printed code, when nobody who may can sign in (45 CFR 164.312(a)(2)(ii)). */
export function EmergencyForm({ entered, leave }: { entered: () => Promise<void>; leave: () => void }) {
  const styles = useDoorStyles()
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const { problems, isBusy, submit } = useSending(given => (given === 'not-signed-in' ? CODE : null))
  const wrong = () => [
    ...(code.trim() === '' ? [{ field: CODE, message: 'Enter the code of the printed sheet.' }] : []),
    ...(reason.trim().length < 5
      ? [{ field: REASON, message: 'Say in a few words what the emergency is.' }]
      : []),
  ]
  const send = async () => {
    await call<typeof signInWithBreakGlass>('POST', '/api/sign-in/break-glass', {
      body: { code: code.trim(), reason: reason.trim() },
    })
    await entered()
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Emergency access"
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong(), send)
      }}
    >
      <p className={styles.soft}>
        For an emergency in which nobody who works with Ward can sign in. The code works once and for an hour.
        Every officer is told at once, and your reason is kept.
      </p>
      <FieldProblems problems={problems} />
      <Field label="Emergency code" {...problemAt(problems, CODE)}>
        <Input
          id={CODE}
          value={code}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      <Field label="What is the emergency?" {...problemAt(problems, REASON)}>
        <Textarea id={REASON} value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        Open for an hour
      </Button>
      <Button appearance="subtle" onClick={leave}>
        Not an emergency
      </Button>
    </form>
  )
}
