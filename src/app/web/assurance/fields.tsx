import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { backTo, type Part } from './assurance-words.ts'

interface FieldGiven {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly set: (value: string) => void
  readonly problems: readonly FieldProblem[]
}

export function TextField({ id, label, hint, value, set, problems }: FieldGiven) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemAt(problems, id)}>
      <Input
        id={id}
        value={value}
        maxLength={200}
        autoComplete="off"
        onChange={(_, { value: text }) => set(text)}
      />
    </Field>
  )
}

export function DayField({ id, label, hint, value, set, problems }: FieldGiven) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemAt(problems, id)}>
      <Input id={id} type="date" value={value} onChange={(_, { value: day }) => set(day)} />
    </Field>
  )
}

export function LongField({
  id,
  label,
  hint,
  value,
  set,
  problems,
  most = 2_000,
}: FieldGiven & { most?: number }) {
  return (
    <div>
      <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemAt(problems, id)}>
        <Textarea
          id={id}
          value={value}
          rows={4}
          maxLength={most}
          resize="vertical"
          aria-describedby={`${id}-no-patients`}
          onChange={(_, { value: text }) => set(text)}
        />
      </Field>
      <NoPatients id={`${id}-no-patients`} />
    </div>
  )
}

export function ChoiceField({
  id,
  label,
  hint,
  value,
  set,
  problems,
  choices,
}: FieldGiven & { choices: readonly (readonly [value: string, label: string])[] }) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemAt(problems, id)}>
      <Select id={id} value={value} onChange={(_, { value: chosen }) => set(chosen)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  )
}

export function Back({ part }: { part: Part }) {
  return (
    <Button appearance="subtle" onClick={() => backTo(part)}>
      Back without saving
    </Button>
  )
}
