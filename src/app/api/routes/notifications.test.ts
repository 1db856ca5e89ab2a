import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import type { Role } from '../../../base/people/roles.ts'
import { keepFindingWork } from '../../../comply/findings/finding-work.ts'
import { evidenceOf, IDLE_MINUTES } from '../../auth/sessions.ts'
import { readNotifications, type ShownNotifications } from '../contracts/notifications.ts'
import { openDoors, type OpenDoors } from '../doors.fixture.ts'

const PATH = '/api/tenants/clinic/notifications'
const SEEN = `${PATH}/seen`

async function somebody(doors: OpenDoors, role: Role, name?: string) {
  const account = await doors.add({ role, tenant: 'clinic', ...(name === undefined ? {} : { name }) })
  return { account, as: await doors.signIn(account) }
}

async function read({ ask }: OpenDoors, as: string): Promise<ShownNotifications> {
  const { status, json } = await ask('GET', PATH, { as })
  expect(status, JSON.stringify(json)).toBe(200)
  return readNotifications.answer.parse(json)
}

async function give(doors: OpenDoors, check: string, to: string, by: string): Promise<void> {
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const value = { check, state: 'none' as const, assigned: { account: to, name: 'Kim', until: null } }
  await keepFindingWork(doors.store, scope, { value, version: 0 }, { by })
}

const lines = ({ notifications }: ShownNotifications) =>
  notifications.map(({ who, did, unread }) => `${unread ? '* ' : ''}${who === null ? '' : `${who} `}${did}`)

test('tells what others gave, until it was looked at; what comes between stays unread', async () => {
  const doors = await openDoors()
  const kim = await somebody(doors, 'it-administrator')
  const mei = await somebody(doors, 'privacy-officer', 'Mei Lindqvist')
  await give(doors, 'a', kim.account.id, mei.account.id)
  const first = await read(doors, kim.as)
  expect(lines(first)).toEqual(['* Mei Lindqvist gave you a finding: “a”.'])
  expect(first.unread).toBe(1)
  doors.clock.advance({ seconds: 5 })
  await give(doors, 'b', kim.account.id, mei.account.id)
  expect((await doors.ask('POST', SEEN, { as: kim.as, body: first.upTo })).status).toBe(200)
  const second = await read(doors, kim.as)
  expect(lines(second)).toEqual([
    '* Mei Lindqvist gave you a finding: “b”.',
    'Mei Lindqvist gave you a finding: “a”.',
  ])
  await doors.ask('POST', SEEN, { as: kim.as, body: second.upTo })
  // A late answer of an older page takes nothing back.
  await doors.ask('POST', SEEN, { as: kim.as, body: first.upTo })
  expect((await read(doors, kim.as)).unread).toBe(0)
  expect((await read(doors, mei.as)).notifications).toEqual([])
})

test('a number beyond the log hides nothing that comes later', async () => {
  const doors = await openDoors()
  const kim = await somebody(doors, 'it-administrator')
  const body = { tenant: 1_000_000, installation: 1_000_000, escalated: [] }
  expect((await doors.ask('POST', SEEN, { as: kim.as, body })).status).toBe(200)
  await give(doors, 'a', kim.account.id, 'u-other')
  expect((await read(doors, kim.as)).unread).toBe(1)
})

test('what is older than 30 days is gone', async () => {
  const doors = await openDoors()
  const kim = await somebody(doors, 'it-administrator')
  await give(doors, 'a', kim.account.id, 'u-other')
  doors.clock.advance({ days: 31 })
  expect((await read(doors, await doors.signIn(kim.account))).notifications).toEqual([])
})

describe('rights and alarms, from the log of the doors', () => {
  test.each<[Role, readonly string[]]>([
    ['workforce', ['* Pat Osei gave you the role Workforce member.']],
    [
      'privacy-officer',
      [
        '* Somebody used the emergency access. Ask who it was, and make a new emergency code.',
        '* Pat Osei gave you the role Workforce member.',
      ],
    ],
  ])('to a %s', async (role, told) => {
    const doors = await openDoors()
    const me = await somebody(doors, role)
    const pat = await doors.add({ name: 'Pat Osei' })
    await doors.store.installationEvidence.append([
      evidenceOf('roles-changed', pat.id, me.account.id, { given: 'workforce', taken: '' }),
      evidenceOf('roles-changed', pat.id, 'u-other', { given: 'owner', taken: '' }),
      evidenceOf('break-glass-used', 'u-glass', 'u-glass', { address: '127.0.0.1' }),
    ])
    expect(lines(await read(doors, me.as))).toEqual(told)
  })
})

test('asking by itself keeps no session alive; other questions do', async () => {
  const doors = await openDoors()
  const me = await somebody(doors, 'workforce')
  for (let minute = 1; minute < IDLE_MINUTES; minute += 1) {
    doors.clock.advance({ minutes: 1 })
    await read(doors, me.as)
  }
  doors.clock.advance({ minutes: 1 })
  expect((await doors.ask('GET', PATH, { as: me.as })).status).toBe(401)

  const other = await somebody(doors, 'workforce')
  for (let minute = 1; minute <= 2 * IDLE_MINUTES; minute += 1) {
    doors.clock.advance({ minutes: 1 })
    expect((await doors.ask('GET', '/api/sessions', { as: other.as })).status).toBe(200)
  }
})

test.each<[why: string, body: object]>([
  ['nothing', {}],
  ['a negative place', { tenant: -1, installation: 0, escalated: [] }],
  ['a place that is no number', { tenant: '1', installation: 0, escalated: [] }],
  ['a place between two', { tenant: 1.5, installation: 0, escalated: [] }],
  ['far too many ids', { tenant: 1, installation: 0, escalated: Array.from({ length: 501 }, () => 'x') }],
  ['a huge id', { tenant: 1, installation: 0, escalated: ['x'.repeat(301)] }],
])('bad input is refused: %s', async (_, body) => {
  const doors = await openDoors()
  const { as } = await somebody(doors, 'workforce')
  expect((await doors.ask('POST', SEEN, { as, body })).status).toBe(400)
})
