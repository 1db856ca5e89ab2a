import { useAnswer } from '../parts/use-answer.ts'
import type { listTasks } from '../../api/contracts/tasks.ts'
import type { LaterProps } from '../later-pages.tsx'
import { NoTenant } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { Agenda } from './agenda.tsx'
import { useCalendarChoice } from './calendar-choice.ts'
import { PastView } from './past-view.tsx'
import { YearView } from './year-view.tsx'

/** What is due, what was done, and the year that it comes from. */
export function CalendarPage({ me, tenant }: LaterProps) {
  return tenant === null ? <NoTenant /> : <Shown me={me} tenant={tenant} />
}

function Shown({ me, tenant }: { me: LaterProps['me']; tenant: MyTenant }) {
  const [choice, change] = useCalendarChoice()
  const asked = { params: { tenant: tenant.name }, query: { state: 'open,coming', limit: 500 } }
  const [tasks, again] = useAnswer<typeof listTasks>(
    '/api/tenants/:tenant/tasks',
    choice.view === 'due' ? asked : null,
  )
  if (choice.view === 'past') return <PastView {...{ tenant, choice, change }} />
  if (choice.view === 'year') return <YearView {...{ tenant, choice, change }} />
  return <Agenda {...{ me, tenant, choice, change, tasks, again }} />
}
