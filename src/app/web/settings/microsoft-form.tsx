import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { writeMicrosoft } from '../../api/contracts/microsoft.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { GroupRows } from './group-rows.tsx'
import {
  type Cloud,
  CLOUD_WORDS,
  draftOf,
  FIELDS,
  type MicrosoftDraft,
  refusedField,
  settingsOf,
  wrongIn,
} from './microsoft-draft.ts'
import type { Microsoft } from './shown-settings.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', maxWidth: '520px' },
})

/** The settings of Microsoft sign-in, to be set up or changed. */
export function MicrosoftForm({
  microsoft,
  me,
  done,
  again,
  leave,
}: {
  microsoft: Microsoft
  me: Me
  done: () => void
  /** Reads anew what is kept. */
  again: () => void
  leave: () => void
}) {
  const styles = useStyles()
  const text = useAccountStyles()
  const [run, dialog] = useProveAgain()
  const [draft, setDraft] = useState<MicrosoftDraft>(() => draftOf(microsoft.settings))
  const [isOld, setOld] = useState(false)
  const { problems, isBusy, submit } = useSending((code, message) => {
    setOld(code === 'conflict')
    return refusedField(message)
  })
  const change = (part: Partial<MicrosoftDraft>) => setDraft(before => ({ ...before, ...part }))
  const hasSecret = microsoft.settings !== null
  const send = () =>
    unlessGivenUp(async () => {
      const body = { settings: settingsOf(draft), expects: microsoft.version }
      await run(() => call<typeof writeMicrosoft>('PUT', '/api/settings/microsoft', { body }))
      done()
    })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(wrongIn(draft, hasSecret), send)
      }}
    >
      <FieldProblems problems={problems} />
      <Field
        label="Directory (tenant) ID"
        hint="Of the clinic’s own directory: nobody else’s accounts get in."
        {...problemAt(problems, FIELDS.tenantId)}
      >
        <Input
          id={FIELDS.tenantId}
          value={draft.tenantId}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => change({ tenantId: value })}
        />
      </Field>
      <Field label="Application (client) ID" {...problemAt(problems, FIELDS.clientId)}>
        <Input
          id={FIELDS.clientId}
          value={draft.clientId}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => change({ clientId: value })}
        />
      </Field>
      <Field
        label="Value of the client secret"
        hint={
          hasSecret
            ? 'Leave it empty to keep the one that Ward has.'
            : 'Ward keeps it sealed and never shows it again.'
        }
        {...problemAt(problems, FIELDS.clientSecret)}
      >
        <Input
          id={FIELDS.clientSecret}
          type="password"
          value={draft.clientSecret}
          maxLength={500}
          autoComplete="off"
          onChange={(_, { value }) => change({ clientSecret: value })}
        />
      </Field>
      <Field label="Microsoft cloud" {...problemAt(problems, FIELDS.cloud)}>
        <Select
          id={FIELDS.cloud}
          value={draft.cloud}
          onChange={(_, { value }) => change({ cloud: value as Cloud })}
        >
          {Object.entries(CLOUD_WORDS).map(([cloud, words]) => (
            <option key={cloud} value={cloud}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <GroupRows groups={draft.groups} change={groups => change({ groups })} problems={problems} me={me} />
      <Field
        label="Your mail domains (optional)"
        hint="One a line. A person invited with an address there signs in with the Microsoft account of that address."
        {...problemAt(problems, FIELDS.allowedDomains)}
      >
        <Textarea
          id={FIELDS.allowedDomains}
          rows={2}
          value={draft.domains}
          onChange={(_, { value }) => change({ domains: value })}
        />
      </Field>
      <div className={text.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {hasSecret ? 'Save' : 'Turn on sign-in with Microsoft'}
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
