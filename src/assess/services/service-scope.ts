import type { Day } from '../../base/days.ts'
import type { Cloud } from '../../base/fact.ts'
import type { Coverage, Service } from './define-service.ts'
import { serviceById } from './services.ts'

/** One row of a list that somebody took from Microsoft. */
export interface ScopeRow {
  /** As the list has it. */
  readonly name: string
  /** Ward's id of it; null for a name that Ward does not know. */
  readonly service: string | null
  /** False where the list says no in words. */
  readonly covered: boolean
}

/** Microsoft's list of covered services, as somebody here took it down on a day. */
export interface ServiceScope {
  readonly asOf: Day
  readonly cloud: Cloud
  /** Where it was taken from. */
  readonly source: string
  /** Whether it names all that the agreement covers in that cloud: only then does its silence say something. */
  readonly complete: boolean
  readonly rows: readonly ScopeRow[]
}

/** What is known of a service in one cloud, and from what. */
export interface CoverageTold {
  readonly coverage: Coverage
  readonly asOf: string
  readonly source: string
  /** Whether it comes from a list that was imported here, and not from Ward's own table. */
  readonly imported: boolean
  readonly why: string
}

/**
 * Whether the agreement covers a service, as far as is known: the latest list that speaks of it decides, then Ward's own
 * table. A list that names the suite speaks for what Ward's table has in it.
 */
export function coverageOf(service: Service, cloud: Cloud, lists: readonly ServiceScope[]): CoverageTold {
  for (const list of latestFirst(lists, cloud)) {
    const told = toldBy(service, list)
    if (told !== null) return told
  }
  const { asOf, source, listedAs, kind } = service
  const coverage = service.coverage[cloud]
  return {
    coverage,
    asOf,
    source,
    imported: false,
    why: whyOf(coverage, listedAs, kind === 'personal', cloud),
  }
}

/** Lists of one cloud, the latest first. */
export function latestFirst<T extends Pick<ServiceScope, 'asOf' | 'cloud'>>(
  lists: readonly T[],
  cloud: Cloud,
): readonly T[] {
  return lists
    .filter(list => list.cloud === cloud)
    .toSorted((one, other) => (one.asOf < other.asOf ? 1 : one.asOf > other.asOf ? -1 : 0))
}

function toldBy(service: Service, list: ServiceScope): CoverageTold | null {
  const { asOf, source, complete, rows } = list
  const from = { asOf, source, imported: true }
  const own = rows.filter(row => row.service === service.id)
  const no = own.find(row => !row.covered)
  if (no !== undefined) {
    return { ...from, coverage: 'not-listed', why: `The list says no of “${no.name}”.` }
  }
  const [yes] = own
  if (yes !== undefined) return { ...from, coverage: 'covered', why: `The list names “${yes.name}”.` }
  const suite = rows.find(row => row.service === service.partOf && row.service !== null && row.covered)
  const inSuite = service.listedAs !== null && service.coverage[list.cloud] === 'listed-in-2021'
  if (suite !== undefined && inSuite) {
    return {
      ...from,
      coverage: 'covered',
      why: `The list names “${suite.name}”; that this service is part of it is taken from the list of 2021.`,
    }
  }
  return complete
    ? { ...from, coverage: 'not-listed', why: 'The list, which names all, does not name it.' }
    : null
}

function whyOf(coverage: Coverage, listedAs: string | null, isPersonal: boolean, cloud: Cloud): string {
  if (coverage === 'listed-in-2021') {
    return `The list of 2021 names it (“${listedAs}”). Nobody here has looked at today’s.`
  }
  if (isPersonal) return 'A personal account comes under no agreement of the organisation.'
  if (listedAs !== null && cloud !== 'commercial') {
    return 'The list of 2021 names it for the commercial cloud; the lists of the government clouds differ, and Ward has read none.'
  }
  return 'The list of 2021 does not name it, and nobody here has looked at today’s.'
}

/** What a newer list says otherwise than the one before of the same cloud. */
export interface ScopeDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Named in both, covered in one only. */
  readonly turned: readonly { readonly name: string; readonly covered: boolean }[]
  readonly same: number
}

/** By Ward's name of a service, so that a renaming is no change. */
export function scopeDiff(before: ServiceScope | null, after: Pick<ServiceScope, 'rows'>): ScopeDiff {
  const was = byName(before?.rows ?? [])
  const is = byName(after.rows)
  const both = [...is].filter(([name]) => was.has(name))
  return {
    added: [...is.keys()].filter(name => !was.has(name)),
    removed: [...was.keys()].filter(name => !is.has(name)),
    turned: both
      .filter(([name, covered]) => was.get(name) !== covered)
      .map(([name, covered]) => ({ name, covered })),
    same: both.filter(([name, covered]) => was.get(name) === covered).length,
  }
}

/** A service that stands there twice is covered only where no row says no. */
function byName(rows: readonly ScopeRow[]): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  for (const { name, service, covered } of rows) {
    const called = (service === null ? undefined : serviceById(service)?.name) ?? name
    found.set(called, covered && found.get(called) !== false)
  }
  return found
}
