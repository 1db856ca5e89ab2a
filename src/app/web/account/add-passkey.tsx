import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { beginPasskey, finishPasskey } from '../../api/contracts/passkey-routes.ts'
import { call } from '../parts/call.ts'
import { createPasskey } from '../sign-in/passkey-browser.ts'
import { useAccountStyles } from './account-styles.ts'
import { useAct } from '../parts/use-act.ts'

const REFUSED = {
  cancelled:
    'No passkey was made: the question was closed, or nobody answered it in time. Try again when you are ready.',
  'not-possible':
    'This device made no passkey. It may hold one of yours already, or be too old for them; try another device or a security key.',
} as const

/** Asks for a name, then the browser asks the person. */
export function AddPasskey({ added }: { added: (codes: readonly string[] | null) => void }) {
  const styles = useAccountStyles()
  const [name, setName] = useState('')
  const { act, isBusy, problem, say, dialog } = useAct()
  const add = () => {
    if (name.trim() === '') return say('Enter a name for the passkey, such as “Work laptop”.')
    void act(async run => {
      const { options, ticket } = await run(() =>
        call<typeof beginPasskey>('POST', '/api/account/passkeys/begin'),
      )
      const response = await createPasskey(options)
      if (typeof response === 'string') return say(REFUSED[response])
      const body = { ticket, name, response }
      const { codes } = await run(() =>
        call<typeof finishPasskey>('POST', '/api/account/passkeys/finish', { body }),
      )
      setName('')
      added(codes)
    })
  }
  return (
    <>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <Field
          label="Name of the new passkey"
          hint="So that you know it later: the device it is on."
          {...(problem === null ? {} : { validationState: 'error', validationMessage: problem })}
        >
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button type="submit" disabledFocusable={isBusy}>
          Add a passkey
        </Button>
      </form>
      {dialog}
    </>
  )
}
