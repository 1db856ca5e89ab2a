import { describe, expect, test } from 'vitest'
import { DISTURBED, type Disturbed } from '../base/disturbance.ts'
import { SEVERITIES, STRENGTHS, type Severity, type Strength, type Verdict } from '../base/verdict.ts'
import type { VerdictRow } from './assess.ts'
import { CHECKS } from './checks/index.ts'
import type { Fix } from './define-check.ts'
import {
  administratorOrder,
  DISTURBED_SHARES,
  FIX_GROUPS,
  SEVERITY_WEIGHTS,
  STRENGTH_WEIGHTS,
} from './priority.ts'

const fix = (disturbs: Disturbed): Fix => ({ steps: ['a step'], docs: '', impact: '', disturbs })

function row(
  severity: Severity,
  disturbs: Disturbed,
  more: { check?: string; title?: string; strength?: Strength; verdict?: Verdict } = {},
): VerdictRow {
  const name = `${severity}, ${disturbs}`
  const plain = { check: `entra.${name}`, title: name, strength: 'supports', verdict: 'fail' }
  return { ...plain, ...more, severity, fix: fix(disturbs) } as VerdictRow
}

const titles = (rows: readonly VerdictRow[]) =>
  administratorOrder(rows, []).ranked.map(ranked => ranked.row.title)

describe('which fix comes first', () => {
  test.each<{ because: string; first: VerdictRow; second: VerdictRow }>([
    {
      because: 'of two that nobody notices, the heavier',
      first: row('high', 'nobody'),
      second: row('medium', 'nobody'),
    },
    {
      because: 'of two as heavy, the one that meets fewer people',
      first: row('high', 'some-staff'),
      second: row('high', 'all-staff'),
    },
    {
      because: 'patients cannot be told in a staff meeting',
      first: row('high', 'all-staff'),
      second: row('high', 'patients'),
    },
    {
      because: 'the audit log costs nobody anything, a second factor for all costs everybody a morning',
      first: row('critical', 'nobody'),
      second: row('critical', 'all-staff'),
    },
    {
      because: 'a few minutes that nobody notices are not put off until the staff has been trained',
      first: row('low', 'nobody'),
      second: row('critical', 'all-staff'),
    },
    {
      because: 'a critical gap does not wait for alerts to administrators that are good to have',
      first: row('critical', 'all-staff'),
      second: row('low', 'administrators'),
    },
    {
      because: 'a critical change for all goes before a medium one that only some notice',
      first: row('critical', 'all-staff'),
      second: row('medium', 'some-staff'),
    },
    {
      because: 'SMTP AUTH off, which meets whoever scans, goes before a second factor for all',
      first: row('high', 'some-staff'),
      second: row('critical', 'all-staff'),
    },
    {
      because: 'the text of the rule asks for it',
      first: row('high', 'all-staff', { strength: 'required', title: 'required' }),
      second: row('high', 'all-staff'),
    },
    {
      because: 'required does not lift a finding over a heavier one',
      first: row('critical', 'all-staff'),
      second: row('high', 'all-staff', { strength: 'required', title: 'required' }),
    },
    {
      because: 'good practice is half as urgent as what supports the rule',
      first: row('low', 'nobody'),
      second: row('low', 'nobody', { strength: 'good-practice', title: 'good practice' }),
    },
  ])('$first.title before $second.title: $because', ({ first, second }) => {
    expect(titles([second, first])).toEqual([first.title, second.title])
    expect(titles([first, second])).toEqual([first.title, second.title])
  })

  test('ties go by title, then by id, whichever way the rows come', () => {
    const rows = [
      row('high', 'nobody', { title: 'B', check: 'teams.b' }),
      row('high', 'nobody', { title: 'A', check: 'teams.z' }),
      row('high', 'nobody', { title: 'A', check: 'entra.a' }),
    ]
    const ids = (of: readonly VerdictRow[]) => administratorOrder(of, []).ranked.map(one => one.row.check)
    expect(ids(rows)).toEqual(['entra.a', 'teams.z', 'teams.b'])
    expect(ids(rows.toReversed())).toEqual(['entra.a', 'teams.z', 'teams.b'])
  })
})

describe('the weights', () => {
  test('stand in the order of what they weigh', () => {
    const falling = (numbers: readonly number[]) =>
      numbers.every((one, at) => at === 0 || one < numbers[at - 1]!)
    expect(falling(SEVERITIES.map(one => SEVERITY_WEIGHTS[one]))).toBe(true)
    expect(falling(STRENGTHS.map(one => STRENGTH_WEIGHTS[one]))).toBe(true)
    expect(falling(DISTURBED.toReversed().map(one => DISTURBED_SHARES[one]))).toBe(true)
    expect(DISTURBED_SHARES.nobody, 'nought would make the ratio endless').toBeGreaterThan(0)
  })

  test.each<readonly [Severity, readonly number[]]>([
    ['critical', [80, 53.3, 22.9, 8, 5.3]],
    ['high', [40, 26.7, 11.4, 4, 2.7]],
    ['medium', [20, 13.3, 5.7, 2, 1.3]],
    ['low', [10, 6.7, 2.9, 1, 0.7]],
  ])('give the table that is printed beside them: %s', (severity, expected) => {
    const ratios = DISTURBED.map(
      disturbs => administratorOrder([row(severity, disturbs)], []).ranked[0]?.ratio,
    )
    expect(ratios.map(ratio => Math.round((ratio ?? 0) * 10) / 10)).toEqual(expected)
  })
})

describe('the order as a whole', () => {
  test('what meets, does not apply or needs a look is left out; unread and unlicensed stand apart', () => {
    const order = administratorOrder(
      (['pass', 'fail', 'manual', 'not-applicable', 'not-licensed', 'unknown'] as const).map(verdict =>
        row('high', 'nobody', { verdict, title: verdict }),
      ),
      [],
    )
    expect(order.ranked.map(one => one.row.title)).toEqual(['fail'])
    expect(order.notLicensed.map(one => one.row.title)).toEqual(['not-licensed'])
    expect(order.unknown.map(one => one.row.title)).toEqual(['unknown'])
  })

  test('what is accepted as a whole is nobody’s task until the waiver ends', () => {
    const accepted = { ...row('critical', 'nobody', { title: 'accepted' }), accepted: true }
    const order = administratorOrder([accepted, row('low', 'nobody', { title: 'open' })], [])
    expect(order.ranked.map(one => one.row.title)).toEqual(['open'])
    expect(order.groups[0]?.fixes.map(one => one.row.title)).toEqual(['open'])
    expect(order.accepted.map(one => one.row.title)).toEqual(['accepted'])
  })

  test('groups go from the least talk to the most, each in the same order as the whole', () => {
    const order = administratorOrder(
      [
        row('critical', 'patients'),
        row('low', 'all-staff'),
        row('medium', 'some-staff'),
        row('high', 'administrators'),
        row('low', 'nobody'),
        row('critical', 'nobody'),
      ],
      [],
    )
    expect(order.groups.map(({ group, fixes }) => [group.id, fixes.map(one => one.row.title)])).toEqual([
      ['now', ['critical, nobody', 'low, nobody']],
      ['administrators', ['high, administrators']],
      ['staff', ['medium, some-staff', 'low, all-staff']],
      ['practice', ['critical, patients']],
    ])
  })

  test('everybody who can be disturbed belongs to one group', () => {
    expect(FIX_GROUPS.flatMap(({ disturbs }) => disturbs)).toEqual(DISTURBED)
  })

  test('nothing to fix gives the four groups, empty', () => {
    expect(administratorOrder([], CHECKS).groups.map(({ fixes }) => fixes.length)).toEqual([0, 0, 0, 0])
  })

  test('a kept assessment is ordered by what the catalogue says today', () => {
    const kept = row('high', 'nobody', { check: 'exchange.smtp-auth-off' })
    const [ranked] = administratorOrder([kept], CHECKS).ranked
    expect(ranked?.disturbs).toBe('some-staff')
    expect(ranked?.workflows).toContain('scan-to-mail')
  })

  test('a kept row that neither it nor the catalogue knows is taken for the most careful group', () => {
    const { disturbs: _, ...before } = fix('nobody')
    const kept = { ...row('high', 'nobody', { check: 'entra.gone' }), fix: before } as VerdictRow
    expect(administratorOrder([kept], CHECKS).ranked[0]).toMatchObject({
      disturbs: 'patients',
      workflows: [],
    })
  })
})
