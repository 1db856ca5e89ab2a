import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PERMISSION_NAMES } from '../../base/people/permissions.ts'
import { ROLE_NAMES } from '../../base/people/roles.ts'
import { NEED_WEIGHTS } from './need.ts'
import { joined, NEED_SOURCES, needsOf, ranked } from './needs-of.ts'
import { check, known, need, person, task, TODAY } from './needs.fixture.ts'

const days = fc.constantFrom(
  null,
  '2026-10-20',
  '2026-11-01',
  '2026-11-02',
  '2026-11-05',
  '2026-11-08',
  '2027-03-01',
)
const anyNeed = fc
  .record({ due: days, weight: fc.constantFrom(...NEED_WEIGHTS), id: fc.integer({ min: 0, max: 999 }) })
  .map(({ due, weight, id }) =>
    need({ id: `n:${id}`, due, weight, overdue: due !== null && due < TODAY, about: `n:${id}` }),
  )
const someNeeds = fc.uniqueArray(anyNeed, { selector: ({ id }) => id, maxLength: 40 })

describe('ranking', () => {
  test('is a permutation, the same in whatever order needs come, overdue first and of it the graver, then clocks of the law', () => {
    fc.assert(
      fc.property(someNeeds, fc.infiniteStream(fc.nat()), (needs, random) => {
        const order = ranked(needs, TODAY)
        const shuffled = needs
          .map(one => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(ranked(shuffled, TODAY)).toEqual(order)
        expect(new Set(order)).toEqual(new Set(needs))
        const groups = order.map(({ overdue, weight }) => (overdue ? 0 : weight === 'legal-clock' ? 1 : 2))
        expect(groups).toEqual(groups.toSorted((a, b) => a - b))
        const late = order
          .filter(({ overdue }) => overdue)
          .map(({ due, weight }) => `${Math.min(2, Math.ceil(NEED_WEIGHTS.indexOf(weight) / 2))} ${due}`)
        expect(late).toEqual(late.toSorted())
      }),
    )
  })

  test.each([
    ['critical before what is due today', { weight: 'critical' }, { due: TODAY }],
    ['due today before this week', { due: TODAY }, { due: '2026-11-05' }],
    ['this week, which ends on Sunday, before high without a day', { due: '2026-11-08' }, { weight: 'high' }],
    ['high before next week', { weight: 'high' }, { due: '2026-11-09' }],
    ['a day before none', { due: '2027-01-01' }, {}],
    ['usual before what can wait', {}, { weight: 'low' }],
    [
      'what is late before a clock of the law that is in time',
      { due: '2026-11-01', overdue: true },
      { weight: 'legal-clock', due: '2026-11-03' },
    ],
    [
      'a lost safeguard before upkeep that is late for longer',
      { due: '2026-10-30', overdue: true, weight: 'high' },
      { due: '2026-02-01', overdue: true },
    ],
    [
      'of two lost safeguards the one that is late for longer, whatever the severity',
      { due: '2026-10-30', overdue: true, weight: 'high' },
      { due: '2026-11-01', overdue: true, weight: 'critical' },
    ],
    [
      'a clock of the law before what is critical',
      { weight: 'legal-clock', due: '2027-03-01' },
      { weight: 'critical' },
    ],
  ] as const)('%s', (_, first, second) => {
    const [a, b] = [need({ id: 'z', ...first }), need({ id: 'a', ...second })]
    expect(ranked([b, a], TODAY).map(({ id }) => id)).toEqual(['z', 'a'])
  })
})

test('two that are about one thing become one row: the first’s words, the earliest day, the heavier weight', () => {
  const rows = joined([
    need({ id: 'x', about: 'access:1', what: 'Three accesses.', due: '2026-11-20', minutes: null }),
    need({ id: 'y', about: 'other' }),
    need({ id: 'z', about: 'access:1', what: 'Review.', due: '2026-11-06', weight: 'high', minutes: 15 }),
  ])
  expect(rows.map(({ id, what, due, weight, minutes }) => [id, what, due, weight, minutes])).toEqual([
    ['x', 'Three accesses.', '2026-11-06', 'high', 15],
    ['y', 'Do it.', null, 'usual', 5],
  ])
})

describe('whose they are', () => {
  const much = known({
    organisation: null,
    lastSnapshot: null,
    yearAdopted: false,
    access: 'no-log',
    checks: [check()],
    officers: [{ id: 'u-2', name: 'Mei', passwordAlone: true }],
    people: ROLE_NAMES.map(role => ({ id: `u-${role}`, roles: [role] })),
    tasks: ROLE_NAMES.map(role => task({ id: `own:${role}`, role })),
  })
  test.each([
    ['workforce', ['task']],
    ['owner', ['task']],
    ['auditor', []],
    ['it-administrator', ['finding-unassigned', 'snapshot', 'task']],
    ['provider-operator', ['finding-unassigned', 'snapshot', 'task']],
    ['privacy-officer', ['audit-log-missing', 'finding-unassigned', 'profile', 'task', 'year']],
    ['security-officer', ['audit-log-missing', 'finding-unassigned', 'profile', 'snapshot', 'task', 'year']],
    [
      'hipaa-administrator',
      ['audit-log-missing', 'finding-unassigned', 'profile', 'second-factor', 'snapshot', 'task', 'year'],
    ],
  ] as const)('%s', (role, kinds) => {
    expect(
      needsOf(much, person(role))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(kinds)
  })

  test('without a permission no source that takes it is asked', () => {
    for (const source of NEED_SOURCES) {
      expect(source.takes.length).toBeGreaterThan(0)
      for (const one of source.takes) expect(PERMISSION_NAMES).toContain(one)
    }
    expect(needsOf(much, person('hipaa-administrator', { permissions: [] }))).toEqual([])
  })

  test('every row is whole: a sentence, a why, a way there, and no word that is for nobody', () => {
    for (const role of ROLE_NAMES) {
      for (const row of needsOf(much, person(role))) {
        expect(row.what, row.id).toMatch(/^[A-Z0-9].*\.$/)
        expect(row.why, row.id).toMatch(/^[A-Z].*\.$/)
        expect(row.to, row.id).toMatch(/^\/[a-z]/)
        expect(row.does, row.id).toMatch(/^[A-Z]/)
        expect(`${row.what} ${row.why}`, row.id).not.toMatch(
          /compliant|violation|secure\b|safe\b|undefined|null/i,
        )
      }
    }
  })
})
