import { longDayWords } from '../../../assess/words.ts'
import { Button, makeStyles } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type * as z from 'zod'
import { ROLE_NAMES, ROLES } from '../../../base/people/roles.ts'
import type { listTasks } from '../../api/contracts/tasks.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { useSteady } from '../access/use-steady.ts'
import { Chips } from '../parts/chips.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { GroupTitle } from '../parts/row-text.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import type { Answer } from '../parts/use-answer.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import type { CalendarChoice, ChangeCalendar } from './calendar-choice.ts'
import { EmptyCalendar } from './empty-calendar.tsx'
import {
  chosenTasks,
  groupsOf,
  headlineOf,
  nextText,
  partOf,
  whoseOf,
  withoutRepeats,
} from './shown-tasks.ts'
import { TaskList } from './task-list.tsx'
import { Told } from './told.tsx'
import { ViewLinks } from './view-links.tsx'

const TaskPanel = lazy(async () => ({ default: (await import('./task-panel.tsx')).TaskPanel }))
const AddTask = lazy(async () => ({ default: (await import('./add-task.tsx')).AddTask }))

const useStyles = makeStyles({
  acts: { margin: '0 0 20px', '@media print': { display: 'none' } },
  filters: { display: 'grid', gap: '10px', margin: '0 0 8px', '@media print': { display: 'none' } },
})

type Tasks = z.output<typeof listTasks.answer>

interface AgendaProps {
  me: Me
  tenant: MyTenant
  choice: CalendarChoice
  change: ChangeCalendar
}

/** What is due first, then the week, then the months ahead. */
export function Agenda({
  tasks: last,
  again,
  ...given
}: AgendaProps & { tasks: Answer<Tasks>; again: () => void }) {
  const tasks = useSteady(last, given.tenant.name)
  if (tasks.state === 'loading') return <Loading />
  if (tasks.state === 'failed') return <Failed why={tasks.why} again={again} />
  if (tasks.state === 'told') return <Told detail={tasks.detail} again={again} />
  return <Shown {...given} {...tasks.answer} again={again} />
}

function Shown({
  me,
  tenant,
  choice,
  change,
  items: all,
  today,
  adopted,
  next,
  again,
}: AgendaProps & Tasks & { again: () => void }) {
  const styles = useStyles()
  const items = withoutRepeats(all)
  const shown = chosenTasks(items, choice)
  const groups = groupsOf(shown, today)
  const rows = groups.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  const choose = (task: string) => change({ task })
  useListKeys({ rows, open: choice.task, choose })
  const mayDo = tenant.permissions.includes('tasks:do')
  const isFiltered = choice.whose.length + choice.roles.length + choice.parts.length > 0
  const showAll = () => change({ whose: [], roles: [], parts: [] })
  return (
    <>
      <PageHead
        who={longDayWords(today)}
        title={adopted || items.length > 0 ? headlineOf(items) : 'No year of tasks yet'}
      >
        {adopted
          ? (nextText(items) ?? 'Nothing comes within 100 days.')
          : 'Ward ships a year of tasks for a clinic: look through it, change what does not fit, and adopt it.'}
      </PageHead>
      <ViewLinks view="due" />
      {mayDo && adopted && (
        <div className={styles.acts}>
          <Button onClick={() => change({ adds: 'task' })}>Add a task</Button>
        </div>
      )}
      {items.length > 0 && (
        <div className={styles.filters} role="search" aria-label="Tasks">
          <Chips
            label="Whose"
            chips={[
              {
                value: 'mine' as const,
                word: 'Mine',
                count: items.filter(task => whoseOf(task) === 'mine').length,
              },
              {
                value: 'others' as const,
                word: 'Others’',
                count: items.filter(task => whoseOf(task) === 'others').length,
              },
            ]}
            chosen={choice.whose}
            choose={whose => change({ whose })}
          />
          <Chips
            label="When"
            chips={(['overdue', 'now', 'coming'] as const)
              .map(value => ({
                value,
                word: { overdue: 'Overdue', now: 'Due now', coming: 'Coming' }[value],
                count: items.filter(task => partOf(task) === value).length,
              }))
              .filter(({ count }) => count > 0)}
            chosen={choice.parts}
            choose={parts => change({ parts })}
          />
          <Chips
            label="Role"
            chips={ROLE_NAMES.map(value => ({
              value,
              word: ROLES[value].title,
              count: items.filter(({ role }) => role === value).length,
            })).filter(({ count }) => count > 0)}
            chosen={choice.roles}
            choose={roles => change({ roles })}
          />
        </div>
      )}
      {items.length === 0 ? (
        <EmptyCalendar adopted={adopted} mayAdopt={tenant.permissions.includes('programme:change')} />
      ) : groups.length === 0 ? (
        <NoneFound what="task" showAll={showAll} />
      ) : (
        groups.map(group => (
          <section key={group.id} aria-labelledby={`tasks-${group.id}`}>
            <GroupTitle id={`tasks-${group.id}`} count={group.tasks.length}>
              {group.title}
            </GroupTitle>
            <TaskList tasks={group.tasks} open={choice.task} choose={choose} />
          </section>
        ))
      )}
      {next !== null && <p>Only the first 500 are shown. Choose a role to see the others.</p>}
      {isFiltered && groups.length > 0 && (
        <p>
          <Button size="small" onClick={showAll}>
            Show all tasks
          </Button>
        </p>
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
        {choice.adds === 'task' && mayDo && (
          <AddTask me={me} tenant={tenant} today={today} added={again} close={() => change({ adds: null })} />
        )}
      </Suspense>
    </>
  )
}
