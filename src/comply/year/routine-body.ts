import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { ROLE_NAMES } from '../../base/people/roles.ts'
import { WEEKDAYS } from '../../base/days.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { fitsBefore, MONTH_RHYTHMS, monthsOf, shortestCycle } from './rhythm.ts'
import type { RoutineTerms, RoutineVersion } from './routine.ts'
import { account, day, doer } from './task-body.ts'

export const ROUTINE_SCHEMA = 'ward.routine/1'
export const YEAR_SCHEMA = 'ward.year/1'

export const role = z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])

/** What whoever sends something new gives it, so that it is kept once when it comes twice. */
export const sendingKey = z.string().regex(/^[0-9a-f]{16}$/)

const rhythm = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('workday') }),
  z.strictObject({ every: z.literal('week'), weekday: z.literal(WEEKDAYS) }),
  z.strictObject({
    every: z.enum(MONTH_RHYTHMS),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
  }),
])

const routineTerms = z.strictObject({
  rhythm,
  inTime: z.int().min(0).max(364),
  minutes: z.int().min(1).max(2_400),
  role,
  person: account.nullable(),
  deputyRole: role.nullable(),
  deputy: account.nullable(),
  escalate: z.strictObject({
    deputy: z.int().min(1).max(365),
    administrator: z.int().min(1).max(365),
  }),
})

/** What a clinic says of a routine of its own. */
const ownText = z.strictObject({
  title: line(120),
  why: line(300),
  steps: z.array(line(300)).max(12),
})
export type OwnText = z.infer<typeof ownText>

const version = z.strictObject({
  from: day,
  terms: routineTerms,
  leftOut: z.strictObject({ why: words(2_000), by: account, at: moment }).nullable(),
  /** Who changed it. */
  by: doer,
  at: moment,
})
type KeptRoutineVersion = z.infer<typeof version>

const routineBody = z.strictObject({
  schema: z.literal(ROUTINE_SCHEMA),
  /** Null for one of Ward's own. */
  own: ownText.nullable(),
  key: sendingKey.optional(),
  /** By their day, first first; what was said twice on one day is in the record's history. */
  versions: z.array(version).min(1).max(300),
})
export type KeptRoutine = Omit<z.infer<typeof routineBody>, 'schema'>

const yearBody = z.strictObject({
  schema: z.literal(YEAR_SCHEMA),
  from: day,
  by: doer,
  at: moment,
  /** What was adopted, as it was then: a newer Ward that ships another year does not rewrite this one. */
  routines: z
    .array(
      z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/), title: line(), terms: routineTerms }),
    )
    .max(200),
})
export type KeptYear = Omit<z.infer<typeof yearBody>, 'schema'>

/** @throws AppError bad-input naming the field */
export function readRoutine(given: unknown): KeptRoutine {
  const { schema: _, ...routine } = readBody(routineBody, given, 'routine')
  return routine
}

/** @throws AppError bad-input naming the field */
export function readYear(given: unknown): KeptYear {
  const { schema: _, ...year } = readBody(yearBody, given, 'year')
  return year
}

/** Terms that can be kept: in time before the next comes, and one after the other to be asked. @throws AppError bad-input */
export function checkedTerms(given: RoutineTerms): RoutineTerms {
  const terms = readBody(routineTerms, given, 'routine')
  const { rhythm: each, inTime, escalate, person, deputy } = terms
  if (each.every !== 'workday' && each.every !== 'week' && each.month > monthsOf(each.every)) {
    throw bad(
      `The routine's month is counted within the ${each.every}: give one from 1 to ${monthsOf(each.every)}.`,
    )
  }
  if (!fitsBefore(each, inTime)) {
    throw bad(
      `The routine comes again before it would be late: give it ${shortestCycle(each) - 1} days at most.`,
    )
  }
  if (escalate.administrator < escalate.deputy) {
    throw bad('The HIPAA administrators are asked after the deputy: give them as many days, or more.')
  }
  if (person !== null && person === deputy) throw bad('The deputy is somebody else than who does it.')
  return terms
}

/** A version without who wrote it. */
export function versionOf({ from, terms, leftOut }: KeptRoutineVersion): RoutineVersion {
  return { from, terms, leftOut }
}

function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
