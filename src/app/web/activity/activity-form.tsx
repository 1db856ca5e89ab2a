import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownActivity } from '../../api/contracts/activity.ts'
import { shiftedDay } from '../access/period.ts'
import { type ActivityChoice, GROUP_WORDS, GROUPS } from './activity-choice.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 12px',
    margin: '0 0 20px',
    '@media print': { display: 'none' },
  },
  field: { flex: '1 1 200px', maxWidth: '320px', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface FormProps {
  readonly choice: ActivityChoice
  readonly people: ShownActivity['people']
  /** Which logs the person may choose between. */
  readonly logs: readonly { readonly value: 'installation' | 'tenant'; readonly word: string }[]
  readonly log: 'installation' | 'tenant'
  readonly change: (choice: ActivityChoice) => void
}

/** Who is no account and does things all the same. */
const NOT_PEOPLE = [
  { id: 'ward', name: 'Ward' },
  { id: 'command-line', name: 'Command line' },
]

/** What is shown of the activity. Nothing changes before it is asked for. */
export function ActivityForm(props: FormProps) {
  // Another choice in the address begins anew with it.
  return <Form key={JSON.stringify([props.choice, props.log])} {...props} />
}

function Form({ choice, people, logs, log, change }: FormProps) {
  const styles = useStyles()
  const [next, setNext] = useState({ ...choice, log })
  const [last, setLast] = useState(choice.to === null ? '' : (shiftedDay(choice.to, -1) ?? ''))
  const [wrong, setWrong] = useState(false)
  const all = [...people, ...NOT_PEOPLE]
  const listed =
    next.person === null || all.some(({ id }) => id === next.person)
      ? all
      : [...all, { id: next.person, name: next.person }]
  const show = () => {
    const to = last === '' ? null : shiftedDay(last, 1)
    const isWrong = next.from !== null && to !== null && to <= next.from
    setWrong(isWrong)
    if (!isWrong) change({ ...next, to })
  }
  const isChosen = [choice.group, choice.person, choice.from, choice.to].some(value => value !== null)
  return (
    <form
      className={styles.form}
      aria-label="What is shown"
      onSubmit={event => {
        event.preventDefault()
        show()
      }}
    >
      {logs.length > 1 && (
        <Field label="Where" className={styles.field}>
          <Select
            value={next.log}
            onChange={(_, { value }) =>
              setNext({ ...next, log: value === 'tenant' ? 'tenant' : 'installation' })
            }
          >
            {logs.map(({ value, word }) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="What" className={styles.field}>
        <Select
          value={next.group ?? ''}
          onChange={(_, { value }) => setNext({ ...next, group: GROUPS.find(one => one === value) ?? null })}
        >
          <option value="">Everything</option>
          {GROUPS.map(one => (
            <option key={one} value={one}>
              {GROUP_WORDS[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Who" className={styles.field}>
        <Select
          value={next.person ?? ''}
          onChange={(_, { value }) => setNext({ ...next, person: value === '' ? null : value })}
        >
          <option value="">Everybody</option>
          {listed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="First day (UTC)">
        <Input
          type="date"
          value={next.from ?? ''}
          max="9999-12-30"
          onChange={(_, { value }) => setNext({ ...next, from: value === '' ? null : value })}
        />
      </Field>
      <Field
        label="Last day (UTC)"
        {...(wrong ? { validationMessage: 'The last day is before the first.' } : {})}
      >
        <Input type="date" value={last} max="9999-12-30" onChange={(_, { value }) => setLast(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          Show
        </Button>
        {isChosen && (
          <Button
            appearance="subtle"
            onClick={() => change({ log, group: null, person: null, from: null, to: null })}
          >
            Show everything
          </Button>
        )}
      </div>
    </form>
  )
}
