import { longDayWords } from '../../../assess/words.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../../base/days.ts'
import { ROLES, type Role } from '../../../base/people/roles.ts'
import { byStake } from '../../../base/stakes.ts'
import type { ShownTask } from '../../api/contracts/tasks.ts'
import type { CalendarChoice, Part, Whose } from './calendar-choice.ts'
import { monthText } from './day-words.ts'

export interface TaskGroup {
  readonly id: string
  readonly title: string
  readonly tasks: readonly ShownTask[]
}

/** What is late first, the gravest of it on top; what is due, then the week, then month by month. Groups that have nothing are left out. */
export function groupsOf(tasks: readonly ShownTask[], today: Day): readonly TaskGroup[] {
  const sunday = addDays(today, 7 - weekdayOf(today))
  const groups = new Map<string, { readonly title: string; readonly tasks: ShownTask[] }>([
    ['overdue', { title: 'Overdue', tasks: [] }],
    ['now', { title: 'Due now', tasks: [] }],
    ['week', { title: 'Opens this week', tasks: [] }],
  ])
  for (const task of tasks.toSorted(byOpening)) {
    const part = partOf(task)
    const month = task.opens.slice(0, 7)
    const id = part === 'coming' ? (task.opens <= sunday ? 'week' : month) : part
    const group = groups.get(id) ?? { title: `Opens in ${monthText(month)}`, tasks: [] }
    groups.set(id, group)
    group.tasks.push(task)
  }
  groups.get('overdue')?.tasks.sort((one, other) => byStake(one, other, today))
  return [...groups].map(([id, group]) => ({ id, ...group })).filter(group => group.tasks.length > 0)
}

export function partOf({ outcome, overdue }: Pick<ShownTask, 'outcome' | 'overdue'>): Part {
  return outcome === 'coming' ? 'coming' : overdue ? 'overdue' : 'now'
}

/**
 * Of what comes every workday or every week the next one stands for those after it: thirty Mondays tell no more than one.
 * By their day.
 */
export function withoutRepeats(tasks: readonly ShownTask[]): readonly ShownTask[] {
  const last = new Map<string, Day>()
  return tasks.toSorted(byOpening).filter(({ routine, outcome, opens }) => {
    if (routine === null || outcome !== 'coming') return true
    const before = last.get(routine)
    last.set(routine, opens)
    return before === undefined || daysBetween(before, opens) > LONGEST_WEEK
  })
}

/** A week whose day was changed may be longer than seven days. */
const LONGEST_WEEK = 14

function byOpening(one: ShownTask, other: ShownTask): number {
  const key = ({ outcome, due, opens, id }: ShownTask) => `${outcome === 'coming' ? opens : due} ${id}`
  return key(one) < key(other) ? -1 : 1
}

/** Those that were chosen. */
export function chosenTasks(
  tasks: readonly ShownTask[],
  { whose, roles, parts }: Pick<CalendarChoice, 'whose' | 'roles' | 'parts'>,
): readonly ShownTask[] {
  return tasks.filter(
    task =>
      (whose.length === 0 || whose.includes(whoseOf(task))) &&
      (roles.length === 0 || roles.includes(task.role)) &&
      (parts.length === 0 || parts.includes(partOf(task))),
  )
}

export function whoseOf({ isMine }: Pick<ShownTask, 'isMine'>): Whose {
  return isMine ? 'mine' : 'others'
}

/** "Privacy officer", or "Elena Marsh (privacy officer)". */
export function whoText({ person, role }: { person: { readonly name: string } | null; role: Role }): string {
  const title = ROLES[role].title
  return person === null ? title : `${person.name} (${title})`
}

/** The page's first words: what is late, then what is due; else what comes next. */
export function headlineOf(tasks: readonly ShownTask[]): string {
  const count = (part: Part) => tasks.filter(task => partOf(task) === part).length
  const [late, now] = [count('overdue'), count('now')]
  if (late > 0) {
    const first = late === 1 ? 'One task is overdue' : `${late} tasks are overdue`
    return now === 0 ? first : `${first}, ${now === 1 ? 'one is' : `${now} are`} due`
  }
  if (now > 0) return now === 1 ? 'One task is due' : `${now} tasks are due`
  return 'Nothing is due now'
}

/** "Next: “Review last week’s access”, from Monday, 9 November 2026."; nothing where nothing comes. */
export function nextText(tasks: readonly ShownTask[]): string | null {
  const next = tasks
    .filter(({ outcome }) => outcome === 'coming')
    .reduce<ShownTask | null>(
      (first, task) => (first === null || task.opens < first.opens ? task : first),
      null,
    )
  return next === null ? null : `Next: “${next.title}”, from ${longDayWords(next.opens)}.`
}

/** What became of it, as a word. */
export const OUTCOME_WORDS: { readonly [O in ShownTask['outcome']]: string } = {
  coming: 'Coming',
  open: 'Due',
  done: 'Done',
  'not-needed': 'Not needed',
  missed: 'Missed',
}

/** What is to be said of an open task besides its day: whom it came to, and how often nobody did it. */
export function lateText({ missed, escalated, deputy, deputyRole }: ShownTask): string | null {
  const said = [
    ...(missed === 0 ? [] : [missed === 1 ? 'Missed once before.' : `Missed ${missed} times before.`]),
    ...(escalated === 'administrator' ? ['It has come to the HIPAA administrators.'] : []),
    ...(escalated === 'deputy'
      ? [
          `It has come to the deputy, ${deputy?.name ?? (deputyRole === null ? 'nobody' : `the ${ROLES[deputyRole].title.toLowerCase()}`)}.`,
        ]
      : []),
  ]
  return said.length === 0 ? null : said.join(' ')
}
