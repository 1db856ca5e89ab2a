import { DAYS_AND_WEEKS } from './days-and-weeks.ts'
import type { DefaultRoutine } from './default-routine.ts'
import { MONTHS } from './months.ts'
import { QUARTERS } from './quarters.ts'
import { YEARS } from './years.ts'

/**
 * The year that Ward ships, to be looked through, changed and adopted. The law mostly says “periodically” or nothing: each
 * routine says where its rhythm comes from.
 */
export const DEFAULT_YEAR: readonly DefaultRoutine[] = [...DAYS_AND_WEEKS, ...MONTHS, ...QUARTERS, ...YEARS]
