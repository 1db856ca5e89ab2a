import { describe, expect, test } from 'vitest'
import type { RoleSnapshot } from '../../base/audit/role-time.ts'
import type { EventCoverage } from '../../store/audit/event-store.ts'
import { ACCESS_REPORT } from './access.report.ts'
import { ANA, at, group, request, SCOPE, storeOf } from './access.fixture.ts'
import { makeReport } from './make-report.ts'

const PERIOD = { from: at('02T00:00'), to: at('07T00:00') }

async function itemsOf(
  coverage: Partial<EventCoverage>,
  snapshots: readonly RoleSnapshot[] = [],
  groups = [group('04')],
) {
  const { store } = storeOf(groups, { coverage })
  const made = await makeReport(ACCESS_REPORT, store, SCOPE, request({ ...PERIOD, snapshots }))
  return made.completeness.items
}

const idsOf = async (coverage: Partial<EventCoverage>) =>
  (await itemsOf(coverage)).filter(({ standing }) => standing !== true).map(({ kind, id }) => `${kind} ${id}`)

const imported = (changes: Partial<EventCoverage['imports'][number]>): EventCoverage['imports'][number] => ({
  at: at('10T08:00'),
  ended: at('10T08:01'),
  kind: 'file',
  stored: 5,
  duplicates: 0,
  conflicts: 0,
  rejected: 0,
  first: null,
  last: null,
  ...changes,
})

const day = (date: string, workload: string | null) => ({ day: `2026-11-${date}`, workload, count: 1 })
/** Three weeks of every day, so that a day without events stands out. */
const COMPLETE = Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(2, '0')).flatMap(
  date => [day(date, 'Exchange'), day(date, 'SharePoint')],
)

describe('what stands in the statement', () => {
  test.each<readonly [string, Partial<EventCoverage>, readonly string[], readonly string[]]>([
    [
      'all is here',
      { days: COMPLETE },
      ['seen-nothing throttled', 'seen-nothing auditing-changes'],
      ['could-not-see workload-absent', 'could-not-see gap'],
    ],
    [
      'the period begins before the first event',
      { first: at('03T00:00') },
      ['could-not-see before-first'],
      [],
    ],
    ['the period goes on after the last event', { last: at('05T00:00') }, ['could-not-see after-last'], []],
    ['events were removed by retention', { removedBefore: at('03T00:00') }, ['could-not-see removed'], []],
    [
      'retention that ended before the period',
      { removedBefore: at('01T00:00') },
      [],
      ['could-not-see removed'],
    ],
    [
      'no event of SharePoint',
      { days: COMPLETE.filter(one => one.workload === 'Exchange') },
      ['could-not-see workload-absent'],
      [],
    ],
    [
      'OneDrive stands for SharePoint',
      {
        days: COMPLETE.map(one => ({
          ...one,
          workload: one.workload === 'Exchange' ? 'Exchange' : 'OneDrive',
        })),
      },
      [],
      ['could-not-see workload-absent'],
    ],
    [
      'a day without Exchange',
      { days: COMPLETE.filter(one => one.day !== '2026-11-04' || one.workload !== 'Exchange') },
      ['could-not-see gap'],
      [],
    ],
    [
      'an import that did not end',
      { imports: [imported({ ended: null })] },
      ['could-not-see import-broken-off'],
      [],
    ],
    [
      'an import with rejected rows',
      { imports: [imported({ rejected: 3 })] },
      ['could-not-see import-rejected'],
      [],
    ],
    [
      'an import that went well',
      { imports: [imported({})] },
      [],
      ['could-not-see import-broken-off', 'could-not-see import-rejected'],
    ],
    ['events that came with other content', { conflicts: 2 }, ['note conflicts'], []],
    [
      'a throttled mailbox',
      { throttled: [{ place: { kind: 'mailbox', ...ANA }, at: at('04T00:00') }] },
      ['could-not-see throttled'],
      ['seen-nothing throttled'],
    ],
    [
      'throttling that began on the day before goes on for 24 hours',
      { throttled: [{ place: { kind: 'mailbox', ...ANA }, at: at('01T12:00') }] },
      ['could-not-see throttled'],
      [],
    ],
    [
      'throttling that was over',
      { throttled: [{ place: { kind: 'mailbox', ...ANA }, at: at('01T00:00') }] },
      ['seen-nothing throttled'],
      ['could-not-see throttled'],
    ],
  ])('%s', async (_, coverage, has, hasNot) => {
    const ids = await idsOf(coverage)
    expect(ids).toEqual(expect.arrayContaining([...has]))
    for (const id of hasNot) expect(ids).not.toContain(id)
  })
})

describe('roles', () => {
  const snapshot = (asOf: string, complete = true): RoleSnapshot => ({
    source: 'role-list',
    asOf: at(asOf),
    complete,
    holders: [],
  })
  const held = (asOf: string, from: string, to?: string): RoleSnapshot => ({
    ...snapshot(asOf),
    holders: [
      {
        names: [ANA.id],
        roles: ['Global Administrator'],
        from: at(from),
        ...(to === undefined ? {} : { to: at(to) }),
      },
    ],
  })
  test.each<readonly [string, readonly RoleSnapshot[], readonly string[]]>([
    [
      'only from after the period, with a role whose times reach into it',
      [held('08T00:00', '01T00:00')],
      [
        'could-not-see No list of the time of this period or before says who held no role; the first complete one is of 8 Nov 2026. Roles that are on record for this time are taken into account',
      ],
    ],
    [
      'only from after the period, with a role that had ended before it',
      [held('08T00:00', '01T00:00', '01T12:00')],
      [
        'could-not-see No complete list of who held which role is on record for this period; the first complete one is of 8 Nov',
      ],
    ],
    [
      'from within the period, with a role that was held before',
      [held('04T00:00', '01T00:00')],
      ['could-not-see From before 4 Nov 2026 only some roles are on record', 'note Roles are those of 4 Nov'],
    ],
    ['none on record', [], ['could-not-see No roles are on record for this period']],
    ['only from after the period', [snapshot('08T00:00')], ['could-not-see No complete list']],
    ['only a part of a list', [snapshot('01T00:00', false)], ['could-not-see No complete list']],
    [
      'from within the period',
      [snapshot('04T00:00')],
      ['could-not-see No roles are on record from before 4 Nov', 'note Roles are those of 4 Nov'],
    ],
    ['from before', [snapshot('01T00:00')], ['note Roles are those of 1 Nov 2026']],
  ])('%s', async (_, snapshots, expected) => {
    const items = (await itemsOf({}, snapshots)).filter(({ id }) => id.startsWith('roles'))
    const said = items.map(({ kind, text }) => `${kind} ${text}`)
    expect(said).toHaveLength(expected.length)
    said.forEach((text, index) => expect(text.startsWith(expected[index] ?? '?')).toBe(true))
  })
})

describe('events of operations that Ward does not know are counted, as they could be of content', () => {
  const many = Array.from({ length: 12 }, (_, index) => `Op${String(index).padStart(2, '0')}`)
  test.each<readonly [string, readonly { readonly operations: string[]; readonly count: number }[], string]>([
    [
      'several of one operation',
      [{ operations: ['PatientChartOpened'], count: 7 }],
      '7 events of 1 operation that Ward does not know are stored but judged by no report: PatientChartOpened.',
    ],
    [
      'a single one',
      [{ operations: ['PatientChartOpened'], count: 1 }],
      '1 event of 1 operation that Ward does not know is stored but judged by no report: PatientChartOpened.',
    ],
    [
      'an event without an operation',
      [{ operations: [], count: 1 }],
      '1 event without an operation is stored but judged by no report.',
    ],
    [
      'a blank operation is none',
      [{ operations: [' '], count: 2 }],
      '2 events without an operation are stored but judged by no report.',
    ],
    [
      'some without, in a group of their own or with others',
      [
        { operations: ['', 'B'], count: 2 },
        { operations: ['A'], count: 1 },
      ],
      '3 events of 2 operations that Ward does not know, or without one, are stored but judged by no report: A, B.',
    ],
    [
      'at most ten names',
      [{ operations: many, count: 12 }],
      `12 events of 12 operations that Ward does not know are stored but judged by no report: ${many.slice(0, 10).join(', ')} and 2 more.`,
    ],
  ])('%s', async (_, unknown, text) => {
    const groups = unknown.map(changes => group('04', { acts: ['unknown'], ...changes }))
    const items = await itemsOf({}, [], [group('04'), ...groups])
    expect(items.find(({ id }) => id === 'unknown-operations')?.text).toBe(text)
  })
})
