import type { Cloud } from '../../base/fact.ts'
import type { Instant } from '../../base/time.ts'
import { addDays, type Day } from '../../base/days.ts'
import type { Service } from './define-service.ts'
import { type CoverageTold, coverageOf, type ServiceScope } from './service-scope.ts'
import { type SeenUse, seenUse } from './seen-use.ts'
import type { ReadFacts } from './sign.ts'
import { SERVICES } from './services.ts'

export const SAID_USES = ['used', 'not-used', 'no-ephi'] as const
export type SaidUse = (typeof SAID_USES)[number]

/** What an officer said of a service: used, not used, or used without electronic protected health information (ePHI). */
export interface ServiceUse {
  readonly service: string
  readonly use: SaidUse
  readonly reason: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Instant
}

/**
 * What a person should do about a service. `contradicted`: said to be unused, and the settings show it in use. `settle`:
 * used, and no list is known to cover it. `decide`: the plans offer something that may read patient data, and no list is
 * known to cover it. `say`: offered, not known to be covered, and nobody has said whether it is used. `again`: a year has
 * passed since somebody said so. `confirm`: only the list of 2021 names it.
 */
export type ServiceTodo = 'contradicted' | 'settle' | 'decide' | 'say' | 'again' | 'confirm'

/** In the order in which they are done first. */
export const TODO_ORDER = [
  'contradicted',
  'settle',
  'decide',
  'say',
  'again',
  'confirm',
] as const satisfies readonly ServiceTodo[]

export interface ServiceState {
  readonly service: Service
  readonly coverage: CoverageTold
  readonly seen: SeenUse
  readonly said: ServiceUse | null
  readonly todo: ServiceTodo | null
}

/** What an officer said is looked at again after so many days: 45 CFR 164.316(b)(2)(iii), “periodically”. */
export const SAID_HOLDS_DAYS = 365

/** Where every service stands, in the order of the table. */
export function serviceStates(known: {
  readonly cloud: Cloud
  readonly lists: readonly ServiceScope[]
  readonly facts: ReadFacts
  readonly said: readonly ServiceUse[]
  readonly today: Day
}): readonly ServiceState[] {
  const { cloud, lists, facts, today } = known
  const saidOf = new Map(known.said.map(one => [one.service, one]))
  return SERVICES.map(service => {
    const coverage = coverageOf(service, cloud, lists)
    const seen = seenUse(service, facts)
    const said = saidOf.get(service.id) ?? null
    return { service, coverage, seen, said, todo: todoOf(service, coverage, seen, said, today) }
  })
}

function todoOf(
  { kind, runs }: Service,
  { coverage }: CoverageTold,
  { use }: SeenUse,
  said: ServiceUse | null,
  today: Day,
): ServiceTodo | null {
  const isOpen = coverage === 'unknown' || coverage === 'not-listed'
  if (said?.use === 'not-used' && use === 'seen') return 'contradicted'
  if (isOpen && said?.use === 'used') return 'settle'
  if (isOpen && use === 'seen' && said === null) return 'settle'
  if (
    said !== null &&
    said.use !== 'used' &&
    isOpen &&
    addDays(said.at.slice(0, 10), SAID_HOLDS_DAYS) < today
  ) {
    return 'again'
  }
  if (said !== null && said.use !== 'used') return null
  if (!runs) return null
  if (isOpen && said === null && use === 'offered')
    return kind === 'ai' || kind === 'preview' ? 'decide' : 'say'
  if (coverage === 'listed-in-2021' && (said !== null || use === 'offered' || use === 'seen'))
    return 'confirm'
  return null
}

/**
 * What is to be done, first things first. Within one kind what the settings show in use, what a setting lets people do, then
 * what most licences bring; else in the order of the table.
 */
export function firstThings(states: readonly ServiceState[]): readonly ServiceState[] {
  return TODO_ORDER.flatMap(todo =>
    states
      .filter(state => state.todo === todo)
      .toSorted(({ seen: one }, { seen: other }) => {
        const used = Number(other.use === 'seen') - Number(one.use === 'seen')
        const set = Number(other.isSet) - Number(one.isSet)
        return used || set || (other.licences ?? 0) - (one.licences ?? 0)
      }),
  )
}
