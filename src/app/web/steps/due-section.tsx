import { longDayWords } from '../../../assess/words.ts'
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type * as z from 'zod'
import type { Step } from '../../../base/hipaa/steps.ts'
import type { listTasks } from '../../api/contracts/tasks.ts'
import { Inline } from '../parts/inline.tsx'
import type { Answer } from '../parts/use-answer.ts'
import { DueList } from './due-list.tsx'
import { tasksOfStep } from './step-tasks.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '24px 0 8px' },
  soft: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  // As high as one row, so that nothing below it moves much when it comes.
  place: { minHeight: '56px' },
})

export type Tasks = z.output<(typeof listTasks)['answer']>

/** So many are shown; the calendar has them all. */
const FEW = 5

/** What is due under a step now, or what comes next. */
export function DueSection({ step, tasks, again }: { step: Step; tasks: Answer<Tasks>; again: () => void }) {
  const styles = useStyles()
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title" className={styles.title}>
        Due in this step
      </h2>
      <div className={styles.place}>
        {tasks.state === 'answered' ? (
          <Due step={step} {...tasks.answer} />
        ) : tasks.state === 'loading' ? (
          <p className={styles.soft} role="status">
            Looking what is due…
          </p>
        ) : (
          <p className={styles.soft} role="alert">
            {tasks.state === 'told' ? tasks.detail : 'What is due could not be read.'}{' '}
            <Button size="small" onClick={again}>
              Try again
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

function Due({ step, items, today, adopted }: { step: Step } & Pick<Tasks, 'items' | 'today' | 'adopted'>) {
  const styles = useStyles()
  const { open, coming } = tasksOfStep(items, step, today)
  const [next] = coming
  if (!adopted && open.length === 0) {
    return (
      <p className={styles.soft}>
        No year of tasks was adopted, so nothing comes due by itself.{' '}
        <Inline to={{ page: 'calendar' }}>Look through the year</Inline>
      </p>
    )
  }
  return (
    <>
      {open.length === 0 && (
        <p className={styles.soft}>
          {next === undefined
            ? 'Nothing of this step is due in the next 100 days.'
            : `Nothing of this step is due now. Next: ${next.title}, by ${longDayWords(next.due)}.`}
        </p>
      )}
      {open.length > 0 && <DueList tasks={open.slice(0, FEW)} today={today} />}
      {open.length > FEW && (
        <p className={styles.soft}>
          {`${open.length - FEW} more are due. `}
          <Inline to={{ page: 'calendar' }}>Open the calendar</Inline>
        </p>
      )}
      {open.length > 0 && next !== undefined && (
        <p className={styles.soft}>{`Coming next: ${next.title}, by ${longDayWords(next.due)}.`}</p>
      )}
    </>
  )
}
