import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { listTasks } from '../../api/contracts/tasks.ts'
import { useSteady } from '../access/use-steady.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import type { CalendarChoice, ChangeCalendar } from './calendar-choice.ts'
import { monthText, shiftedMonth } from './day-words.ts'
import { TaskList } from './task-list.tsx'
import { Told } from './told.tsx'
import { ViewLinks } from './view-links.tsx'

const TaskPanel = lazy(async () => ({ default: (await import('./task-panel.tsx')).TaskPanel }))

const useStyles = makeStyles({
  months: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 0 16px',
    '@media print': { display: 'none' },
  },
  text: { ...typographyStyles.body1, margin: '0 0 12px' },
})

/** What was due in a month and is closed, or was missed; the latest first. */
export function PastView({
  tenant,
  choice,
  change,
}: {
  tenant: MyTenant
  choice: CalendarChoice
  change: ChangeCalendar
}) {
  const styles = useStyles()
  const [firstLast, firstAgain] = useAnswer<typeof listTasks>('/api/tenants/:tenant/tasks', {
    params: { tenant: tenant.name },
    query: { limit: 1 },
  })
  const first = useSteady(firstLast, tenant.name)
  // Which month it is at the tenant says the server.
  const today = first.state === 'answered' ? first.answer.today : null
  const month = choice.month ?? today?.slice(0, 7) ?? null
  const [last, again] = useAnswer<typeof listTasks>(
    '/api/tenants/:tenant/tasks',
    month === null
      ? null
      : {
          params: { tenant: tenant.name },
          query: {
            state: 'done,not-needed,missed',
            from: `${month}-01`,
            to: `${shiftedMonth(month, 1)}-01`,
            limit: 500,
          },
        },
  )
  const tasks = useSteady(last, `${tenant.name} ${month}`)
  const items = tasks.state === 'answered' ? tasks.answer.items.toReversed() : []
  useListKeys({ rows: items.map(({ id }) => id), open: choice.task, choose: task => change({ task }) })
  if (tasks.state === 'failed') return <Failed why={tasks.why} again={again} />
  if (first.state === 'failed') return <Failed why={first.why} again={firstAgain} />
  if (first.state === 'told' && month === null) return <Told detail={first.detail} again={firstAgain} />
  if (month === null) return <Loading />
  return (
    <>
      <PageHead title={`Done and missed: ${monthText(month)}`}>
        What was due in this month. A task is missed when nobody did it before the next one came. You can
        still close it; the day on which you do stays beside it.
      </PageHead>
      <ViewLinks view="past" />
      <div className={styles.months}>
        <Button onClick={() => change({ month: shiftedMonth(month, -1) })}>
          {`Earlier: ${monthText(shiftedMonth(month, -1))}`}
        </Button>
        {(today === null || month < today.slice(0, 7)) && (
          <Button onClick={() => change({ month: shiftedMonth(month, 1) })}>
            {`Later: ${monthText(shiftedMonth(month, 1))}`}
          </Button>
        )}
      </div>
      {tasks.state === 'loading' && <Loading />}
      {tasks.state === 'told' && <Told detail={tasks.detail} again={again} />}
      {tasks.state === 'answered' && (
        <>
          <p className={styles.text} role="status">
            {countText(items)}
          </p>
          {items.length > 0 && (
            <TaskList tasks={items} open={choice.task} choose={task => change({ task })} />
          )}
        </>
      )}
      <Suspense fallback={null}>
        {choice.task !== null && (
          <TaskPanel
            key={choice.task}
            id={choice.task}
            tenant={tenant}
            changed={again}
            close={() => change({ task: null })}
          />
        )}
      </Suspense>
    </>
  )
}

/** "21 done, 1 not needed, 2 missed." */
function countText(items: readonly { readonly outcome: string }[]): string {
  if (items.length === 0) return 'Nothing that was due in this month is closed or was missed.'
  const count = (outcome: string) => items.filter(task => task.outcome === outcome).length
  return `${count('done')} done, ${count('not-needed')} not needed, ${count('missed')} missed.`
}
