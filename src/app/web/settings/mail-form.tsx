import {
  Button,
  Checkbox,
  Field,
  Input,
  type InputProps,
  makeStyles,
  Select,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { writeMail } from '../../api/contracts/mail.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'
import {
  draftOf,
  type Encryption,
  ENCRYPTION_WORDS,
  FIELDS,
  isHere,
  keepsPassword,
  type Mail,
  type MailDraft,
  settingsOf,
  withEncryption,
  wrongIn,
} from './mail-draft.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px', maxWidth: '520px', '& > *': { minWidth: 0 } },
})

/** How Ward hands mail on, to be set up or changed. */
export function MailForm({
  mail,
  done,
  again,
  leave,
}: {
  mail: Mail
  done: () => void
  /** Reads anew what is kept. */
  again: () => void
  leave: () => void
}) {
  const styles = useStyles()
  const text = useAccountStyles()
  const [run, dialog] = useProveAgain()
  const [draft, setDraft] = useState<MailDraft>(() => draftOf(mail.settings))
  const [isOld, setOld] = useState(false)
  const { problems, isBusy, submit } = useSending((code, message) => {
    setOld(code === 'conflict')
    return { field: null, message }
  })
  const change = (part: Partial<MailDraft>) => setDraft(before => ({ ...before, ...part }))
  const send = () =>
    unlessGivenUp(async () => {
      const body = { settings: settingsOf(draft), expects: mail.version }
      await run(() => call<typeof writeMail>('PUT', '/api/settings/mail', { body }))
      done()
    })
  const line = { draft, change, problems }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(wrongIn(draft, mail.settings), send)
      }}
    >
      <FieldProblems problems={problems} />
      <Line {...line} name="host" label="Mail server" hint="Such as smtp.office365.com." maxLength={253} />
      <Field label="Encryption" {...problemAt(problems, FIELDS.encryption)}>
        <Select
          id={FIELDS.encryption}
          value={draft.encryption}
          onChange={(_, { value }) => setDraft(before => withEncryption(before, value as Encryption))}
        >
          {Object.entries(ENCRYPTION_WORDS).map(([encryption, words]) => (
            <option key={encryption} value={encryption}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {draft.encryption === 'none' && !isHere(draft.host) && (
        <Field {...problemAt(problems, FIELDS.plainly)}>
          <Checkbox
            id={FIELDS.plainly}
            label="I know that anybody on the way can then read the mails and the password"
            checked={draft.plainly}
            onChange={(_, { checked }) => change({ plainly: checked === true })}
          />
        </Field>
      )}
      <Line {...line} name="port" label="Port" inputMode="numeric" maxLength={5} />
      <Line
        {...line}
        name="user"
        label="User (optional)"
        hint="Leave it empty if the server asks for no user."
        maxLength={320}
      />
      {draft.user.trim() !== '' && (
        <Line
          {...line}
          name="password"
          label="Password"
          type="password"
          hint={
            keepsPassword(draft, mail.settings)
              ? 'Leave it empty to keep the one that Ward has.'
              : 'Ward keeps it sealed and never shows it again.'
          }
          maxLength={1_000}
        />
      )}
      <Line
        {...line}
        name="fromAddress"
        label="Sender’s address"
        hint="One that the user may send from."
        type="email"
        maxLength={320}
      />
      <Line {...line} name="fromName" label="Sender’s name" maxLength={100} />
      <Line
        {...line}
        name="links"
        label="Address for links (optional)"
        hint={`Where mails and calendars lead. Left empty: ${mail.ownAddress}`}
        type="url"
        maxLength={300}
      />
      <div className={text.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {mail.settings === null ? 'Turn on mail' : 'Save'}
        </Button>
        {isOld ? (
          <Button onClick={again}>Show it as it is now</Button>
        ) : (
          <Button appearance="subtle" onClick={leave}>
            Cancel
          </Button>
        )}
      </div>
      {dialog}
    </form>
  )
}

type TextName = Exclude<keyof MailDraft, 'encryption' | 'plainly'>

/** One line of the form. */
function Line({
  name,
  label,
  hint,
  draft,
  change,
  problems,
  ...input
}: {
  name: TextName
  label: string
  hint?: string
  draft: MailDraft
  change: (part: Partial<MailDraft>) => void
  problems: readonly FieldProblem[]
} & Pick<InputProps, 'type' | 'inputMode' | 'maxLength'>) {
  const id = FIELDS[name]
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemAt(problems, id)}>
      <Input
        id={id}
        value={draft[name]}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(_, { value }) => change({ [name]: value })}
        {...input}
      />
    </Field>
  )
}
