import { Button } from '@fluentui/react-components'
import type { Assessment } from '../../../assess/assess.ts'
import type { Posture } from '../../../assess/posture/posture.ts'
import type { MyTenant } from '../parts/tenant.ts'
import {
  acceptedLines,
  DAYS_AHEAD,
  decidedLines,
  dueLines,
  type OwnerLine,
  type Some,
} from './owner-facts.ts'
import { useOwnerStyles } from './owner-styles.ts'
import { useDue } from './use-due.ts'

/** The second page: what was accepted and decided, what is due, and the lines to sign. */
export function SecondSheet({
  tenant,
  assessment,
  posture,
}: {
  tenant: MyTenant
  assessment: Assessment
  posture: Posture
}) {
  const styles = useOwnerStyles()
  return (
    <section className={styles.second} aria-label="Second page">
      <h2 className={styles.heading}>What was accepted, and until when</h2>
      <Lines
        lines={acceptedLines(assessment)}
        none="Nothing is accepted: every deviation counts."
        more={count => `And ${count} more; Checks shows all of them.`}
      />
      <h2 className={styles.heading}>What was decided last</h2>
      <Lines
        lines={decidedLines(posture)}
        none="Nobody has signed a decision about a requirement yet."
        more={count => `And ${count} more; Requirements shows all of them.`}
      />
      <h2 className={styles.heading}>{`What is due in the next ${DAYS_AHEAD} days`}</h2>
      <DuePart tenant={tenant} />
      <h2 className={styles.heading}>Read and talked through</h2>
      <p className={styles.text}>
        I have read both pages. The officers have explained what they mean, and I know what was accepted for
        the practice.
      </p>
      <div className={styles.signatures}>
        {['Practice owner: name and signature', 'Date', 'Officer: name and signature', 'Date '].map(what => (
          <div key={what} className={styles.signature}>
            {what}
          </div>
        ))}
      </div>
    </section>
  )
}

function DuePart({ tenant }: { tenant: MyTenant }) {
  const styles = useOwnerStyles()
  const [due, again] = useDue(tenant.name)
  if (due.state === 'loading') return <p className={styles.text}>Reading the calendar.</p>
  if (due.state === 'failed') {
    return (
      <p className={styles.text} role="alert">
        {`The calendar could not be read: ${due.sentence} `}
        <Button size="small" onClick={again}>
          Try again
        </Button>
      </p>
    )
  }
  const { tasks, today, adopted } = due.value
  return (
    <Lines
      short
      lines={dueLines(tasks, today)}
      none={
        adopted
          ? 'Nothing is due.'
          : 'Nobody has adopted a year of tasks yet, so nothing is said to be due. The calendar brings one.'
      }
      more={count => `And ${count} more; Calendar shows all of them.`}
    />
  )
}

function Lines({
  lines: { items, more: rest },
  none,
  more,
  short = false,
}: {
  lines: Some<OwnerLine>
  /** One line each on paper, two otherwise. */
  short?: boolean
  none: string
  more: (count: number) => string
}) {
  const styles = useOwnerStyles()
  if (items.length === 0) return <p className={styles.text}>{none}</p>
  return (
    <>
      <ul className={styles.list}>
        {items.map(({ day, words }) => (
          <li key={`${day} ${words}`} className={styles.row}>
            <span className={styles.day}>{day}</span>
            <span className={short ? styles.oneLine : styles.twoLines}>{words}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.more}>{more(rest)}</p>}
    </>
  )
}
