import type { Cloud } from '../../base/fact.ts'
import { LIST_OF_2021 } from './list-of-2021.ts'

export const SERVICE_FAMILIES = {
  suites: 'Suites and support',
  mail: 'Mail and calendars',
  files: 'Files and sites',
  teams: 'Teams, calls and visits',
  work: 'Forms, tasks and Office on the web',
  community: 'Viva and communities',
  ai: 'Copilot and agents',
  'power-platform': 'Power Platform and Power BI',
  dynamics: 'Dynamics 365',
  azure: 'Azure and developers',
  devices: 'Devices and Windows',
  identity: 'Identity',
  defence: 'Defender',
  compliance: 'Purview and compliance',
  health: 'Healthcare',
  optional: 'Previews and connected experiences',
  personal: 'Personal and free services',
} as const
export type ServiceFamily = keyof typeof SERVICE_FAMILIES

/**
 * What is known of a service under Microsoft’s agreement. `covered`: a list that somebody here imported names it.
 * `listed-in-2021`: Ward's own list names it, and nobody has looked at today's. `not-listed`: an imported list that names
 * all does not name it or says no, or it is not bought by the organisation at all. `unknown`: nothing says either.
 */
export type Coverage = 'covered' | 'listed-in-2021' | 'not-listed' | 'unknown'

/** What Ward's own table says; only an imported list can say `covered`. */
export type TableCoverage = Exclude<Coverage, 'covered'>

export const CLOUDS = ['commercial', 'gcc', 'gcc-high', 'dod'] as const satisfies readonly Cloud[]

/**
 * `service`: bought and used as such. `feature`: part of another, with a switch of its own. `ai`: reads or writes content
 * with a language model. `preview`: not released. `personal`: a person's own account, never the organisation's.
 */
export type ServiceKind = 'service' | 'feature' | 'ai' | 'preview' | 'personal'

export interface Service {
  /** Like `exchange-online`. */
  readonly id: string
  /** Today's name. */
  readonly name: string
  readonly family: ServiceFamily
  readonly kind: ServiceKind
  /** Earlier names, of 2012 among them. */
  readonly was: readonly string[]
  /** Other names people and lists use. */
  readonly also: readonly string[]
  /** Id of the suite whose name in a list stands for this service too; null where it stands for itself. */
  readonly partOf: string | null
  /** What the list of 2021 calls it; null where it names it not. */
  readonly listedAs: string | null
  /** As of 2021, for each of Microsoft's clouds: the lists of the government clouds differ. */
  readonly coverage: Readonly<Record<Cloud, TableCoverage>>
  readonly asOf: string
  readonly source: string
  /** Nobody has held this row against Microsoft's list of today. */
  readonly verified: false
  /** What to look at, for whoever verifies the row. */
  readonly verify: string
  /** Where it is set up. */
  readonly administered: string
  /** How names of service plans begin that bring it. Empty where no plan shows it. */
  readonly plans: readonly string[]
  /** What turns it off, in order; empty where Ward knows no switch. */
  readonly off: readonly string[]
  /** What a clinic should know of it before patient data goes in. */
  readonly note: string | null
  /** Whether Microsoft still runs it, as far as Ward knows. */
  readonly runs: boolean
}

interface ServiceRow extends Pick<Service, 'id' | 'name' | 'administered'> {
  readonly kind?: ServiceKind
  readonly was?: readonly string[]
  readonly also?: readonly string[]
  readonly listedAs?: string
  readonly partOf?: string
  readonly coverage?: Service['coverage']
  readonly plans?: readonly string[]
  readonly off?: readonly string[]
  readonly note?: string
  readonly runs?: false
}

const everywhere = (coverage: TableCoverage): Service['coverage'] => ({
  commercial: coverage,
  gcc: coverage,
  'gcc-high': coverage,
  dod: coverage,
})

/** Nothing that Ward has read says either. */
export const UNKNOWN = everywhere('unknown')
/** The list of the commercial cloud names it; Ward has not read those of the government clouds. */
export const LISTED = { ...UNKNOWN, commercial: 'listed-in-2021' } as const satisfies Service['coverage']
/** Named for the commercial and the US Government cloud without telling the higher ones apart. */
export const LISTED_WITH_GOVERNMENT = {
  ...LISTED,
  gcc: 'listed-in-2021',
} as const satisfies Service['coverage']
export const LISTED_EVERYWHERE = everywhere('listed-in-2021')
/** No part of what the organisation buys. */
export const OUTSIDE = everywhere('not-listed')

/** The services of one family, with what is usual filled in. */
export function defineServices(family: ServiceFamily, rows: readonly ServiceRow[]): readonly Service[] {
  return rows.map(row => {
    const { listedAs = null, kind = 'service', coverage } = row
    return {
      family,
      kind,
      was: [],
      also: [],
      partOf: null,
      asOf: LIST_OF_2021.asOf,
      source: LIST_OF_2021.source,
      verified: false,
      verify: verifyWords(row.name, kind),
      plans: [],
      off: [],
      note: null,
      runs: true,
      ...row,
      listedAs,
      coverage: coverage ?? (listedAs === null ? UNKNOWN : LISTED),
    }
  })
}

function verifyWords(name: string, kind: ServiceKind): string {
  if (kind === 'personal') return `Look whether anybody uses ${name} for work, and end that.`
  return `Look for “${name}” in Microsoft’s list of today for your cloud, and import that list with its date.`
}
