import { addDays, daysBetween, weekdayOf } from '../../../base/days.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { Task } from '../../../comply/year/task.ts'
import { isFrom, type LocalTime } from '../local-time.ts'
import type { MailState } from './mail-state.ts'

/** When mails about tasks go, on the clock of the tenant. */
export const MAIL_CLOCK = '07:00'
/** Days after Monday on which a digest that was missed still goes; later the next one is nearer. */
const DIGEST_DAYS = 3
/** Monday to Friday. */
const LAST_WORKDAY = 5

/** Somebody who is told of tasks. */
export interface Told {
  readonly id: string
  /** Those that hold for the tenant. */
  readonly roles: readonly Role[]
}

/** What is due at a tenant, with what was closed lately. */
export interface TasksNow {
  readonly tasks: readonly Task[]
  /** Occurrences that nobody did before the next one came. */
  readonly missed: readonly Task[]
}

/** A person’s tasks, as a mail tells of them. */
export interface TaskGroups {
  readonly thisWeek: readonly Task[]
  readonly overdue: readonly Task[]
  readonly asDeputy: readonly Task[]
  readonly asAdministrator: readonly Task[]
  readonly lastWeek: { readonly done: number; readonly of: number }
}

export interface MailPlan {
  /** Which mail it is: of the same name one is sent. */
  readonly name: string
  readonly template: 'digest' | 'reminder'
  readonly tasks: TaskGroups
  /** What becomes of the state once it went. */
  readonly after: Partial<MailState>
  /** And once it was given up: what was in it can be told by the next one. */
  readonly givenUp: Partial<MailState>
}

/**
 * What somebody is to be sent now, if anything: on Monday morning the digest, on any workday’s morning a reminder of what
 * became overdue or came to them since. What was told is not told again; what was missed while Ward was not running is
 * told once.
 */
export function planMail(given: {
  readonly who: Told
  readonly tasks: TasksNow
  readonly now: LocalTime
  /** Since when Ward sends mail: what was before is not told. */
  readonly since: LocalTime
  readonly state: MailState
  readonly wantsDigest: boolean
}): MailPlan | null {
  const { who, tasks, now, since, state } = given
  const monday = addDays(now.day, 1 - weekdayOf(now.day))
  const groups = groupsOf(who, tasks, now.day, monday)
  const live = keysOf(groups)
  const told = stillTold(state, live)
  if (given.wantsDigest && isDigestTime(monday, now, since, state) && hasAnything(groups)) {
    const givenUp = { digest: monday, reminded: now.day }
    const after = { ...givenUp, told: [...live] }
    return { name: `digest:${monday}`, template: 'digest', tasks: groups, after, givenUp }
  }
  if (!isReminderTime(now, state)) return null
  const isNew = (task: Task, how: string) => task.due >= since.day && !told.includes(keyOf(task, how))
  const fresh: TaskGroups = {
    ...groups,
    overdue: groups.overdue.filter(task => isNew(task, 'overdue')),
    asDeputy: groups.asDeputy.filter(task => isNew(task, 'deputy')),
    asAdministrator: groups.asAdministrator.filter(task => isNew(task, 'administrator')),
  }
  const keys = keysOf(fresh)
  if (keys.length === 0) return null
  const givenUp = { reminded: now.day }
  const after = { ...givenUp, told: [...told, ...keys] }
  return { name: `reminder:${now.day}`, template: 'reminder', tasks: fresh, after, givenUp }
}

/**
 * What was told and is not late any more is forgotten, so that it is told again when it is late again.
 * @returns what is left; null where there is nothing to forget
 */
export function forget(
  given: Pick<Parameters<typeof planMail>[0], 'who' | 'tasks' | 'now' | 'state'>,
): string[] | null {
  const { who, tasks, now, state } = given
  const told = stillTold(
    state,
    keysOf(groupsOf(who, tasks, now.day, addDays(now.day, 1 - weekdayOf(now.day)))),
  )
  return told.length === state.told.length ? null : told
}

function stillTold({ told }: MailState, live: readonly string[]): string[] {
  return told.filter(key => live.includes(key))
}

function isDigestTime(monday: string, now: LocalTime, since: LocalTime, state: MailState): boolean {
  const begins = { day: monday, clock: MAIL_CLOCK }
  return (
    isFrom(now, begins) &&
    daysBetween(monday, now.day) <= DIGEST_DAYS &&
    !isFrom(since, begins) &&
    // A clock that was put back comes by an older Monday, which was told.
    (state.digest === null || state.digest < monday)
  )
}

function isReminderTime({ day, clock }: LocalTime, { reminded }: MailState): boolean {
  return weekdayOf(day) <= LAST_WORKDAY && clock >= MAIL_CLOCK && (reminded === null || reminded < day)
}

/** Whose the task is: of the person who is named, else of everybody with its role. */
export function isOwn({ person, role }: Pick<Task, 'person' | 'role'>, { id, roles }: Told): boolean {
  return person === null ? roles.includes(role) : person === id
}

/** Who comes to its help: whoever is named, else everybody with the deputy’s role. */
function isDeputyOf({ deputy, deputyRole }: Task, { id, roles }: Told): boolean {
  return deputy === null ? deputyRole !== null && roles.includes(deputyRole) : deputy === id
}

function groupsOf(who: Told, { tasks, missed }: TasksNow, today: string, monday: string): TaskGroups {
  const open = tasks.filter(({ state }) => state === 'open' || state === 'coming')
  const own = (task: Task) => isOwn(task, who)
  const isDeputy = (task: Task) => task.escalated !== 'no' && !own(task) && isDeputyOf(task, who)
  const sunday = addDays(monday, 6)
  const before = [...tasks, ...missed].filter(
    task => own(task) && task.due >= addDays(monday, -7) && task.due < monday,
  )
  return {
    thisWeek: open.filter(task => own(task) && task.due >= today && task.due <= sunday),
    overdue: open.filter(task => own(task) && task.due < today),
    // Of what comes every day, the one that is passed on may be today’s.
    asDeputy: open.filter(isDeputy),
    asAdministrator: open.filter(
      task =>
        task.escalated === 'administrator' &&
        who.roles.includes('hipaa-administrator') &&
        !own(task) &&
        !isDeputy(task),
    ),
    lastWeek: {
      done: before.filter(({ state }) => state === 'done').length,
      of: before.filter(({ state }) => state !== 'not-needed').length,
    },
  }
}

function hasAnything({ thisWeek, lastWeek, ...late }: TaskGroups): boolean {
  return thisWeek.length + lastWeek.of + keysOf({ thisWeek, lastWeek, ...late }).length > 0
}

function keysOf({ overdue, asDeputy, asAdministrator }: TaskGroups): readonly string[] {
  return [
    ...overdue.map(task => keyOf(task, 'overdue')),
    ...asDeputy.map(task => keyOf(task, 'deputy')),
    ...asAdministrator.map(task => keyOf(task, 'administrator')),
  ]
}

/**
 * Of the own ones with the last day: a task that was put off and is late again is told again. What is passed on is told once
 * for its routine, for as long as it is passed on.
 */
function keyOf({ id, due, routine }: Task, how: string): string {
  return how === 'overdue' ? `${id}@${due}:${how}` : `${routine ?? id}:${how}`
}
