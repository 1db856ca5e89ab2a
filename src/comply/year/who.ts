import { type Day, daysBetween } from '../../base/days.ts'
import type { Role } from '../../base/people/roles.ts'
import { OFFICERS } from '../../base/people/roles.ts'
import type { Occurrence } from './occurrences.ts'
import { type Routine, type RoutineTerms, versionOn } from './routine.ts'
import type { Task } from './task.ts'
import type { TaskEntry } from './task-body.ts'

type Who = Pick<Task, 'role' | 'person' | 'deputy' | 'deputyRole'>

/** Somebody who may sign in, with the roles that hold for the tenant now. */
export interface Asker {
  readonly id: string
  readonly roles: readonly Role[]
}

/** Who answers for what is still to be done is whom the routine names now: people leave, and tasks stay. */
export function termsNow(routine: Routine, { version }: Occurrence, today: Day): RoutineTerms {
  const now = versionOn(routine, today)
  if (now === undefined || now.leftOut !== null) return version.terms
  const { role, person, deputyRole, deputy, escalate } = now.terms
  return { ...version.terms, role, person, deputyRole, deputy, escalate }
}

/** Whom it was given to stands before whom the routine names. */
export function whoOf({ role, person, deputy, deputyRole }: Who, { given }: TaskEntry): Who {
  const named = given === null ? person : given.to
  return { role, person: named, deputy: deputy === named ? null : deputy, deputyRole }
}

/**
 * Whom it has come to.
 * @param since the day on which it was due first, that of an earlier occurrence which nobody did among them
 */
export function escalation(
  { deputy, deputyRole, escalate }: Pick<RoutineTerms, 'deputy' | 'deputyRole' | 'escalate'>,
  since: Day,
  today: Day,
): Task['escalated'] {
  const late = daysBetween(since, today)
  if (late >= escalate.administrator) return 'administrator'
  return late >= escalate.deputy && (deputy !== null || deputyRole !== null) ? 'deputy' : 'no'
}

/** Whether it is somebody's: named, or of the own role where nobody is; once it is late, the deputy's and the administrators' too. */
export function isFor({ person, role, deputy, deputyRole, escalated }: Task, { id, roles }: Asker): boolean {
  if (person === id || (person === null && roles.includes(role))) return true
  if (escalated === 'no') return false
  if (deputy === id || (deputy === null && deputyRole !== null && roles.includes(deputyRole))) return true
  return escalated === 'administrator' && roles.includes('hipaa-administrator')
}

/** Whether somebody may see it: whoever is nothing but a member of the workforce sees the own ones. */
export function maySee(task: Task, asker: Asker): boolean {
  return asker.roles.some(role => role !== 'workforce') || isFor(task, asker) || task.deputy === asker.id
}

/** Whether somebody may close it, move it and give it on: the own ones, as deputy also before it is late; officers all. */
export function mayChange(task: Task, asker: Asker): boolean {
  const { id, roles } = asker
  return roles.some(role => OFFICERS.has(role)) || isFor(task, asker) || task.deputy === id
}
