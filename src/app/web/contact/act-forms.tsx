import { Button, Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { problemAt } from '../parts/field-problems.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'
import { useContactStyles } from './contact-styles.ts'
import { REPORT_WORDS, type ReportKind, textOrNull } from './contact-words.ts'
import { DayField, type FormGiven, NoteField, wrongDay } from './form-fields.tsx'
import { backToContact, Question } from './question.tsx'
import type { ShownContact } from './use-contact.ts'

export function ConfirmForm({
  shown,
  keeper,
  contact,
}: FormGiven & { contact: NonNullable<ShownContact['contact']> }) {
  const styles = useContactStyles()
  const [name, setName] = useState('')
  const [messageCenter, setMessageCenter] = useState(false)
  const asks = `Is ${contact.name} still the right contact?`
  return (
    <Question
      asks={asks}
      why={
        <ul className={styles.bullets}>
          <li>{`They are still there, and ${contact.accountName} is open.`}</li>
          <li>{`They hold the role: ${shown.role?.answer === 'held' ? `${shown.role.role}, as Ward read it.` : 'Ward cannot tell; look in the Entra admin center.'}`}</li>
          <li>{`Mail to ${contact.email} is read every working day${contact.mailbox.readBy === null ? '' : `, by ${contact.mailbox.readBy}`}.`}</li>
        </ul>
      }
      act="Confirm for another year"
      again={keeper.again}
      wrong={() =>
        name.trim() === '' ? [{ field: 'confirm-name', message: 'Type your full name to confirm.' }] : []
      }
      send={async run => {
        await run(() => keeper.act({ act: 'confirm', name, messageCenter, expects: shown.version }))
        backToContact()
      }}
      fields={problems => (
        <>
          <Checkbox
            checked={messageCenter}
            label="I looked in the Message center’s preferences: the contact gets data privacy messages"
            onChange={(_, { checked }) => setMessageCenter(checked === true)}
          />
          <Field
            label="Your full name"
            hint="As it stands in your account."
            {...problemAt(problems, 'confirm-name')}
          >
            <Input
              id="confirm-name"
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
        </>
      )}
    />
  )
}

export function ReportForm({ shown, keeper }: FormGiven) {
  const [what, setWhat] = useState<ReportKind | ''>('')
  const [on, setOn] = useState(shown.today)
  const [note, setNote] = useState('')
  return (
    <Question
      asks="What is wrong with the contact?"
      why="Ward cannot see these by itself. What you report stands on the page until it is settled."
      act="Report it"
      again={keeper.again}
      wrong={() => [
        ...(what === '' ? [{ field: 'report-what', message: 'Choose what is wrong.' }] : []),
        ...wrongDay('report-on', on, shown.today),
      ]}
      send={async run => {
        if (what === '') return
        const body = { what, on, note: textOrNull(note), expects: shown.version }
        await run(() => keeper.act({ act: 'report', ...body }))
        backToContact()
      }}
      fields={problems => (
        <>
          <Field label="What happened" {...problemAt(problems, 'report-what')}>
            <RadioGroup
              id="report-what"
              value={what}
              onChange={(_, { value }) => setWhat(value as ReportKind)}
            >
              {Object.entries(REPORT_WORDS).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </RadioGroup>
          </Field>
          <DayField
            id="report-on"
            label="Since"
            value={on}
            set={setOn}
            problems={problems}
            today={shown.today}
          />
          <NoteField id="report-note" label="Note (optional)" value={note} set={setNote} />
        </>
      )}
    />
  )
}

export function SettleForm({ shown, keeper, what: asked }: FormGiven & { what: string | null }) {
  const [note, setNote] = useState('')
  const what = shown.contact?.reports.find(report => report.what === asked)?.what ?? null
  if (what === null) return <NothingReported />
  return (
    <Question
      asks={`Is this settled: ${lowered(REPORT_WORDS[what])}?`}
      why="The report stays in the history, with what you write here."
      act="Record it as settled"
      again={keeper.again}
      wrong={() =>
        note.trim() === '' ? [{ field: 'settle-note', message: 'Say how you know that it is settled.' }] : []
      }
      send={async run => {
        await run(() => keeper.act({ act: 'settle', what, note: note.trim(), expects: shown.version }))
        backToContact()
      }}
      fields={problems => (
        <NoteField
          id="settle-note"
          label="How you know"
          value={note}
          set={setNote}
          problem={problemAt(problems, 'settle-note')}
        />
      )}
    />
  )
}

function NothingReported() {
  const styles = useContactStyles()
  return (
    <>
      <PageHead who={PAGE_WORDS.contact} title="Nothing of this kind is reported" />
      <div className={styles.acts}>
        <Button onClick={backToContact}>Back to the contact</Button>
      </div>
    </>
  )
}

/** Inside of a sentence. */
function lowered(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}

export function MailboxForm({
  shown,
  keeper,
  contact,
}: FormGiven & { contact: NonNullable<ShownContact['contact']> }) {
  const [monitored, setMonitored] = useState(
    contact.mailbox.monitored === null ? '' : contact.mailbox.monitored ? 'yes' : 'no',
  )
  const [readBy, setReadBy] = useState(contact.mailbox.readBy ?? '')
  return (
    <Question
      asks={`Who reads ${contact.email}?`}
      why="A notice of a breach may come on any day."
      act="Save"
      again={keeper.again}
      wrong={() => [
        ...(monitored === ''
          ? [{ field: 'mailbox-monitored', message: 'Say whether somebody reads it.' }]
          : []),
        ...(monitored === 'yes' && readBy.trim() === ''
          ? [{ field: 'mailbox-read-by', message: 'Say who reads it.' }]
          : []),
      ]}
      send={async run => {
        const isRead = monitored === 'yes'
        const mailbox = { monitored: isRead, readBy: isRead ? textOrNull(readBy) : null }
        await run(() => keeper.act({ act: 'mailbox', mailbox, expects: shown.version }))
        backToContact()
      }}
      fields={problems => (
        <>
          <Field label="Mailbox" {...problemAt(problems, 'mailbox-monitored')}>
            <RadioGroup
              id="mailbox-monitored"
              value={monitored}
              onChange={(_, { value }) => setMonitored(value)}
            >
              <Radio value="yes" label="Somebody reads it every working day" />
              <Radio value="no" label="Nobody does" />
            </RadioGroup>
          </Field>
          {monitored === 'yes' && (
            <Field label="Who reads it" {...problemAt(problems, 'mailbox-read-by')}>
              <Input
                id="mailbox-read-by"
                value={readBy}
                maxLength={300}
                onChange={(_, { value }) => setReadBy(value)}
              />
            </Field>
          )}
        </>
      )}
    />
  )
}
