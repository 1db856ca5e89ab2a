import { ROLE_NAMES, type Role } from '../../base/people/roles.ts'
import { type Every, TIMES_A_YEAR } from './rhythm.ts'
import type { RoutineTerms } from './routine.ts'

/** Minutes that the year asks of one role. */
export interface RoleLoad {
  readonly role: Role
  /** What comes every workday and every week, in a week. */
  readonly perWeek: number
  /** What comes every month, in a month. */
  readonly perMonth: number
  /** What comes more seldom, in a year. */
  readonly perYear: number
}

/** What the routines that run ask of each role that answers for one; roles in their usual order. */
export function loadOf(
  routines: readonly Pick<RoutineTerms, 'rhythm' | 'minutes' | 'role'>[],
): readonly RoleLoad[] {
  return ROLE_NAMES.map(role => {
    const mine = routines.filter(routine => routine.role === role)
    const sum = (among: readonly Every[], times: number) =>
      Math.round(
        mine
          .filter(({ rhythm }) => among.includes(rhythm.every))
          .reduce((all, { rhythm, minutes }) => all + minutes * (TIMES_A_YEAR[rhythm.every] / times), 0),
      )
    return {
      role,
      perWeek: sum(['workday', 'week'], 52),
      perMonth: sum(['month'], 12),
      perYear: sum(['quarter', 'half-year', 'year'], 1),
    }
  }).filter(({ perWeek, perMonth, perYear }) => perWeek + perMonth + perYear > 0)
}
