import { describe, expect, test } from 'vitest'
import type { RoleSnapshot } from '../../base/audit/role-time.ts'
import { ACCESS_REPORT } from './access.report.ts'
import type { AccessRow } from './access-rows.ts'
import { ANA, at, group, IT, policy, request, SCOPE, storeOf } from './access.fixture.ts'
import { reportJson } from './define-report.ts'
import { makeReport, type ReportRequest } from './make-report.ts'

type Row = AccessRow & { readonly sentence: string }

async function rowsOf(
  groups: Parameters<typeof storeOf>[0],
  more: Partial<ReportRequest> = {},
  names = [] as string[][],
) {
  const { store } = storeOf(groups, { names })
  const made = await makeReport(ACCESS_REPORT, store, SCOPE, request(more))
  return made.rows as readonly Row[]
}

const ADMIN: RoleSnapshot = {
  source: 'role-list',
  asOf: at('03T00:00'),
  complete: true,
  holders: [{ names: [IT.id], roles: ['Global Administrator'] }],
}

test('days of one actor at one place are one row, with the days and the ids in order of time', async () => {
  const rows = await rowsOf([group('05'), group('04')])
  expect(rows).toMatchObject([
    {
      place: { kind: 'mailbox', ...ANA },
      owner: ANA,
      actor: IT,
      class: 'delegate',
      via: 'full-access',
      roleKnown: true,
      operations: ['MailItemsAccessed'],
      count: 4,
      items: 6,
      first: at('04T22:10'),
      last: at('05T22:31'),
      days: [
        { day: '2026-11-04', count: 2 },
        { day: '2026-11-05', count: 2 },
      ],
      eventIds: ['04-1', '04-2', '05-1', '05-2'],
      explained: false,
    },
  ])
})

describe('what makes a row of its own', () => {
  test.each<readonly [string, Parameters<typeof group>[1], number]>([
    ['nothing else: one', {}, 1],
    ['another actor', { actor: { id: 'x@clinic.example', name: 'x' } }, 2],
    ['another place', { place: { kind: 'mailbox', id: 'paul@clinic.example', name: 'p' } }, 2],
    ['another class', { class: 'administrator' }, 2],
    ['another way', { via: 'send-as' }, 2],
    ['roles not known for that time', { roleKnown: false }, 2],
    ['another rule of the table only: one', { rule: 'other' }, 1],
    [
      'the same actor under another name that the log taught: one',
      { actor: { id: '10032000ABCDEF01', name: '1003' } },
      1,
    ],
    ['an actor the record does not name', { actor: null }, 2],
  ])('%s', async (_, changes, count) => {
    const rows = await rowsOf([group('04'), group('05', changes)], {}, [[IT.id, '10032000ABCDEF01']])
    expect(rows).toHaveLength(count)
  })

  test('who comes under several names stands under the user principal name', async () => {
    const [row] = await rowsOf([group('04', { actor: { id: '10032000ABCDEF01', name: '1003' } })], {}, [
      ['10032000ABCDEF01', IT.id],
    ])
    expect(row?.actor).toEqual({ id: IT.id, name: IT.id })
  })
})

describe('order', () => {
  test('unexplained first, then the class, then the most', async () => {
    const classes = [
      'delegate',
      'guest',
      'application',
      'unknown',
      'microsoft',
      'partner',
      'administrator',
    ] as const
    const rows = await rowsOf(classes.map(one => group('04', { class: one })))
    expect(rows.map(row => row.class)).toEqual([...classes].reverse())
    const explained = await rowsOf(
      [group('04', { class: 'administrator' }), group('04', { actor: { id: 'b', name: 'b' } })],
      { policies: [policy()] },
    )
    expect(explained.map(row => row.explained)).toEqual([false, true])
    const most = await rowsOf([group('04'), group('04', { actor: { id: 'b', name: 'b' }, count: 9 })])
    expect(most.map(row => row.count)).toEqual([9, 2])
  })
})

describe('a policy', () => {
  test.each<readonly [string, Parameters<typeof policy>[0], readonly [boolean, number][]]>([
    ['in force all the time explains the row', {}, [[true, 4]]],
    [
      'that began on the second day explains that day only',
      { from: at('05T00:00') },
      [
        [false, 2],
        [true, 2],
      ],
    ],
    [
      'that ran out between the days',
      { until: at('05T00:00') },
      [
        [false, 2],
        [true, 2],
      ],
    ],
    [
      'that ran out in the middle of a day does not explain that day',
      { until: at('05T22:15') },
      [
        [false, 2],
        [true, 2],
      ],
    ],
    ['that was ended before', { ended: { at: at('03T00:00'), by: 'x', why: 'y' } }, [[false, 4]]],
    ['of somebody else', { who: { kind: 'user', id: 'x@clinic.example' } }, [[false, 4]]],
    [
      'of a role that was not on record',
      { who: { kind: 'role', name: 'Global Administrator' } },
      [[false, 4]],
    ],
  ])('%s', async (_, changes, expected) => {
    const rows = await rowsOf([group('04'), group('05')], { policies: [policy(changes)] })
    expect(rows.map(row => [row.explained, row.count])).toEqual(expected)
  })

  test('stands in the row, and says when it was written down too late', async () => {
    const [row] = await rowsOf([group('04')], { policies: [policy({ recordedAt: at('10T00:00') })] })
    expect(row?.policy).toEqual({
      id: '1',
      why: 'Repairs her inbox',
      ticket: '4711',
      until: null,
      recordedAfter: true,
    })
    expect(row?.sentence).toContain(
      'Explained by access policy 1 (ticket 4711): Repairs her inbox. The policy was written down after',
    )
  })
})

describe('the sentence', () => {
  test.each<readonly [string, Parameters<typeof group>[1], string]>([
    [
      'a delegate',
      {},
      'it@clinic.example (delegate, by full access) opened 3 messages in Ana@clinic.example’s mailbox on Wed 4 Nov 2026, 22:10-22:31 UTC, from 203.0.113.7.',
    ],
    [
      'roles that are not on record',
      { roleKnown: false },
      'it@clinic.example (delegate, by full access; no roles are on record for that time, so it is not known whether this was an administrator) opened',
    ],
    [
      'an administrator by the act: that no roles are on record leaves nothing open',
      { roleKnown: false, class: 'administrator', via: 'act' },
      '(administrator, by an act that needs an administrator’s right) opened',
    ],
    [
      'an administrator by eDiscovery',
      { roleKnown: false, class: 'administrator', via: 'ediscovery' },
      '(administrator, by eDiscovery) opened',
    ],
    [
      'an administrator by a role on record that has no name',
      { class: 'administrator' },
      '(administrator, by full access; a role is on record for that time, without its name) opened',
    ],
    [
      'a guest is none by any role: nothing is open',
      { roleKnown: false, class: 'guest', via: 'guest-account' },
      '(guest, by a guest account) opened',
    ],
    [
      'somebody not known, whom a role would decide',
      { roleKnown: false, class: 'unknown', via: null },
      '(not known who; no roles are on record for that time, so it is not known whether this was an administrator)',
    ],
    ['nobody named', { actor: null }, 'Somebody the records do not name (delegate'],
    ['no place', { place: null, owner: null }, 'in a place that the records do not name on'],
    [
      'throttled',
      { throttled: 1 },
      'Microsoft stopped listing single messages of this mailbox for a time: all its mail may have been reached.',
    ],
    ['some failed', { failed: 1 }, '1 try of 2 failed.'],
    ['all failed', { failed: 2 }, 'tried to reach content (it failed):'],
    [
      'a site',
      {
        place: { kind: 'site', id: 's', name: 'https://c.example/s' },
        owner: null,
        acts: ['download'],
        via: 'permission',
      },
      'by a permission) downloaded 3 files in the site https://c.example/s on',
    ],
    ['a moment', { last: at('04T22:10') }, 'on Wed 4 Nov 2026, 22:10 UTC, from'],
    ['no address', { addresses: [] }, '22:10-22:31 UTC.'],
    [
      'many addresses',
      { addresses: ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4'] },
      'from 1.1.1.1 and 3 other addresses.',
    ],
  ])('%s', async (_, changes, says) => {
    const [row] = await rowsOf([group('04', changes)])
    expect(row?.sentence).toContain(says)
    expect(row?.sentence).not.toMatch(/violat|complian/i)
  })

  test('names the role and of when it is', async () => {
    const { store } = storeOf([group('04', { class: 'administrator' })])
    const made = await makeReport(ACCESS_REPORT, store, SCOPE, request({ snapshots: [ADMIN] }))
    const [row] = made.rows as readonly Row[]
    expect(row?.roles).toEqual({ names: ['Global Administrator'], asOf: at('03T00:00') })
    expect(row?.sentence).toContain('(administrator: Global Administrator as of 3 Nov 2026, by full access)')
  })
})

test('a role whose start a later list tells: which role, and that the list is later', async () => {
  const { store } = storeOf([group('02', { class: 'administrator', roleKnown: false })])
  const holders = [{ names: [IT.id], roles: ['Exchange Administrator'], from: at('01T00:00') }]
  const snapshots = [{ ...ADMIN, holders }]
  const made = await makeReport(ACCESS_REPORT, store, SCOPE, request({ snapshots }))
  const [row] = made.rows as readonly Row[]
  expect(row?.sentence).toContain(
    '(administrator: Exchange Administrator (by a later or incomplete list), by full access)',
  )
  expect(row?.sentence).not.toContain('not known')
})

describe('the period', () => {
  test.each<readonly [string, Partial<ReportRequest>, readonly [string, string]]>([
    ['all that is stored unless asked', {}, [at('01T00:00'), '2026-11-20T00:00:00.001Z']],
    ['from', { from: at('05T00:00') }, [at('05T00:00'), '2026-11-20T00:00:00.001Z']],
    ['to', { to: at('05T00:00') }, [at('01T00:00'), at('05T00:00')]],
    ['both', { from: at('04T00:00'), to: at('05T00:00') }, [at('04T00:00'), at('05T00:00')]],
  ])('%s', async (_, more, [from, to]) => {
    const { store, asked } = storeOf([group('04')])
    const made = await makeReport(ACCESS_REPORT, store, SCOPE, request(more))
    expect([made.from, made.to]).toEqual([from, to])
    expect(asked[0]).toMatchObject({ from, to, without: ['owner', 'service'] })
  })

  test('that ends before it begins is refused', async () => {
    const { store } = storeOf([])
    await expect(
      makeReport(ACCESS_REPORT, store, SCOPE, request({ from: at('05T00:00'), to: at('05T00:00') })),
    ).rejects.toThrow('--to has to be later than --from.')
  })

  test('nothing stored is not “nothing happened”', async () => {
    const { store } = storeOf([], { coverage: { events: 0, first: null, last: null } })
    const { rows, completeness } = reportJson(await makeReport(ACCESS_REPORT, store, SCOPE, request()))
    expect(rows).toEqual([])
    expect(completeness.sentence).toMatch(/^Nothing was seen, but \d+ things could not be seen/)
    expect(completeness.items).toContainEqual(
      expect.objectContaining({ id: 'nothing-stored', kind: 'could-not-see' }),
    )
  })
})

test('a place no event ever named is said, as it may be a typing error', async () => {
  const { store } = storeOf([group('04')])
  const asked = { classes: [], all: false, place: 'anna@clinic.example', actor: undefined }
  const made = await makeReport(ACCESS_REPORT, store, SCOPE, request({ asked }))
  expect(made.completeness.items[0]).toMatchObject({ id: 'place-unknown', kind: 'could-not-see' })
})
