import { describe, expect, it } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { serviceStates } from '../../assess/services/service-states.ts'
import type { ReadFacts } from '../../assess/services/sign.ts'
import { plansOfProducts } from '../../assess/services/user-plans.ts'
import { dutiesOfServices } from './duties.ts'
import type { KeptScope } from './scope-records.ts'
import type { KeptUse } from './service-body.ts'
import { standingsOfServices } from './standing.ts'

const by = { id: 'a', name: 'Nadia Okafor' }
const at = (day: string) => `${day}T12:00:00.000Z` as Instant
const READ = { takenAt: null, savedAt: at('2026-11-02') }
const FACTS: ReadFacts = {
  'power-platform.environments': { read: true, value: [{ DisplayName: 'Log', IsDefault: false }], from: 'x' },
}
const list = (asOf: string): KeptScope => ({
  asOf,
  cloud: 'commercial',
  source: 'x',
  complete: true,
  file: 'x',
  by,
  at: at(asOf),
  version: 1,
  rows: [{ name: 'Forms', covered: true, service: 'forms' }],
})
const use = (service: string, said: KeptUse['use'], day = '2026-10-01'): KeptUse => ({
  service,
  use: said,
  reason: 'x',
  by,
  at: at(day),
})

function known(more: {
  today?: string
  list?: KeptScope | null
  uses?: readonly KeptUse[]
  facts?: ReadFacts
  settings?: typeof READ | null
  products?: Parameters<typeof plansOfProducts>[0]
}) {
  const { today = '2026-11-22', uses = [], facts = {}, settings = READ, products = [] } = more
  const held = more.list ?? null
  const states = serviceStates({
    cloud: 'commercial',
    lists: held === null ? [] : [held],
    facts,
    said: uses,
    today,
  })
  return {
    today,
    timeZone: null,
    settings,
    list: held,
    states,
    products: plansOfProducts(products),
    people: null,
    userPlans: null,
  }
}
const told = (more: Parameters<typeof known>[0]) =>
  dutiesOfServices(known(more)).map(({ id, opens, due }) => [id, opens, due])

describe('what is to be done', () => {
  it.each([
    ['nothing was read', { settings: null }, []],
    ['no list was ever brought', {}, [['services:verify-list', '2026-11-02', '2026-12-02']]],
    [
      'a list of this year',
      { list: list('2026-06-01') },
      [['services:verify-list', '2027-03-03', '2027-06-01']],
    ],
    [
      'a list of a leap day',
      { list: list('2024-02-29') },
      [['services:verify-list', '2024-11-30', '2025-02-28']],
    ],
    [
      'used though no list names it',
      { list: list('2026-06-01'), uses: [use('copilot-personal', 'used')] },
      [
        ['services:verify-list', '2027-03-03', '2027-06-01'],
        ['services:settle:copilot-personal', '2026-10-01', '2026-10-15'],
      ],
    ],
    [
      'seen in the settings, said by nobody',
      { list: list('2026-06-01'), facts: FACTS },
      [
        ['services:verify-list', '2027-03-03', '2027-06-01'],
        ['services:settle:power-apps', '2026-11-02', '2026-11-16'],
      ],
    ],
    [
      'without patient data, to be asked again after a year',
      { list: list('2026-06-01'), uses: [use('sway', 'no-ephi', '2026-10-01')] },
      [
        ['services:verify-list', '2027-03-03', '2027-06-01'],
        ['services:again:sway', '2027-07-03', '2027-10-01'],
      ],
    ],
    [
      'a trial that people are on, and one in its days of grace',
      {
        list: list('2026-06-01'),
        products: [
          { skuId: '606b54a9-78d8-4298-ad8b-df6ef4481c80', consumedUnits: 2 },
          { skuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', consumedUnits: 4, capabilityStatus: 'Warning' },
        ],
      },
      [
        ['services:verify-list', '2027-03-03', '2027-06-01'],
        ['services:ending:606b54a9-78d8-4298-ad8b-df6ef4481c80', '2026-11-02', '2026-11-16'],
        ['services:ending:cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', '2026-11-02', '2026-11-16'],
      ],
    ],
  ] as const)('%s', (_, more, duties) => {
    expect(told(more as Parameters<typeof known>[0])).toEqual(duties)
  })
})

it('who said that nobody uses a service is named with the day, where the settings show use', () => {
  const uses = [use('power-apps', 'not-used', '2026-10-01')]
  const [, duty] = dutiesOfServices(known({ list: list('2026-06-01'), uses, facts: FACTS }))
  expect(duty).toMatchObject({
    title: 'Look again at Power Apps: said to be unused, and in use',
    why: 'Nadia Okafor said on 1 October 2026 that nobody uses it. The settings show otherwise.',
  })
})

describe('where it stands', () => {
  const state = (more: Parameters<typeof known>[0]) => standingsOfServices(known(more))[0]
  it.each([
    [{}, 'open', 'missing', 'no list'],
    [{ list: list('2026-06-01') }, 'done', 'is on record', 'a list in time'],
    [{ list: list('2026-01-01') }, 'soon', 'is on record', 'due within 90 days'],
    [{ list: list('2025-11-21') }, 'open', 'more than a year ago', 'a day too old'],
    [{ list: list('2025-11-22') }, 'soon', 'is on record', 'on its last day'],
    [
      { list: list('2026-06-01'), uses: [use('copilot-personal', 'used')] },
      'open',
      'is used',
      'used though not named',
    ],
    [
      { list: list('2026-06-01'), uses: [use('power-apps', 'not-used')], facts: FACTS },
      'open',
      'Power Apps was said to be unused, and the settings show use.',
      'it may well be named: nothing is said of that',
    ],
  ] as const)('%j is %s: %s (%s)', (more, word, says, _because) => {
    const standing = state(more as Parameters<typeof known>[0])
    expect(standing?.state).toBe(word)
    expect(standing?.sentence).toContain(says)
  })

  it('says of people without a list that the record is missing', () => {
    expect(standingsOfServices(known({}))[1]).toMatchObject({ state: 'open', due: null })
  })
})
