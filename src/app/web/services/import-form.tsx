import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useFormStyles } from '../detail/form-styles.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { useServicesStyles } from './services-styles.ts'

/** What a person brings. */
export interface Brought {
  readonly file: Blob
  readonly name: string
  readonly asOf: string
  readonly source: string
  readonly complete: boolean
}

/** Brings a file, or pasted text, with its day. */
export function ImportForm(props: {
  title: string
  lead: ReactNode
  accept: string
  today: string
  /** The label of the field for pasted text; none is shown without. */
  paste?: string
  /** Whether it asks where the list is from, and whether it names all. */
  isScope?: boolean
  source?: string
  button: string
  send: (brought: Brought) => Promise<void>
}) {
  const { title, lead, accept, today, paste, isScope = false, button, send } = props
  const styles = useFormStyles()
  const text = useDetailStyles()
  const own = useServicesStyles()
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [pasted, setPasted] = useState('')
  const [asOf, setAsOf] = useState(today)
  const [source, setSource] = useState(props.source ?? '')
  const [complete, setComplete] = useState(false)
  const { problems, isBusy, submit } = useSending((_, message) => (/day/.test(message) ? `${id}-day` : null))
  const wrong = (): readonly FieldProblem[] => [
    ...(file === null && pasted.trim() === ''
      ? [
          {
            field: `${id}-file`,
            message: paste === undefined ? 'Choose the file.' : 'Choose a file, or paste the names.',
          },
        ]
      : []),
    ...(asOf === '' ? [{ field: `${id}-day`, message: 'Enter the day on which it was taken.' }] : []),
    ...(isScope && source.trim() === ''
      ? [{ field: `${id}-source`, message: 'Enter the address it was taken from.' }]
      : []),
  ]
  return (
    <form
      className={styles.form}
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong(), () =>
          send({
            file: file ?? new Blob([pasted]),
            name: file?.name ?? 'pasted',
            asOf,
            source: source.trim(),
            complete,
          }),
        )
      }}
    >
      <h2 id={`${id}-title`} className={text.title}>
        {title}
      </h2>
      <div className={styles.lead}>{lead}</div>
      <FieldProblems problems={problems} />
      <Field label={{ children: 'File', htmlFor: `${id}-file` }} {...problemAt(problems, `${id}-file`)}>
        <input
          id={`${id}-file`}
          type="file"
          accept={accept}
          onChange={event => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      {paste !== undefined && file === null && (
        <Field label={{ children: paste, htmlFor: `${id}-paste` }}>
          <Textarea
            id={`${id}-paste`}
            className={own.paste}
            resize="vertical"
            value={pasted}
            onChange={(_, { value }) => setPasted(value)}
          />
        </Field>
      )}
      <Field
        label={{ children: 'The day it is of', htmlFor: `${id}-day` }}
        {...problemAt(problems, `${id}-day`)}
      >
        <Input
          id={`${id}-day`}
          type="date"
          max={today}
          value={asOf}
          onChange={(_, { value }) => setAsOf(value)}
        />
      </Field>
      {isScope && (
        <>
          <Field
            label={{ children: 'Where it was taken from', htmlFor: `${id}-source` }}
            {...problemAt(problems, `${id}-source`)}
          >
            <Input
              id={`${id}-source`}
              value={source}
              maxLength={1_000}
              onChange={(_, { value }) => setSource(value)}
            />
          </Field>
          <Field hint="Tick it only if you took down the whole list for your cloud: then what it does not name counts as not named.">
            <Checkbox
              label="It names everything that is covered"
              checked={complete}
              onChange={(_, { checked }) => setComplete(checked === true)}
            />
          </Field>
        </>
      )}
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {button}
        </Button>
      </div>
    </form>
  )
}
