import { Field, Input, Textarea } from '@fluentui/react-components'
import { isDay } from '../../../base/days.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import type { ContactKeeper, ShownContact } from './use-contact.ts'

/** What each form of the contact is given. */
export interface FormGiven {
  readonly shown: ShownContact
  readonly keeper: ContactKeeper
}

type Problems = readonly FieldProblem[]

export function wrongDay(field: string, day: string, today: string): Problems {
  return isDay(day) && day <= today ? [] : [{ field, message: 'Enter a day up to today.' }]
}

export function DayField({
  id,
  label,
  value,
  set,
  problems,
  today,
}: {
  id: string
  label: string
  value: string
  set: (day: string) => void
  problems: Problems
  today: string
}) {
  return (
    <Field label={label} {...problemAt(problems, id)}>
      <Input id={id} type="date" value={value} max={today} onChange={(_, { value: day }) => set(day)} />
    </Field>
  )
}

export function NoteField({
  id,
  label,
  hint,
  value,
  set,
  problem = {},
}: {
  id: string
  label: string
  hint?: string
  value: string
  set: (text: string) => void
  problem?: ReturnType<typeof problemAt>
}) {
  return (
    <div>
      <Field label={label} {...(hint === undefined ? {} : { hint })} {...problem}>
        <Textarea
          id={id}
          value={value}
          maxLength={1_000}
          aria-describedby={`${id}-no-patients`}
          onChange={(_, { value: text }) => set(text)}
        />
      </Field>
      <NoPatients id={`${id}-no-patients`} />
    </div>
  )
}
