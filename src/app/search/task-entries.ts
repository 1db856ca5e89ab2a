import { dayWords } from '../../assess/words.ts'
import type { Instant } from '../../base/time.ts'
import { DEFAULT_YEAR } from '../../comply/year/default-year/default-year.ts'
import type { Task } from '../../comply/year/task.ts'
import { PAGES } from '../api/contracts/pages.ts'
import type { Entry } from './rank.ts'

const WARDS_OWN: ReadonlySet<string> = new Set(DEFAULT_YEAR.map(({ id }) => id))

/**
 * Tasks in Ward's own words: of its routines, and duties that follow from what is kept. What people wrote down themselves is
 * not searched, because a patient's name can stand there.
 */
export function taskEntries(tasks: readonly Task[]): readonly Entry[] {
  return tasks.filter(isInWardsWords).map(({ id, title, why, cites, due, state, routine }) => ({
    kind: 'task',
    title,
    text: `${STATES[state]} ${dayWords(`${due}T00:00:00.000Z` as Instant)}`,
    to: `${PAGES.calendar}?task=${encodeURIComponent(id)}`,
    near: cites,
    words: `task ${routine ?? ''}`,
    prose: why,
  }))
}

const STATES: { readonly [S in Task['state']]: string } = {
  coming: 'Coming, due',
  open: 'Due',
  done: 'Done, was due',
  'not-needed': 'Not needed, was due',
}

function isInWardsWords({ id, routine }: Task): boolean {
  return routine === null ? !id.startsWith('own:') : WARDS_OWN.has(routine)
}
