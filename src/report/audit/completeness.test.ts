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
const COMPLETE = ['02', '03', '04', '05', '06'].flatMap(date => [
  day(date, 'Exchange'),
  day(date, 'SharePoint'),
])

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
  test.each<readonly [string, readonly RoleSnapshot[], readonly string[]]>([
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

test('events of operations that Ward does not know are counted, as they could be of content', async () => {
  const unknown = group('04', { acts: ['unknown'], operations: ['PatientChartOpened'], count: 7 })
  const items = await itemsOf({}, [], [group('04'), unknown])
  expect(items.find(({ id }) => id === 'unknown-operations')?.text).toBe(
    '7 events of 1 operation that Ward does not know are stored but judged by no report: PatientChartOpened.',
  )
})
