import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { View } from '../address.ts'
import { type Period, shiftedDay, weekBefore } from './period.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 12px',
    margin: '0 0 16px',
    '@media print': { display: 'none' },
  },
})

/** The period, first to last day. It stands in the address, so a person can send it on. */
export function PeriodForm(props: {
  view: Period
  /** The last stored event. */
  last: string | null
  change: (change: Partial<View>) => void
}) {
  const { from, to } = props.view
  // Another period in the address begins anew with its days.
  return <Form key={`${from} ${to}`} {...props} />
}

function Form({
  view,
  last,
  change,
}: {
  view: Period
  last: string | null
  change: (change: Partial<View>) => void
}) {
  const styles = useStyles()
  const [first, setFirst] = useState(view.from ?? '')
  const [end, setEnd] = useState(view.to === null ? '' : (shiftedDay(view.to, -1) ?? ''))
  const [wrong, setWrong] = useState(false)
  const week = last === null ? null : weekBefore(last)
  const show = () => {
    const isWrong = first !== '' && end !== '' && end < first
    setWrong(isWrong)
    if (!isWrong) {
      change({ from: first === '' ? null : first, to: end === '' ? null : shiftedDay(end, 1) })
    }
  }
  return (
    <form
      className={styles.form}
      aria-label="Period"
      onSubmit={event => {
        event.preventDefault()
        show()
      }}
    >
      <Field label="First day (UTC)">
        <Input type="date" value={first} max="9999-12-30" onChange={(_, { value }) => setFirst(value)} />
      </Field>
      <Field
        label="Last day (UTC)"
        {...(wrong ? { validationMessage: 'The last day is before the first.' } : {})}
      >
        <Input type="date" value={end} max="9999-12-30" onChange={(_, { value }) => setEnd(value)} />
      </Field>
      <Button type="submit">Show these days</Button>
      {week !== null && (week.from !== view.from || week.to !== view.to) && (
        <Button appearance="subtle" onClick={() => change(week)}>
          Last whole week
        </Button>
      )}
      {(view.from !== null || view.to !== null) && (
        <Button appearance="subtle" onClick={() => change({ from: null, to: null })}>
          All stored days
        </Button>
      )}
    </form>
  )
}
