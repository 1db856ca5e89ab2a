import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { FACTORS, signInWithCode } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { DoorFrame, useDoorStyles } from './door-frame.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { useSending } from './use-sending.ts'

/** What the first step left: the ticket, kept here and nowhere else, and the ways to go on. */
export interface Second {
  readonly ticket: string
  readonly factors: readonly (typeof FACTORS)[number][]
}

type CodeFactor = 'totp' | 'recovery-code'

const CODE = 'sign-in-code'

const WORDS = {
  totp: {
    lead: 'Open your authenticator app and type the code that it shows for Ward.',
    label: 'Code',
    hint: 'Six digits. A new one comes every 30 seconds.',
    missing: 'Enter the six digits of your authenticator app.',
    other: 'Use a recovery code instead',
  },
  'recovery-code': {
    lead: 'Type one of the recovery codes that you kept when you set up the second step. It works once.',
    label: 'Recovery code',
    hint: 'With or without its dashes.',
    missing: 'Enter one of your recovery codes.',
    other: 'Use the authenticator app instead',
  },
} as const

/** The second step of a sign-in: a code of the authenticator, or a recovery code. */
export function SecondStep({
  second: { ticket, factors },
  entered,
  again,
}: {
  second: Second
  entered: () => Promise<void>
  /** Back to the first step. */
  again: () => void
}) {
  const styles = useDoorStyles()
  const ways = (['totp', 'recovery-code'] as const).filter(way => factors.includes(way))
  const [factor, setFactor] = useState<CodeFactor>(ways[0] ?? 'recovery-code')
  const [code, setCode] = useState('')
  const { problems, isBusy, submit, clear } = useSending(given => (given === 'not-signed-in' ? CODE : null))
  const [passkeyProblem, setPasskeyProblem] = useState('')
  const words = WORDS[factor]
  const other = ways.find(way => way !== factor)
  const wrong = () => (code.trim() === '' ? [{ field: CODE, message: words.missing }] : [])
  const send = async () => {
    await call<typeof signInWithCode>('POST', '/api/sign-in/code', {
      body: { ticket, factor, code: code.trim() },
    })
    await entered()
  }
  const change = (way: CodeFactor) => {
    setFactor(way)
    setCode('')
    clear()
  }
  return (
    <DoorFrame title="The second step">
      {factors.includes('passkey') && (
        <div className={styles.form}>
          <FieldProblems problems={passkeyProblem === '' ? [] : [{ field: null, message: passkeyProblem }]} />
          <PasskeyButton ticket={ticket} done={() => void entered()} failed={setPasskeyProblem} />
        </div>
      )}
      <p className={styles.lead}>{words.lead}</p>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        <Field key={factor} label={words.label} hint={words.hint} {...problemAt(problems, CODE)}>
          <Input
            id={CODE}
            value={code}
            maxLength={40}
            inputMode={factor === 'totp' ? 'numeric' : 'text'}
            autoComplete={factor === 'totp' ? 'one-time-code' : 'off'}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            onChange={(_, { value }) => setCode(value)}
          />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Go on
        </Button>
        {other !== undefined && (
          <Button appearance="subtle" onClick={() => change(other)}>
            {words.other}
          </Button>
        )}
        <Button appearance="subtle" onClick={again}>
          Begin again
        </Button>
      </form>
    </DoorFrame>
  )
}
