import { expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import type { MadeReport, ReportEntry } from '../../../report/audit/define-report.ts'
import { ACCESS_REPORT } from '../../../report/audit/access.report.ts'
import { shownReport } from '../contracts/audit-page.ts'
import { shownReportOf } from './shown-rows.ts'

const AT = '2026-11-02T14:00:00.000Z' as Instant

const ENTRY: ReportEntry & { readonly sentence: string } = {
  group: { id: 'mailbox:chen', title: 'chen’s mailbox' },
  brief: 'dana, administrator',
  count: 1_000,
  open: true,
  mark: 'unexplained',
  facts: [],
  days: [{ day: '2026-11-02', count: 1_000 }],
  eventIds: [],
  sentence: 'Dana opened 1,000 messages.',
}

function shown(entries: readonly (ReportEntry & { readonly sentence: string })[], rows: readonly object[]) {
  const made: MadeReport = {
    report: ACCESS_REPORT,
    tenant: 'clinic',
    from: AT,
    to: AT,
    period: 'The period was given.',
    madeAt: AT,
    count: rows.length,
    rows,
    entries,
    cells: [],
    completeness: {
      sentence: 'Nothing was seen.',
      couldNotSee: 0,
      events: 0,
      conflicts: 0,
      first: null,
      last: null,
      watermarks: [],
      imports: [],
      items: [],
    },
  }
  // The hash is of the whole, and put in by the route.
  const report = { ...shownReportOf(made), sha256: '0'.repeat(64) }
  // What is answered is what the contract lets through, whole.
  const answer = { schema: 'ward.shown-report/1', practice: true, state: 'ready', report }
  expect(shownReport.parse(answer)).toEqual(answer)
  return report
}

test('an entry has its first 200 events and says how many there are', () => {
  const eventIds = Array.from({ length: 1_000 }, (_, at) => `e${at}`)
  const [entry] = shown([{ ...ENTRY, eventIds }], [{}]).entries
  expect([entry?.eventIds.length, entry?.eventIds.at(-1), entry?.events]).toEqual([200, 'e199', 1_000])
})

test('entries of one group have one key, which does not name it', () => {
  const other = { ...ENTRY, group: { id: 'ediscovery-case:Quill', title: 'The case Quill' } }
  const row = { place: { kind: 'ediscovery-case', id: 'Quill', name: 'Quill' } }
  const { entries } = shown([ENTRY, other, ENTRY], [{}, row, {}])
  expect(entries.map(({ group }) => group.key)).toEqual(['g0', 'g1', 'g0'])
  expect(JSON.stringify(entries)).not.toContain('Quill')
})

test.each<[object, unknown, string]>([
  [
    { place: { kind: 'mailbox', id: 'c@x', name: 'C@x' }, actor: { id: 'd@x', name: 'd@x' }, class: 'guest' },
    { place: { kind: 'mailbox', id: 'c@x', name: 'C@x' }, actor: { id: 'd@x', name: 'd@x' }, class: 'guest' },
    'a row of the access report',
  ],
  [{ place: { id: '', name: '' }, actor: null }, {}, 'records that name nobody'],
  [{ class: 'toString', place: ['a'], actor: 'dana' }, {}, 'not as a report makes them'],
  [
    { place: { kind: 'list', id: 'waiting list', name: 'Waiting' } },
    {},
    'a name that is withheld is no filter',
  ],
  [{}, {}, 'a report of single events has no place'],
])('of the row %j the filters see %j: %s', (row, expected) => {
  const [entry] = shown([ENTRY], [row]).entries
  const { place, actor, class: is } = entry ?? {}
  expect({ place, actor, class: is }).toEqual({
    place: null,
    actor: null,
    class: null,
    ...(expected as object),
  })
})

test('ten thousand rows are answered whole', () => {
  const entries = Array.from({ length: 10_000 }, (_, at) => ({ ...ENTRY, sentence: `Row ${at}` }))
  expect(shown(entries, []).entries).toHaveLength(10_000)
})
