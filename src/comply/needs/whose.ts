import { ROLES } from '../../base/people/roles.ts'
import type { Task } from '../year/task.ts'
import { isFor } from '../year/who.ts'
import type { NeedsKnown } from './known.ts'
import type { NeedPerson } from './need.ts'

/**
 * Whose a task is. One that nobody is named for, of a role that nobody holds, is the HIPAA administrators': in a small
 * practice one person does all, and nothing may be nobody's.
 */
export function isTheirs(task: Task, person: NeedPerson, known: Pick<NeedsKnown, 'people'>): boolean {
  return isFor(task, person) || comesByVacancy(task, person, known)
}

/** Why it is this person's, as a sentence after others; empty where it was from the beginning. */
export function whyTheirs(task: Task, person: NeedPerson): string {
  if (isFor({ ...task, escalated: 'no' }, person)) return ''
  if (!isFor(task, person)) return ` Nobody holds the role ${ROLES[task.role].title}, so it comes to you.`
  return task.escalated === 'deputy' || !person.roles.includes('hipaa-administrator')
    ? ' It is late, and you are the deputy.'
    : ' It is late, so it comes to the HIPAA administrators.'
}

function comesByVacancy(
  { person: named, role }: Task,
  { roles }: NeedPerson,
  { people }: Pick<NeedsKnown, 'people'>,
): boolean {
  if (named !== null || !roles.includes('hipaa-administrator')) return false
  return !people.some(one => one.roles.includes(role))
}
