import { longDayWords } from '../../../assess/words.ts'
import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { addDays } from '../../../base/days.ts'
import type { changeTask, listTaskPeople, ShownTask } from '../../api/contracts/tasks.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { roleTitle } from './routine-words.ts'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '16px 0',
    '@media print': { display: 'none' },
  },
  form: { display: 'grid', gap: '12px', margin: '16px 0 20px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

type Act = 'done' | 'postpone' | 'not-needed' | 'give'
type Body = Parameters<typeof call<typeof changeTask>>[2] extends infer G
  ? G extends { readonly body?: infer B }
    ? NonNullable<B>
    : never
  : never

const WORDS: { readonly [A in Act]: string } = {
  done: 'Done',
  postpone: 'Postpone',
  'not-needed': 'Not needed',
  give: 'Give to somebody',
}

const SAID: { readonly [A in Body['act']]: string } = {
  done: 'It is marked done.',
  postpone: 'It is postponed.',
  'not-needed': 'It is marked as not needed.',
  give: 'It is given on.',
  reopen: 'It is open again.',
}

const WHY = 'task-why'
const DAY = 'task-day'
const TO = 'task-to'

interface FormsProps {
  task: ShownTask
  today: string
  tenant: MyTenant
  /** Hears of what was done, as a sentence. */
  changed: (sentence: string) => void
}

/** What may be done about a task: one form at a time, each with its reason. */
export function TaskForms(props: FormsProps) {
  const { task, tenant, changed } = props
  const styles = useStyles()
  const [open, setOpen] = useState<Act | null>(null)
  const sending = useSending(code => (code === 'bad-input' ? (open === 'postpone' ? DAY : null) : null))
  const send = async (body: Body) => {
    await call<typeof changeTask>('POST', '/api/tenants/:tenant/tasks/:id', {
      params: { tenant: tenant.name, id: task.id },
      body,
    })
    changed(SAID[body.act])
  }
  const acts = actsFor(task)
  if (acts.length === 0 && !task.byHand) return null
  return (
    <>
      {open === null && <FieldProblems problems={sending.problems} />}
      <div className={styles.acts}>
        {acts.map(act => (
          <Button
            key={act}
            {...(act === 'done' && task.closesOn === 'note' ? { appearance: 'primary' as const } : {})}
            aria-expanded={open === act}
            onClick={() => {
              sending.clear()
              setOpen(open === act ? null : act)
            }}
          >
            {WORDS[act]}
          </Button>
        ))}
        {task.byHand && (
          <Button
            disabledFocusable={sending.isBusy}
            onClick={() => void sending.submit([], () => send({ act: 'reopen', expects: task.version }))}
          >
            Open it again
          </Button>
        )}
      </div>
      {open !== null && (
        <ActForm
          key={open}
          act={open}
          {...props}
          sending={sending}
          send={send}
          cancel={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** What can be done about it now. */
function actsFor({ outcome, closesOn, latest }: ShownTask): readonly Act[] {
  if (outcome === 'done' || outcome === 'not-needed') return []
  const byHand = !['decision', 'waiver', 'record'].includes(closesOn)
  return [
    ...(byHand ? (['done'] as const) : []),
    ...(latest !== null ? (['postpone'] as const) : []),
    ...(byHand ? (['not-needed'] as const) : []),
    ...(outcome === 'missed' ? [] : (['give'] as const)),
  ]
}

function ActForm({
  act,
  task,
  today,
  tenant,
  sending: { problems, isBusy, submit },
  send,
  cancel,
}: FormsProps & {
  act: Act
  sending: ReturnType<typeof useSending>
  send: (body: Body) => Promise<void>
  cancel: () => void
}) {
  const styles = useStyles()
  const [why, setWhy] = useState('')
  const [day, setDay] = useState('')
  const [to, setTo] = useState(task.person?.id ?? '')
  const least = addDays(task.due < today ? today : task.due, 1)
  const wrong = (): readonly FieldProblem[] => [
    ...(act === 'postpone' && (day < least || (task.latest !== null && day > task.latest))
      ? [
          {
            field: DAY,
            message: `Choose a day from ${longDayWords(least)} to ${longDayWords(task.latest ?? least)}.`,
          },
        ]
      : []),
    ...(act === 'give' && to === (task.person?.id ?? '')
      ? [{ field: TO, message: 'Choose somebody else than who has it now.' }]
      : []),
    ...(act !== 'give' && why.trim() === '' ? [{ field: WHY, message: WHY_WORDS[act].missing }] : []),
  ]
  const body = (): Body => {
    const expects = task.version
    if (act === 'done') return { act, note: why, expects }
    if (act === 'not-needed') return { act, why, expects }
    if (act === 'postpone') return { act, to: day, why, expects }
    return { act: 'give', to: to === '' ? null : to, why, expects }
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong(), () => send(body()))
      }}
    >
      <FieldProblems problems={problems} />
      {act === 'postpone' && (
        <Field
          label="To which day"
          hint={`At the latest ${longDayWords(task.latest ?? least)}.`}
          {...problemAt(problems, DAY)}
        >
          <Input
            id={DAY}
            type="date"
            value={day}
            min={least}
            max={task.latest ?? least}
            onChange={(_, { value }) => setDay(value)}
          />
        </Field>
      )}
      {act === 'give' && <PersonField {...{ tenant, task, to, setTo, problems }} />}
      <Field
        label={WHY_WORDS[act].label}
        hint={`${WHY_WORDS[act].hint} ${NO_PATIENTS}`.trim()}
        {...problemAt(problems, WHY)}
      >
        <Textarea
          id={WHY}
          value={why}
          maxLength={2_000}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setWhy(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {WHY_WORDS[act].send}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </form>
  )
}

const WHY_WORDS: {
  readonly [A in Act]: {
    readonly label: string
    readonly hint: string
    readonly missing: string
    readonly send: string
  }
} = {
  done: {
    label: 'What came of it',
    hint: 'One sentence is enough.',
    missing: 'Write down what came of it.',
    send: 'Mark it done',
  },
  postpone: { label: 'Why it waits', hint: '', missing: 'Write down why it waits.', send: 'Postpone it' },
  'not-needed': {
    label: 'Why it is not needed this time',
    hint: 'It stays in the history with this reason.',
    missing: 'Write down why it is not needed.',
    send: 'Mark it as not needed',
  },
  give: { label: 'What they should know (optional)', hint: '', missing: '', send: 'Give it' },
}

function PersonField({
  tenant,
  task,
  to,
  setTo,
  problems,
}: {
  tenant: MyTenant
  task: ShownTask
  to: string
  setTo: (id: string) => void
  problems: readonly FieldProblem[]
}) {
  const [known] = useAnswer<typeof listTaskPeople>('/api/tenants/:tenant/task-people', {
    params: { tenant: tenant.name },
  })
  const people = known.state === 'answered' ? known.answer.people : []
  return (
    <Field label="To whom" {...problemAt(problems, TO)}>
      <Select id={TO} value={to} onChange={(_, { value }) => setTo(value)}>
        <option value="">{`Everybody who is ${roleTitle(task.role)}`}</option>
        {people.map(({ id, name, roles, isMe }) => (
          <option key={id} value={id}>
            {`${name}${isMe ? ' (you)' : ''}: ${roles.map(roleTitle).join(', ')}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}
