import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  typographyStyles,
} from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useFormStyles } from '../detail/form-styles.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import type { RunProven } from '../parts/prove-again.tsx'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  // A long option does not widen the form beyond a small screen.
  fitted: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
})

export type Values = Readonly<Record<string, string>>

/** One field of a short form. Every value is a text: a day, an option, `yes` of a box. */
export interface ActField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'line' | 'words' | 'day' | 'email' | 'choice' | 'box'
  readonly options?: readonly (readonly [value: string, word: string])[]
  /** What is said while it is empty, where the label makes no sentence. */
  readonly missing?: string
  readonly initial?: string
  /** Where it may stay empty. */
  readonly isOptional?: boolean
  /** The last day that makes sense. */
  readonly latest?: string
  readonly isShown?: (values: Values) => boolean
}

/** A file that the form rests on, kept beside its values. */
export interface ActFile {
  /** The id of its field. */
  readonly field: string
  /** What is said while there is none; null where there is one. */
  readonly missing: () => string | null
  readonly show: (problems: readonly FieldProblem[]) => ReactNode
}

export interface ActFormProps {
  /** Left out where the page's own heading says it; then `label` names the form. */
  readonly title?: string
  readonly label?: string
  readonly lead?: ReactNode
  readonly file?: ActFile
  readonly fields: readonly ActField[]
  /** What is wrong beyond empty fields, by the names of the fields. */
  readonly wrong?: (values: Values) => readonly { readonly field: string; readonly message: string }[]
  /** Stands above the button: what is signed, in a sentence. */
  readonly sentence?: (values: Values) => ReactNode
  readonly button: string
  readonly send: (values: Values, run: RunProven) => Promise<void>
  readonly cancel: () => void
}

/** A short form beside what it is about: one thing is done, with its reason. */
export function ActForm(props: ActFormProps) {
  const { title, label, lead, file, fields, wrong, sentence, button, send, cancel } = props
  const styles = useFormStyles()
  const { title: titled, fitted } = useStyles()
  const id = useId()
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])),
  )
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(() => null)
  const shown = fields.filter(({ isShown }) => isShown === undefined || isShown(values))
  const idOf = (name: string) => `${id}-${name}`
  const order = (field: string | null) => shown.findIndex(({ name }) => idOf(name) === field)
  // In the order of the fields, whatever was found first.
  const problemsNow = (): readonly FieldProblem[] =>
    wrongNow().toSorted((one, other) => order(one.field) - order(other.field))
  const noFile = () => file?.missing() ?? null
  const wrongNow = (): readonly FieldProblem[] => [
    ...(file === undefined || noFile() === null ? [] : [{ field: file.field, message: noFile() ?? '' }]),
    ...shown
      .filter(({ name, isOptional }) => isOptional !== true && (values[name] ?? '').trim() === '')
      .map(field => ({ field: idOf(field.name), message: missingText(field) })),
    ...(wrong?.(values) ?? []).map(({ field, message }) => ({ field: idOf(field), message })),
  ]
  const names = `${id}-names`
  return (
    <form
      className={mergeClasses(styles.form, fitted)}
      noValidate
      {...(title === undefined ? { 'aria-label': label } : { 'aria-labelledby': `${id}-title` })}
      onSubmit={event => {
        event.preventDefault()
        // What a hidden field holds was chosen before it was hidden.
        const sent = Object.fromEntries(shown.map(({ name }) => [name, (values[name] ?? '').trim()]))
        void submit(problemsNow(), () => unlessGivenUp(() => send(sent, run)))
      }}
    >
      {title !== undefined && (
        <h2 id={`${id}-title`} className={titled}>
          {title}
        </h2>
      )}
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      <FieldProblems problems={problems} />
      {file?.show(problems)}
      {shown.some(({ kind }) => kind === 'words') && <NoPatients id={names} />}
      {shown.map((field, index) => (
        <OneField
          key={field.name}
          {...{ field, problems, names }}
          id={idOf(field.name)}
          isFirst={index === 0}
          value={values[field.name] ?? ''}
          set={value => setValues(last => ({ ...last, [field.name]: value }))}
        />
      ))}
      {sentence !== undefined && <p className={styles.lead}>{sentence(values)}</p>}
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {button}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
      {dialog}
    </form>
  )
}

interface FieldProps {
  readonly field: ActField
  readonly id: string
  readonly names: string
  readonly isFirst: boolean
  readonly value: string
  readonly set: (value: string) => void
  readonly problems: readonly FieldProblem[]
}

function OneField(props: FieldProps) {
  const { field, id, value, set, problems } = props
  if (field.kind === 'box') {
    return (
      <Field {...problemAt(problems, id)}>
        <Checkbox
          id={id}
          label={field.label}
          checked={value === 'yes'}
          onChange={(_, { checked }) => set(checked === true ? 'yes' : '')}
        />
      </Field>
    )
  }
  return (
    <Field
      label={{ children: `${field.label}${field.isOptional === true ? ' (optional)' : ''}`, htmlFor: id }}
      {...(field.hint === undefined ? {} : { hint: field.hint })}
      {...problemAt(problems, id)}
    >
      <Control {...props} />
    </Field>
  )
}

function Control({ field, id, names, isFirst, value, set }: FieldProps) {
  const { kind, options = [], latest } = field
  if (kind === 'choice') {
    return (
      <Select id={id} value={value} autoFocus={isFirst} onChange={(_, data) => set(data.value)}>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </Select>
    )
  }
  if (kind === 'words') {
    return (
      <Textarea
        id={id}
        aria-describedby={names}
        value={value}
        rows={3}
        maxLength={4_000}
        resize="vertical"
        autoFocus={isFirst}
        onChange={(_, data) => set(data.value)}
      />
    )
  }
  return (
    <Input
      id={id}
      type={kind === 'day' ? 'date' : kind === 'email' ? 'email' : 'text'}
      value={value}
      maxLength={kind === 'email' ? 254 : 200}
      autoFocus={isFirst}
      autoComplete="off"
      {...(latest === undefined ? {} : { max: latest })}
      onChange={(_, data) => set(data.value)}
    />
  )
}

/** What an empty field says. */
export function missingText({ label, kind, missing }: ActField): string {
  if (missing !== undefined) return missing
  const what = `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
  if (kind === 'box') return `Tick the box: ${label}`
  if (kind === 'choice') return `Choose: ${what}.`
  return kind === 'day' ? `Enter the day: ${what}.` : `Enter ${what}.`
}
