import { offerOf } from '../assess/services/azure-offers.ts'
import { SERVICE_FAMILIES } from '../assess/services/define-service.ts'
import { SAFEGUARDS } from '../assess/services/safeguards.ts'
import {
  COVERAGE_WORDS,
  KIND_WORDS,
  SAID_WORDS,
  TODO_WORDS,
  USE_WORDS,
} from '../assess/services/service-words.ts'
import type { Truth } from '../assess/truth.ts'
import type { ServicesKnown } from '../comply/services/known.ts'
import { csv } from '../report/csv.ts'
import { type PeopleFilter, peopleFound } from './people-plans.ts'

/** Every table of the page of services. */
export const SERVICE_TABLES = ['services', 'plans', 'people', 'azure', 'list'] as const
export type ServiceTable = (typeof SERVICE_TABLES)[number]

/** One of them as CSV. */
export function serviceTable(table: ServiceTable, known: ServicesKnown, filter: PeopleFilter = {}): string {
  return csv(ROWS[table](known, filter))
}

type Rows = readonly (readonly string[])[]

const held = (truth: Truth) => (truth === undefined ? 'not known' : truth ? 'yes' : 'no')
const titles = SAFEGUARDS.map(({ title }) => title)

const ROWS: { readonly [T in ServiceTable]: (known: ServicesKnown, filter: PeopleFilter) => Rows } = {
  services: ({ states }) => [
    [
      'Service',
      'Family',
      'Earlier names',
      'Covered',
      'As of',
      'Source',
      'Why',
      'Settings',
      'What they show',
      'Said',
      'Reason',
      'Said by',
      'Said on',
      'To do',
      'Administered in',
    ],
    ...states.map(({ service, coverage, seen, said, todo }) => [
      service.name,
      SERVICE_FAMILIES[service.family],
      service.was.join('; '),
      COVERAGE_WORDS[coverage.coverage],
      coverage.asOf,
      coverage.source,
      coverage.why,
      USE_WORDS[seen.use],
      seen.says.join(' '),
      said === null ? '' : SAID_WORDS[said.use],
      said?.reason ?? '',
      said?.by.name ?? '',
      said?.at.slice(0, 10) ?? '',
      todo === null ? '' : TODO_WORDS[todo],
      service.administered,
    ]),
  ],
  plans: ({ products }) => [
    ['Plan', 'Product id', 'Kind', 'Assigned', 'Bought', 'Trial', 'In grace', ...titles],
    ...(products ?? []).map(({ name, sku, kind, assigned, bought, trial, inGrace, has }) => [
      name,
      sku ?? '',
      KIND_WORDS[kind],
      assigned === null ? '' : String(assigned),
      bought === null ? '' : String(bought),
      trial ? 'yes' : 'no',
      inGrace ? 'yes' : 'no',
      ...SAFEGUARDS.map(({ id }) => held(has[id])),
    ]),
  ],
  people: (known, filter) => [
    ['Name', 'User principal name', 'Sign-in', 'Plans', 'Kind', ...titles],
    ...peopleFound(known, filter).map(({ name, upn, enabled, plans, kind, lacks, unknown }) => [
      name,
      upn,
      enabled === null ? 'not told' : enabled ? 'open' : 'blocked',
      plans.join('; '),
      KIND_WORDS[kind],
      ...SAFEGUARDS.map(({ id }) =>
        kind === 'none' || enabled === false
          ? ''
          : lacks.includes(id)
            ? 'no'
            : unknown.includes(id)
              ? 'not known'
              : 'yes',
      ),
    ]),
  ],
  azure: ({ azure }) => [
    [
      'Subscription',
      'Subscription id',
      'State',
      'Directory',
      'Offer',
      'Look at',
      'Patient data',
      'Note',
      'In the last list',
    ],
    ...(azure?.value.subscriptions ?? []).map(({ id, name, state, tenantId, offer, holds, note, gone }) => [
      name,
      id,
      state ?? '',
      tenantId ?? '',
      offerOf(offer).name,
      offerOf(offer).question ?? '',
      { ephi: 'yes', 'no-ephi': 'no', 'not-said': 'not said' }[holds],
      note,
      gone ? 'no' : 'yes',
    ]),
  ],
  list: ({ list }) => [
    ['Service', 'Covered', 'Cloud', 'Known to Ward', 'As of', 'Source'],
    ...(list?.rows ?? []).map(({ name, covered, service }) => [
      name,
      covered ? 'yes' : 'no',
      list?.cloud ?? '',
      service ?? '',
      list?.asOf ?? '',
      list?.source ?? '',
    ]),
  ],
}
