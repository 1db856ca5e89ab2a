import { Button, Field, Input } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { confirmTotp } from '../../api/contracts/own-account.ts'
import { call } from '../parts/call.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { useAccountStyles } from './account-styles.ts'
import { QrCode } from './qr-code.tsx'
import { useAct } from '../parts/use-act.ts'

/** The secret for the app, as a picture and as text, and the code that shows that the app holds it. */
export function TotpSetUp({
  secret,
  qr,
  done,
  cancel,
}: {
  secret: string
  qr: readonly string[]
  done: (codes: readonly string[] | null) => void
  cancel: () => void
}) {
  const styles = useAccountStyles()
  const [code, setCode] = useState('')
  const { act, isBusy, problem, say, dialog } = useAct()
  const lead = useRef<HTMLParagraphElement>(null)
  useEffect(() => lead.current?.focus(), [])
  const confirm = () => {
    if (code.trim() === '') return say('Enter the six digits that the app shows.')
    void act(async run => {
      const body = { code: code.trim() }
      const answer = await run(() => call<typeof confirmTotp>('POST', '/api/account/totp/confirm', { body }))
      done(answer.codes)
    })
  }
  return (
    <>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          confirm()
        }}
      >
        <div>
          <p ref={lead} className={styles.text} tabIndex={-1}>
            Scan this with the app, or type the key below into it. Then enter the code that the app shows.
            This waits for 10 minutes.
          </p>
          <QrCode rows={qr} label="QR code of the key below, for an authenticator app" />
          <p className={styles.soft}>Key</p>
          <p className={styles.copied}>
            <code className={styles.secret}>{inGroups(secret)}</code>
            <CopyButton text={secret} what="the key" />
          </p>
        </div>
        <Field
          label="Code"
          hint="Six digits. A new one comes every 30 seconds."
          {...(problem === null ? {} : { validationState: 'error', validationMessage: problem })}
        >
          <Input
            value={code}
            maxLength={40}
            inputMode="numeric"
            autoComplete="one-time-code"
            onChange={(_, { value }) => setCode(value)}
          />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            Finish
          </Button>
          <Button onClick={cancel}>Cancel</Button>
        </div>
      </form>
      {dialog}
    </>
  )
}

/** Easier to type. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
