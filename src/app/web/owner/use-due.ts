import type { listTasks } from '../../api/contracts/tasks.ts'
import { call } from '../parts/call.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'
import type { DueTask } from './owner-facts.ts'

export interface Due {
  readonly today: string
  readonly adopted: boolean
  readonly tasks: readonly DueTask[]
}

/** Everything that is due or comes, page by page. */
export function useDue(tenant: string): readonly [Loaded<Due>, () => void] {
  return useLoaded(async signal => {
    const tasks: DueTask[] = []
    let today = ''
    let adopted = false
    let after: string | undefined
    do {
      const page = await call<typeof listTasks>('GET', '/api/tenants/:tenant/tasks', {
        params: { tenant },
        query: { state: 'open,coming', limit: 500, ...(after === undefined ? {} : { after }) },
        signal,
      })
      tasks.push(...page.items)
      today = page.today
      adopted = page.adopted
      after = page.next ?? undefined
    } while (after !== undefined)
    return { today, adopted, tasks }
  })
}
