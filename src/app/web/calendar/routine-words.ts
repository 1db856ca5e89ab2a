import { addDays, type Day, WEEKDAY_NAMES, MONTH_NAMES } from '../../../base/days.ts'
import { ROLES, type Role } from '../../../base/people/roles.ts'
import type { ShownRoutine, ShownTerms, ShownYear } from '../../api/contracts/year.ts'
import { minutesText } from './day-words.ts'

type Rhythm = ShownTerms['rhythm']
export type Every = Rhythm['every']

/** From the most to the least often, as the groups of the year are called. */
export const EVERY_WORDS: { readonly [E in Every]: string } = {
  workday: 'Every workday',
  week: 'Every week',
  month: 'Every month',
  quarter: 'Every quarter',
  'half-year': 'Every half-year',
  year: 'Every year',
}
export const EVERIES = Object.keys(EVERY_WORDS) as readonly Every[]

/** The months from which a rhythm counts: of a quarter the first is January, April, July or October. */
export const MONTH_CHOICES: { readonly [E in Every]: readonly string[] } = {
  workday: [],
  week: [],
  month: [],
  quarter: [
    'January, April, July, October',
    'February, May, August, November',
    'March, June, September, December',
  ],
  'half-year': [
    'January and July',
    'February and August',
    'March and September',
    'April and October',
    'May and November',
    'June and December',
  ],
  year: MONTH_NAMES,
}

/** "Every Monday", "On the 15th of February, May, August, November". */
export function rhythmText(rhythm: Rhythm): string {
  if (rhythm.every === 'workday') return 'Monday to Friday'
  if (rhythm.every === 'week') return `Every ${WEEKDAY_NAMES[rhythm.weekday - 1]}`
  const of = rhythm.every === 'month' ? 'every month' : MONTH_CHOICES[rhythm.every][rhythm.month - 1]
  if (rhythm.day === 31) return `On the last day of ${of}`
  return `On the ${ordinal(rhythm.day)} of ${of}`
}

function ordinal(day: number): string {
  const teen = day > 10 && day < 14
  const end = teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${end}`
}

/** "with 4 more days to do it", "to be done the same day". */
export function inTimeText(inTime: number): string {
  if (inTime === 0) return 'to be done the same day'
  return inTime === 1 ? 'with 1 more day to do it' : `with ${inTime} more days to do it`
}

export interface RoutineGroup {
  readonly id: string
  readonly title: string
  /** "25 minutes a week". */
  readonly sum: string | null
  readonly routines: readonly ShownRoutine[]
}

const TIMES: { readonly [E in Every]: readonly [number, string] } = {
  workday: [5, 'a week'],
  week: [1, 'a week'],
  month: [1, 'a month'],
  quarter: [1, 'a quarter'],
  'half-year': [1, 'a half-year'],
  year: [1, 'a year'],
}

/** By rhythm; what a newer Ward brought stands first, and what is left out last. */
export function routineGroups(routines: readonly ShownRoutine[]): readonly RoutineGroup[] {
  const run = routines.filter(({ leftOut, isNew }) => leftOut === null && !isNew)
  return [
    {
      id: 'new',
      title: 'New in Ward',
      sum: null,
      routines: routines.filter(({ isNew, leftOut }) => isNew && leftOut === null),
    },
    ...EVERIES.map(every => {
      const mine = run.filter(({ terms }) => terms.rhythm.every === every)
      const [times, a] = TIMES[every]
      const minutes = times * mine.reduce((all, { terms }) => all + terms.minutes, 0)
      return { id: every, title: EVERY_WORDS[every], sum: `${minutesText(minutes)} ${a}`, routines: mine }
    }),
    {
      id: 'left-out',
      title: 'Left out',
      sum: null,
      routines: routines.filter(({ leftOut }) => leftOut !== null),
    },
  ].filter(group => group.routines.length > 0)
}

/** "Security officer: 30 minutes a week, 15 minutes a month and 23 hours a year". */
export function loadText({ role, perWeek, perMonth, perYear }: ShownYear['load'][number]): string {
  const parts = [
    ...(perWeek === 0 ? [] : [`${minutesText(perWeek)} a week`]),
    ...(perMonth === 0 ? [] : [`${minutesText(perMonth)} a month`]),
    ...(perYear === 0 ? [] : [`${minutesText(perYear)} a year`]),
  ]
  return `${roleTitle(role)}: ${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' and ' : ''}${parts.at(-1) ?? 'nothing'}`
}

export function roleTitle(role: Role): string {
  return ROLES[role].title
}

/** What of a form makes no sense, before it is sent; the server asks the same. */
export function termsProblem(
  terms: ShownTerms,
): { readonly field: keyof ShownTerms; readonly message: string } | null {
  const { minutes, inTime, escalate } = terms
  const whole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  if (!whole(minutes, 1, 2_400))
    return { field: 'minutes', message: 'Enter how many minutes it takes, from 1 to 2400.' }
  if (!whole(inTime, 0, 364))
    return { field: 'inTime', message: 'Enter how many more days there are to do it, from 0.' }
  if (!whole(escalate.deputy, 1, 365) || !whole(escalate.administrator, 1, 365)) {
    return { field: 'escalate', message: 'Enter after how many days somebody else is asked, from 1 to 365.' }
  }
  if (escalate.administrator < escalate.deputy) {
    return {
      field: 'escalate',
      message: 'The HIPAA administrators are asked after the deputy: enter as many days, or more.',
    }
  }
  return null
}

/** A rhythm of another kind, as near to the one before as it can be. */
export function rhythmOf(every: Every, before: Rhythm): Rhythm {
  if (every === 'workday') return { every }
  if (every === 'week') return { every, weekday: before.every === 'week' ? before.weekday : 1 }
  const { month, day } = 'month' in before ? before : { month: 1, day: 1 }
  return { every, month: every === 'month' ? 1 : Math.min(month, MONTH_CHOICES[every].length), day }
}

/** The day from which a change made today holds. */
export function holdsFrom(today: Day, isAdopted: boolean): Day {
  return isAdopted ? addDays(today, 1) : today
}
