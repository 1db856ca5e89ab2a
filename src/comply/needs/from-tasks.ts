import { weekBefore } from './days.ts'
import type { Task } from '../year/task.ts'
import type { NeedsKnown } from './known.ts'
import type { Need, NeedPerson, NeedSource } from './need.ts'
import { isTheirs, whyTheirs } from './whose.ts'

const ACCESS_REPORT = '/access?report=access'
/** Pages that show one report or one agreement: what is due about it is one row. */
const OF_ONE = ['/assurance?report=', '/agreements?agreement=ag-'] as const

/** Tasks that are due and are this person's: named, of the own role, or given up to them. */
export const fromTasks: NeedSource = {
  takes: ['tasks:read', 'tasks:do'],
  needs: (known, person) =>
    (known.tasks ?? [])
      .filter(task => task.state === 'open' && isTheirs(task, person, known))
      // More time was asked for already: the next step is the approver's.
      .filter(
        ({ id }) => !known.waivers.some(({ value }) => value.renewal !== null && id === `waiver:${value.id}`),
      )
      .map(task => needOf(task, person, known)),
}

function needOf(task: Task, person: NeedPerson, known: NeedsKnown): Need {
  const { id, title, why, cites, minutes, stake, due, page } = task
  return {
    id: `task:${id}`,
    kind: 'task',
    about: aboutOf(task),
    what: sentence(title),
    why: `${sentence(why)}${whyTheirs(task, person)}${missedWords(task)}`,
    cites: cites[0] ?? null,
    minutes,
    due,
    overdue: due < known.today,
    weight: STAKE_WEIGHTS[stake],
    to: pageOf(page) ?? `/calendar?task=${encodeURIComponent(id)}`,
    does: pageOf(page) === null ? 'Open the task' : 'Start',
  }
}

/** What another source speaks of as well, so that it becomes one row. */
export function aboutOf({ id, closesOn, page, opens }: Task): string {
  if (closesOn === 'snapshot') return 'snapshot'
  // The review of who reached what is of the week before the task opens.
  if (closesOn === 'review' && page?.startsWith(ACCESS_REPORT)) return `access:${weekBefore(opens).from}`
  // Duties that follow from what is kept are named after it: `waiver:entra.mfa:1`, `decision:164.312(d)`.
  if (closesOn === 'waiver' || closesOn === 'decision') return id
  // To read a report, to decide about what it found and to ask for the next one are one row, the earliest first; so are to
  // sign an agreement, to check its clauses and to follow one that ended.
  if (closesOn === 'record' && OF_ONE.some(start => page?.startsWith(start))) return page ?? id
  return `task:${id}`
}

/** A lost safeguard weighs as a finding of high severity does; "critical" is left to what was read in the settings. */
const STAKE_WEIGHTS = { 'legal-clock': 'legal-clock', safeguard: 'high', upkeep: 'usual' } as const

function missedWords({ missed }: Task): string {
  if (missed === 0) return ''
  return missed === 1 ? ' It was missed once before.' : ` It was missed ${missed} times before.`
}

/** Only an address within Ward, and another than the page on which the need stands. */
function pageOf(page: string | null): `/${string}` | null {
  return page !== null && /^\/[a-z]/.test(page) ? (page as `/${string}`) : null
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
