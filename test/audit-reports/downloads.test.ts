import { describe, expect, test } from 'vitest'
import { PEOPLE, SESSIONS, SITES } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { keptRecords, keptTable } from './kept-records.ts'

const { nurse, doctor } = PEOPLE
const make = auditRecords(74)
const DAY = 86_400_000
const LAST = Date.UTC(2026, 9, 30, 13)

const taken = (count: number, daysBefore: number, given: object = {}, operation = 'FileDownloaded') =>
  Array.from({ length: count }, (_, at) =>
    make.fileOperation(operation, {
      at: new Date(LAST - daysBefore * DAY + at * 20_000).toISOString(),
      ...given,
    }),
  )
const usual = (count: number, days = 8) =>
  Array.from({ length: days }, (_, at) => taken(count, at + 1)).flat()

describe('ward report downloads', () => {
  const CASES: readonly {
    readonly why: string
    readonly records: readonly object[]
    readonly rows: readonly object[]
  }[] = [
    {
      why: 'many more than usual',
      records: [...usual(4), ...taken(40, 0)],
      rows: [
        {
          actor: { id: nurse.upn },
          day: '2026-10-30',
          count: 40,
          usual: 4,
          busiestHour: { hour: '13:00', count: 40 },
        },
      ],
    },
    { why: 'near miss: many, and usual for the person', records: [...usual(20), ...taken(40, 0)], rows: [] },
    {
      why: 'near miss: three times as many, and still few',
      records: [...usual(2), ...taken(19, 0)],
      rows: [],
    },
    {
      why: 'nothing usual is known of the person',
      records: taken(50, 0),
      rows: [{ count: 50, usual: null }],
    },
    { why: 'near miss: too few where nothing usual is known', records: taken(49, 0), rows: [] },
    {
      why: 'a library put on a device, whatever is usual',
      records: taken(100, 0, { session: SESSIONS.sync }, 'FileSyncDownloadedFull'),
      rows: [{ count: 100, synced: 100, libraries: [{ kind: 'site' }] }],
    },
    {
      why: 'near miss: a mailbox that Outlook synchronises',
      records: Array.from({ length: 60 }, () =>
        make.mailItemsAccessed({ access: 'sync', at: new Date(LAST).toISOString() }),
      ),
      rows: [],
    },
    { why: 'near miss: files opened', records: taken(80, 0, {}, 'FileAccessed'), rows: [] },
    {
      why: 'over several places, each of them few',
      records: [...taken(30, 0), ...taken(25, 0, { site: SITES.doctor })],
      rows: [{ count: 55, places: [{ kind: 'site' }, { kind: 'onedrive' }] }],
    },
    {
      why: 'near miss: many together, and few for each person',
      records: [...taken(30, 0), ...taken(30, 0, { actor: doctor })],
      rows: [],
    },
  ]
  const reportOf = keptTable(CASES.map(({ records }) => records))
  test.each(CASES.map((one, at) => ({ ...one, at })))('$why', async ({ rows, at }) => {
    const answer = await reportOf(at, 'downloads', { from: '2026-10-30', to: '2026-10-31' })
    expect(answer.rows).toMatchObject(rows)
  })

  test('what the records say of size, and all days when they are asked for', async () => {
    const { report } = await keptRecords(
      taken(2, 0, { file: { folder: 'Shared Documents', name: 'Form.pdf', bytes: 1_000 } }),
    )
    expect((await report('downloads', { all: true })).rows).toMatchObject([{ count: 2, bytes: 2_000 }])
  })
})
