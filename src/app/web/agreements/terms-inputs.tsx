import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { TERMS_FIELD, type TermsDraft } from './terms-draft.ts'

type TextName = { [N in keyof TermsDraft]: TermsDraft[N] extends string ? N : never }[keyof TermsDraft]

interface TextProps {
  readonly draft: TermsDraft
  readonly change: (some: Partial<TermsDraft>) => void
  readonly problems: readonly FieldProblem[]
  readonly name: TextName
  readonly label: string
  readonly hint?: string
  readonly set?: (value: string) => void
}

/** A field of one line, or of a day. */
export function Line({
  draft,
  change,
  problems,
  name,
  label,
  hint,
  type,
  latest,
  set,
}: TextProps & {
  readonly type?: 'date'
  readonly latest?: string
}) {
  const id = TERMS_FIELD(name)
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      {...(hint === undefined ? {} : { hint })}
      {...problemAt(problems, id)}
    >
      <Input
        id={id}
        type={type ?? 'text'}
        value={draft[name]}
        maxLength={200}
        autoComplete="off"
        {...(latest === undefined ? {} : { max: latest })}
        onChange={(_, { value }) => (set === undefined ? change({ [name]: value }) : set(value))}
      />
    </Field>
  )
}

/** A field of some lines. */
export function Words({ draft, change, problems, name, label, hint }: TextProps) {
  const id = TERMS_FIELD(name)
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      {...(hint === undefined ? {} : { hint })}
      {...problemAt(problems, id)}
    >
      <Textarea
        id={id}
        value={draft[name]}
        rows={3}
        maxLength={name === 'services' || name === 'regions' ? 20_000 : 1_000}
        resize="vertical"
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  )
}

/** One of a few answers. */
export function Choice({
  draft,
  change,
  problems,
  name,
  label,
  options,
}: TextProps & {
  readonly options: readonly (readonly [value: string, word: string])[]
}) {
  const id = TERMS_FIELD(name)
  return (
    <Field label={label} {...problemAt(problems, id)}>
      <RadioGroup
        id={id}
        tabIndex={-1}
        value={draft[name]}
        onChange={(_, { value }) => change({ [name]: value })}
      >
        {options.map(([value, word]) => (
          <Radio key={value} value={value} label={word} />
        ))}
      </RadioGroup>
    </Field>
  )
}
