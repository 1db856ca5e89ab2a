import type { Came } from '../../../comply/year/came.ts'
import type { YearKnown } from '../../../comply/year/known.ts'
import { namesIn } from '../../../comply/year/names.ts'
import { type Asker, isFor, mayChange } from '../../../comply/year/who.ts'
import type { Accounts } from '../../auth/accounts.ts'
import type { ShownTask } from '../contracts/tasks.ts'

/** Tells who an id is. */
export type NameOf = (id: string) => { readonly id: string; readonly name: string }

/** By the name the account has now, else by the one that was written then. */
export async function namesFor(accounts: Accounts, known: YearKnown): Promise<NameOf> {
  const now = new Map((await accounts.list()).map(({ id, name }) => [id, name]))
  const then = namesIn(known)
  return id => ({
    id,
    name: now.get(id) ?? then.get(id) ?? (id === 'ward' ? 'Ward' : 'somebody who has no account any more'),
  })
}

/** A task as it is answered to somebody. */
export function shownTask(
  { task, outcome, latest }: Came,
  known: YearKnown,
  nameOf: NameOf,
  asker: Asker & { readonly mayDo: boolean },
): ShownTask {
  const { person, deputy, postponed, closed, steps, cites, state: _, ...rest } = task
  const named = (id: string | null) => (id === null ? null : nameOf(id))
  return {
    ...rest,
    steps: [...steps],
    cites: [...cites],
    outcome,
    overdue: outcome === 'open' && task.due < known.today,
    person: named(person),
    deputy: named(deputy),
    postponed: postponed === null ? null : { ...postponed, by: nameOf(postponed.by) },
    closed: closed === null ? null : { ...closed, by: nameOf(closed.by) },
    latest: outcome === 'open' || outcome === 'coming' ? latest : null,
    isMine: isFor(task, asker),
    mayChange: asker.mayDo && mayChange(task, asker),
    byHand: known.entries.get(task.id)?.value.closed != null,
  }
}
