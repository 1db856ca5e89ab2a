import { Field, Input, Textarea } from '@fluentui/react-components'
import type { ShownRoutine } from '../../api/contracts/year.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'

/** What a routine of the clinic's own says, as it is typed: one step a line. */
export interface OwnWords {
  readonly title: string
  readonly why: string
  readonly steps: string
}

export const NO_WORDS: OwnWords = { title: '', why: '', steps: '' }

const FIELD = { title: 'routine-title', why: 'routine-reason', steps: 'routine-steps' } as const
const NAMES = 'routine-names'

export function wordsOf({ title, why, steps }: ShownRoutine): OwnWords {
  return { title, why, steps: steps.join('\n') }
}

export function ownOf({ title, why, steps }: OwnWords) {
  return {
    title,
    why,
    steps: steps
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  }
}

export function ownProblems(words: OwnWords): readonly FieldProblem[] {
  const { title, why, steps } = ownOf(words)
  return [
    ...(title.trim() === '' ? [{ field: FIELD.title, message: 'Enter what is to be done.' }] : []),
    ...(why.trim() === '' ? [{ field: FIELD.why, message: 'Enter why, in one sentence.' }] : []),
    ...(steps.length > 12 || steps.some(step => step.length > 300)
      ? [{ field: FIELD.steps, message: 'Enter at most 12 steps of at most 300 characters.' }]
      : []),
  ]
}

export function OwnTextFields({
  words,
  change,
  problems,
}: {
  words: OwnWords
  change: (words: Partial<OwnWords>) => void
  problems: readonly FieldProblem[]
}) {
  return (
    <>
      <NoPatients id={NAMES} />
      <Field
        label="What is to be done"
        hint="Begin with a verb: others see it in their calendar."
        {...problemAt(problems, FIELD.title)}
      >
        <Input
          id={FIELD.title}
          aria-describedby={NAMES}
          value={words.title}
          maxLength={120}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label="Why" hint="One sentence." {...problemAt(problems, FIELD.why)}>
        <Input
          id={FIELD.why}
          aria-describedby={NAMES}
          value={words.why}
          maxLength={300}
          onChange={(_, { value }) => change({ why: value })}
        />
      </Field>
      <Field label="Steps (optional)" hint="One a line." {...problemAt(problems, FIELD.steps)}>
        <Textarea
          id={FIELD.steps}
          aria-describedby={NAMES}
          value={words.steps}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => change({ steps: value })}
        />
      </Field>
    </>
  )
}
