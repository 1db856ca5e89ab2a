import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { problemAt } from '../parts/field-problems.tsx'
import { isChannel, SAYS_WORDS, type Says, textOrNull } from './contact-words.ts'
import { DayField, type FormGiven, NoteField, wrongDay } from './form-fields.tsx'
import { backToContact, Question } from './question.tsx'
import type { ShownContact } from './use-contact.ts'

/** When the request was sent, by whom and by which way. */
export function SentForm({
  shown,
  keeper,
  request,
}: FormGiven & { request: NonNullable<ShownContact['request']> }) {
  const [on, setOn] = useState(shown.today)
  const [channel, setChannel] = useState('')
  const [sentBy, setSentBy] = useState(shown.mine?.name ?? '')
  const [note, setNote] = useState('')
  return (
    <Question
      asks="When was the message sent, and how?"
      why="The exact text that stands on the page is kept with it."
      act="Record it"
      again={keeper.again}
      wrong={() => [
        ...wrongDay('sent-on', on, shown.today),
        ...(channel === '' ? [{ field: 'sent-channel', message: 'Choose how it was sent.' }] : []),
        ...(sentBy.trim() === '' ? [{ field: 'sent-by', message: 'Enter who sent it.' }] : []),
      ]}
      send={async run => {
        const way = isChannel(channel, shown.channels)
        if (way === null) return
        const { sha256 } = request
        const body = { on, channel: way, sentBy: sentBy.trim(), note: textOrNull(note), sha256 }
        await run(() => keeper.act({ act: 'sent', ...body, expects: shown.version }))
        backToContact()
      }}
      fields={problems => (
        <>
          <DayField
            id="sent-on"
            label="Sent on"
            value={on}
            set={setOn}
            problems={problems}
            today={shown.today}
          />
          <Field label="How it was sent" {...problemAt(problems, 'sent-channel')}>
            <RadioGroup id="sent-channel" value={channel} onChange={(_, { value }) => setChannel(value)}>
              {shown.channels.map(({ channel: one, title, verified }) => (
                <Radio
                  key={one}
                  value={one}
                  label={`${title}${verified ? '' : ' (Ward has not checked that it works)'}`}
                />
              ))}
            </RadioGroup>
          </Field>
          <Field label="Who sent it" {...problemAt(problems, 'sent-by')}>
            <Input
              id="sent-by"
              value={sentBy}
              maxLength={200}
              onChange={(_, { value }) => setSentBy(value)}
            />
          </Field>
          <NoteField
            id="sent-note"
            label="Note (optional)"
            hint="Such as the case number."
            value={note}
            set={setNote}
          />
        </>
      )}
    />
  )
}

export function AnsweredForm({ shown, keeper }: FormGiven) {
  const [on, setOn] = useState(shown.today)
  const [says, setSays] = useState<Says | ''>('')
  const [note, setNote] = useState('')
  return (
    <Question
      asks="What did Microsoft answer?"
      why="If you ask, ask too which roles Microsoft accepts today and where to write."
      act="Record it"
      again={keeper.again}
      wrong={() => [
        ...wrongDay('answered-on', on, shown.today),
        ...(says === '' ? [{ field: 'answered-says', message: 'Choose what the answer says.' }] : []),
      ]}
      send={async run => {
        if (says === '') return
        const body = { on, says, note: textOrNull(note), expects: shown.version }
        await run(() => keeper.act({ act: 'answered', ...body }))
        backToContact()
      }}
      fields={problems => (
        <>
          <DayField
            id="answered-on"
            label="Answered on"
            value={on}
            set={setOn}
            problems={problems}
            today={shown.today}
          />
          <Field label="Answer" {...problemAt(problems, 'answered-says')}>
            <RadioGroup id="answered-says" value={says} onChange={(_, { value }) => setSays(value as Says)}>
              {Object.entries(SAYS_WORDS).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </RadioGroup>
          </Field>
          <NoteField id="answered-note" label="In Microsoft’s words (optional)" value={note} set={setNote} />
        </>
      )}
    />
  )
}

/** What Microsoft says today of the roles and the way that Ward has from old guidance. */
export function VerifiedForm({ shown, keeper }: FormGiven) {
  const [on, setOn] = useState(shown.today)
  const [note, setNote] = useState('')
  return (
    <Question
      asks="What does Microsoft say today?"
      why="Ward knows the accepted roles and the mailbox from Microsoft’s guidance of 2012. Ask in a service request which roles it accepts now and where to write, and write down the answer. Ward’s own list stays as it is."
      act="Record it"
      again={keeper.again}
      wrong={() => [
        ...wrongDay('verified-on', on, shown.today),
        ...(note.trim() === '' ? [{ field: 'verified-note', message: 'Write what Microsoft said.' }] : []),
      ]}
      send={async run => {
        const body = { on, note: note.trim(), expects: shown.version }
        await run(() => keeper.act({ act: 'verified', ...body }))
        backToContact()
      }}
      fields={problems => (
        <>
          <DayField
            id="verified-on"
            label="Said on"
            value={on}
            set={setOn}
            problems={problems}
            today={shown.today}
          />
          <NoteField
            id="verified-note"
            label="In Microsoft’s words"
            hint="With the case number, if there is one."
            value={note}
            set={setNote}
            problem={problemAt(problems, 'verified-note')}
          />
        </>
      )}
    />
  )
}
