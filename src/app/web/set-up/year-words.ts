import { counted } from '../../../assess/judgement.ts'
import { ROLES } from '../../../base/people/roles.ts'
import type { ShownRoutine, ShownYear } from '../../api/contracts/year.ts'

const EVERY = [
  ['workday', 'Every workday'],
  ['week', 'Every week'],
  ['month', 'Every month'],
  ['quarter', 'Every quarter'],
  ['half-year', 'Twice a year'],
  ['year', 'Every year'],
] as const satisfies readonly (readonly [ShownRoutine['terms']['rhythm']['every'], string])[]

/** More would be a list to read through; the calendar has them all. */
const NAMED = 3

/** What a year asks for, by how often: "4 tasks, 25 minutes: Review last week's access, ...". */
export function rhythmRows(
  routines: readonly Pick<ShownRoutine, 'title' | 'terms' | 'leftOut'>[],
): readonly { readonly every: string; readonly words: string }[] {
  return EVERY.flatMap(([every, called]) => {
    const all = routines.filter(({ terms, leftOut }) => terms.rhythm.every === every && leftOut === null)
    if (all.length === 0) return []
    const minutes = all.reduce((sum, { terms }) => sum + terms.minutes, 0)
    const named = all.slice(0, NAMED).map(({ title }) => title)
    const more = all.length > NAMED ? `, and ${all.length - NAMED} more` : ''
    const words = `${counted(all.length, 'task')}, ${timeWords(minutes)} together: ${named.join(', ')}${more}.`
    return [{ every: called, words }]
  })
}

/** "On average it takes, each week, 45 minutes for the Security officer and 20 minutes for the Privacy officer." */
export function loadWords(load: ShownYear['load']): string {
  const parts = load
    .filter(({ perWeek }) => perWeek > 0)
    .sort((one, other) => other.perWeek - one.perWeek)
    .map(({ role, perWeek }) => `${timeWords(perWeek)} for the ${ROLES[role].title}`)
  return parts.length === 0
    ? ''
    : `On average it takes, each week, ${new Intl.ListFormat('en-US').format(parts)}.`
}

function timeWords(minutes: number): string {
  if (minutes < 90) return counted(minutes, 'minute')
  return `${String(Math.round(minutes / 30) / 2)} hours`
}
