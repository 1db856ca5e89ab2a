import type { Citation } from '../../../base/hipaa/citation.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { Every, Rhythm } from '../rhythm.ts'
import type { RoutineTerms, RoutineText } from '../routine.ts'

/** A routine that Ward ships. */
export interface DefaultRoutine {
  readonly id: string
  readonly text: RoutineText
  readonly terms: RoutineTerms
}

interface Written {
  readonly title: string
  readonly why: string
  readonly steps: readonly [string, ...string[]]
  readonly cites: readonly [Citation, ...Citation[]]
  readonly rhythm: Rhythm
  readonly rhythmSays: string
  readonly inTime: number
  readonly minutes: number
  readonly role: Role
  readonly deputyRole: Role
  readonly closes?: { readonly on: 'snapshot' } | { readonly on: 'review'; readonly report: string }
  readonly page?: string
  readonly isFixed?: true
}

/** Ward's own measure: what is short is missed soon, what is long may wait for somebody's holiday. */
const ESCALATES: { readonly [E in Every]: RoutineTerms['escalate'] } = {
  workday: { deputy: 2, administrator: 5 },
  week: { deputy: 3, administrator: 7 },
  month: { deputy: 7, administrator: 14 },
  quarter: { deputy: 14, administrator: 28 },
  'half-year': { deputy: 14, administrator: 28 },
  year: { deputy: 14, administrator: 30 },
}

export function routine(id: string, written: Written): DefaultRoutine {
  const { rhythm, inTime, minutes, role, deputyRole, closes, page = null, isFixed = false, ...said } = written
  return {
    id,
    text: {
      ...said,
      page,
      isFixed,
      closesOn: closes?.on ?? 'note',
      report: closes?.on === 'review' ? closes.report : null,
    },
    terms: {
      rhythm,
      inTime,
      minutes,
      role,
      person: null,
      deputyRole,
      deputy: null,
      escalate: ESCALATES[rhythm.every],
    },
  }
}
