import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownPasskey } from '../../api/contracts/own-account.ts'
import type { renamePasskey } from '../../api/contracts/passkey-routes.ts'
import { call } from '../parts/call.ts'
import { useAccountStyles } from './account-styles.ts'
import { useAct } from '../parts/use-act.ts'

/** Another name for a passkey. */
export function RenamePasskey({
  passkey: { id, name },
  done,
}: {
  passkey: ShownPasskey
  done: (isRenamed: boolean) => void
}) {
  const styles = useAccountStyles()
  const [next, setNext] = useState(name)
  const { act, isBusy, problem, say, dialog } = useAct()
  const rename = () => {
    if (next.trim() === '') return say('Enter a name, such as “Work laptop”.')
    void act(async run => {
      const given = { params: { id }, body: { name: next } }
      await run(() => call<typeof renamePasskey>('PUT', '/api/account/passkeys/:id', given))
      done(true)
    })
  }
  return (
    <>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          rename()
        }}
      >
        <Field
          label="New name"
          {...(problem === null ? {} : { validationState: 'error', validationMessage: problem })}
        >
          <Input value={next} maxLength={100} autoFocus onChange={(_, { value }) => setNext(value)} />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            Rename
          </Button>
          <Button onClick={() => done(false)}>Cancel</Button>
        </div>
      </form>
      {dialog}
    </>
  )
}
