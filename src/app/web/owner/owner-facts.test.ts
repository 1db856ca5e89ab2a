import { describe, expect, test } from 'vitest'
import type { Assessment, VerdictRow } from '../../../assess/assess.ts'
import type { Matter, Posture } from '../../../assess/posture/posture.ts'
import type { Instant } from '../../../base/time.ts'
import { acceptedLines, decidedLines, type DueTask, dueLines, MOST, ownerMatters } from './owner-facts.ts'

const moment = (day: string) => `${day}T00:00:00.000Z` as Instant

function rowOf(changes: object): VerdictRow {
  const fix = { disturbs: 'all-staff', impact: 'People register a phone.' }
  return {
    check: 'entra.second-factor',
    title: 'Everyone signs in with more than a password',
    rationale: 'A stolen password opens everything.',
    reason: 'No policy asks for it.',
    fix,
    waived: [],
    ...changes,
  } as unknown as VerdictRow
}
const judged = (...verdicts: VerdictRow[]): Pick<Assessment, 'verdicts'> => ({ verdicts })

describe('what matters is told with what it costs people', () => {
  const fix: Matter = {
    kind: 'fix',
    title: 'See that everyone signs in with more than a password',
    why: 'No policy asks for it. A stolen password opens everything.',
    step: 'access-control',
    check: 'entra.second-factor',
    citation: '164.312(d)',
  }

  test.each<[Matter, string, RegExp, string]>([
    [
      fix,
      'A stolen password opens everything.',
      /It disturbs all staff\. People register a phone\.$/,
      'a setting',
    ],
    [
      { ...fix, kind: 'record', check: null, why: 'Nobody has signed.' },
      'Nobody has signed.',
      /^An officer decides/,
      'a record',
    ],
    [
      { ...fix, kind: 'licence', why: 'The plan lacks it.' },
      'The plan lacks it.',
      /^You decide: another plan costs money/,
      'a plan',
    ],
  ])('%#: %s', (matter, why, costs) => {
    const [told] = ownerMatters({ matters: [matter] }, judged(rowOf({})))
    expect(told?.why).toBe(why)
    expect(told?.costs).toMatch(costs)
  })

  test('three of them, the first first', () => {
    const matters = Array.from({ length: 10 }, (_, index) => ({ ...fix, title: `${index}` }))
    expect(ownerMatters({ matters }, judged()).map(({ title }) => title)).toEqual(['0', '1', '2'])
  })
})

describe('what is accepted', () => {
  const waived = (ends: string | null, changes: object = {}) => ({
    kind: 'user',
    id: 'u',
    name: 'Scanner',
    reason: 'The old scanner',
    ends: ends === null ? null : moment(ends),
    approver: 'Tomas Reyes',
    state: 'in-force',
    ...changes,
  })

  test('ends first first, what has no end last, and what no longer holds not at all', () => {
    const row = rowOf({
      waived: [
        waived(null),
        waived('2027-03-01'),
        waived('2026-12-01'),
        waived('2026-11-01', { state: 'ended' }),
      ],
    })
    expect(acceptedLines(judged(row)).items.map(({ day }) => day)).toEqual([
      'Until 30 November 2026',
      'Until 28 February 2027',
      'No end',
    ])
  })

  test('is told with its reason and who approved it', () => {
    const [line] = acceptedLines(judged(rowOf({ waived: [waived('2027-03-01')] }))).items
    expect(line?.words).toBe(
      '“Everyone signs in with more than a password” need not be met for Scanner. The old scanner. (Tomas Reyes)',
    )
    const [none] = acceptedLines(
      judged(rowOf({ waived: [waived(null, { approver: null, reason: null })] })),
    ).items
    expect(none?.words).toContain('No reason given. (no approver on record)')
  })

  test.each([
    ['user', '4972169c-1a2b-4c3d-8e9f-001122334455', 'for one account.', 'an account that no export names'],
    ['group', '4972169c-1a2b-4c3d-8e9f-001122334455', 'for one group.', 'a group'],
    ['sharing-link', '4972169c-1a2b-4c3d-8e9f-001122334455', 'for one entry.', 'of no kind an owner knows'],
    ['user', 'Scanner', 'for Scanner.', 'a name stays'],
  ])('for the %s %s is told as %s (%s)', (kind, name, words) => {
    const [line] = acceptedLines(judged(rowOf({ waived: [waived('2027-03-01', { kind, name })] }))).items
    expect(line?.words).toContain(words)
  })

  test.each([
    [MOST.accepted, MOST.accepted, 0, 'as many as there is room for'],
    [MOST.accepted + 1, MOST.accepted + 1, 0, 'one more stands where its count would'],
    [MOST.accepted + 2, MOST.accepted, 2, 'the rest is counted'],
  ])('of %i: %i and %i more (%s)', (count, shown, more) => {
    const all = Array.from({ length: count }, () => waived('2027-03-01'))
    const lines = acceptedLines(judged(rowOf({ waived: all })))
    expect([lines.items.length, lines.more]).toEqual([shown, more])
  })
})

test('what was decided last stands first, with when it is looked at again', () => {
  const of = (title: string, at: string) => ({
    title,
    decision: { at: moment(at), by: 'Dana Ruiz', decision: 'alternative', reviewBy: moment('2027-11-01') },
  })
  const requirements = [
    of('Encryption', '2026-10-01'),
    { title: 'Open', decision: null },
    of('Logoff', '2026-11-01'),
  ]
  const { items } = decidedLines({ requirements } as unknown as Pick<Posture, 'requirements'>)
  expect(items).toEqual([
    {
      day: '1 November 2026',
      words:
        'Logoff. Something else done in its place, signed by Dana Ruiz; to be looked at again by 31 October 2027.',
    },
    expect.objectContaining({ day: '1 October 2026' }),
  ])
})

describe('what is due', () => {
  const task = (title: string, due: string, changes: Partial<DueTask> = {}): DueTask => ({
    id: title,
    routine: title,
    title,
    due,
    stake: 'upkeep',
    overdue: false,
    outcome: 'coming',
    role: 'security-officer',
    person: null,
    ...changes,
  })
  const days = (title: string, count: number) =>
    Array.from({ length: count }, (_, day) => task(title, `2026-11-${String(day + 3).padStart(2, '0')}`))

  test('is told once each, earliest first, everyday work last', () => {
    const tasks = [
      ...days('Daily look', 10),
      task('Restore test', '2026-12-01'),
      task('Roles', '2026-11-20'),
      task('Roles', '2026-12-20'),
    ]
    expect(dueLines(tasks, '2026-11-02').items).toEqual([
      { day: '20 November 2026', words: 'Roles (Security officer, twice).' },
      { day: '1 December 2026', words: 'Restore test (Security officer).' },
      { day: '3 November 2026', words: 'Daily look (Security officer, 10 times).' },
    ])
  })

  test('of what is late a lost safeguard is told first, however old the rest is', () => {
    const late = { overdue: true, outcome: 'open' }
    const tasks = [
      task('Old exception', '2026-03-01', late),
      task('Contact lost its role', '2026-10-31', { ...late, stake: 'safeguard' }),
    ]
    expect(dueLines(tasks, '2026-11-02').items.map(({ words }) => words)).toEqual([
      'Contact lost its role (Security officer).',
      'Old exception (Security officer).',
    ])
  })

  test.each<[DueTask, readonly string[], string]>([
    [task('Late', '2026-10-01', { overdue: true, outcome: 'open' }), ['Was due 1 October 2026'], 'overdue'],
    [task('Done', '2026-11-20', { outcome: 'done' }), [], 'done is not due'],
    [task('At the end', '2027-01-31'), ['31 January 2027'], 'the ninetieth day'],
    [task('Beyond', '2027-02-01'), [], 'the day after it'],
  ])('%#: %s', (one, expected) => {
    expect(dueLines([one], '2026-11-02').items.map(({ day }) => day)).toEqual(expected)
  })

  test('names the person where one is named', () => {
    const [line] = dueLines(
      [task('Roles', '2026-11-20', { person: { name: 'Kim Lee' } })],
      '2026-11-02',
    ).items
    expect(line?.words).toBe('Roles (Kim Lee).')
  })
})
