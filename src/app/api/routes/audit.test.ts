import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../base/people/roles.ts'
import { systemClock } from '../../../host/clock.ts'
import { createLog } from '../../../host/log.ts'
import { REPORTS } from '../../../report/audit/reports.ts'
import type { Store } from '../../../store/store.ts'
import { openPracticeLog, type PracticeLog } from '../../practice-log.ts'
import {
  type ShownReport,
  shownEvent,
  shownOriginal,
  shownReport,
  shownReports,
} from '../contracts/audit-page.ts'
import { problem } from '../contracts/problem.ts'
import { type Method, openDoors, type SentBack } from '../doors.fixture.ts'
import type { OpenAuditLog, ShownAuditLog } from './audit-log.ts'

const WEEK = 'from=2026-10-26&to=2026-11-02'
let practice: PracticeLog

beforeAll(async () => {
  practice = openPracticeLog({ log: createLog({ level: 'silent', clock: systemClock }) })
  await vi.waitFor(() => expect(typeof practice.state()).toBe('object'), { timeout: 20_000 })
})
afterAll(() => practice.close())

/** What the practice clinic's log answers to somebody of a role; null asks of a kept tenant without a log. */
async function asking(audit: ShownAuditLog | null, role: Role = 'privacy-officer') {
  const doors = await openDoors(audit === null ? { tenants: ['clinic'] } : { tenants: [], practice: audit })
  const account = await doors.add({ role })
  const as = await doors.signIn(account)
  const tenant = `/api/tenants/${audit === null ? 'clinic' : 'practice'}`
  const ask = (path: string, method: Method = 'GET', body?: object) =>
    doors.ask(method, `${tenant}${path}`, { as, ...(body === undefined ? {} : { body }) })
  return { ask, account }
}

function logOf(log: ShownAuditLog): OpenAuditLog {
  const open = log.state()
  if (typeof open === 'string') throw new Error('the log is not read yet')
  return open
}

function reportIn({ status, json }: SentBack): NonNullable<ShownReport['report']> {
  expect(status).toBe(200)
  const made = shownReport.parse(json).report
  if (made === null) throw new Error('no report')
  return made
}

async function report(path: string): Promise<NonNullable<ShownReport['report']>> {
  const { ask } = await asking(practice)
  return reportIn(await ask(path))
}

describe('the reports', () => {
  test('are listed with the time of the log', async () => {
    const { ask } = await asking(practice)
    const response = await ask('/reports')
    expect(response.headers['cache-control']).toBe('no-store')
    const listed = shownReports.parse(response.json)
    expect(listed).toMatchObject({ practice: true, state: 'ready', last: '2026-11-02T14:05:00.000Z' })
    expect(listed.reports.map(({ id }) => id)).toEqual(REPORTS.map(({ id }) => id))
  })

  test.each(REPORTS.map(({ id, argument }): [string, string] => [id, argument ?? '']))(
    '%s is made of the practice log as its contract says',
    async (id, argument) => {
      const about =
        argument === 'place' ? 'place=chen@harborstreet.example' : 'actor=Okafor@Harborstreet.example'
      const made = await report(`/reports/${id}${argument === '' ? '' : `?${about}`}`)
      expect(made.entries.length).toBeGreaterThan(0)
      expect(made.note).toBe('Not legal advice; confirm with counsel.')
    },
  )

  test('begin with what nobody has explained, in the period that is asked for', async () => {
    const made = await report(`/reports/access?${WEEK}`)
    expect([made.from, made.to]).toEqual(['2026-10-26T00:00:00.000Z', '2026-11-02T00:00:00.000Z'])
    expect(made.entries.map(({ open }) => open).lastIndexOf(true)).toBe(1)
    expect(made.entries[1]?.actor?.id).toBe('nair@harborstreet.example')
  })

  test.each<[string, (entry: NonNullable<ShownReport['report']>['entries'][number]) => boolean, string]>([
    ['class=guest,application', ({ class: one }) => one === 'guest' || one === 'application', 'classes'],
    [
      'place=Chen@Harborstreet.example',
      ({ place }) => place?.id === 'chen@harborstreet.example',
      'a place in any case',
    ],
    ['actor=nair@harborstreet.example', ({ actor }) => actor?.id === 'nair@harborstreet.example', 'a person'],
  ])('are narrowed by %s', async (query, holds) => {
    const whole = await report('/reports/access')
    const { entries } = await report(`/reports/access?${query}`)
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThan(whole.entries.length)
    expect(entries.every(holds)).toBe(true)
  })

  test('name no case: that name is in the record as received only', async () => {
    const { ask } = await asking(practice)
    const { text } = await ask(`/reports/access?${WEEK}`)
    expect(text).toContain('The eDiscovery case (name withheld)')
    expect(text).not.toContain('Records request')
  })

  test.each<[string, number, string, string]>([
    [
      'access?from=26.10.2026',
      400,
      '“from” is no date: write it like 2026-11-21 or 2026-11-21T08:30:00Z.',
      'not as dates are written',
    ],
    [
      'access?to=2026-02-30',
      400,
      '“to” is no date: write it like 2026-11-21 or 2026-11-21T08:30:00Z.',
      'not in the calendar',
    ],
    [
      'access?from=2026-11-02&to=2026-11-02',
      400,
      'The period ends before it begins: “to” has to be later than “from”.',
      'no time between',
    ],
    [
      'access?class=boss',
      400,
      '“class” takes one or more of unknown, owner, delegate, administrator, partner, microsoft, service, application, guest.',
      'no class',
    ],
    [
      'access?from=2026-10-01&from=2026-10-02',
      400,
      'The request is not written as Ward expects it.',
      'given twice',
    ],
    [`access?place=${'x'.repeat(1_001)}`, 400, 'The request is not written as Ward expects it.', 'too long'],
    ['place', 400, 'This report is of one place: name it with “place”.', 'which place'],
    [
      'person?actor=%20',
      400,
      'This report is of one person: name the person with “actor”.',
      'a blank names nobody',
    ],
    ['everything', 404, 'There is no such report; /api/tenants/TENANT/reports lists them.', 'no such report'],
    ['__proto__', 404, 'There is no such report; /api/tenants/TENANT/reports lists them.', 'nor this'],
  ])('%s: %i %s (%s)', async (path, status, detail) => {
    const { ask } = await asking(practice)
    const response = await ask(`/reports/${path}`)
    expect(response.status).toBe(status)
    expect(problem.parse(response.json).detail).toBe(detail)
    expect(response.headers['cache-control']).toBe('no-store')
  })
})

describe('an event', () => {
  test('is told in words, without its record as received', async () => {
    const { ask } = await asking(practice, 'it-administrator')
    const { entries } = reportIn(await ask('/reports/access'))
    const id = entries[0]?.eventIds[0] ?? ''
    const told = await ask(`/events/${id}`)
    const event = shownEvent.parse(told.json)
    expect(event.rows).toHaveLength(1)
    expect(event.rows[0]).toMatchObject({ id, class: 'administrator', withheld: false })
    expect(told.text).not.toContain('CreationTime')
  })

  test('is shown as it was received to an officer who says why, and that is kept', async () => {
    const { ask, account } = await asking(practice)
    const { entries } = reportIn(await ask('/reports/access'))
    const id = entries[0]?.eventIds[0] ?? ''
    const { store, scope } = logOf(practice)
    const before = await store.records.current(scope, 'identity-view')
    const received = await ask(`/events/${id}/original`, 'POST', { reason: '  Asked by the patient  ' })
    expect(received.headers['cache-control']).toBe('no-store')
    const { records } = shownOriginal.parse(received.json)
    expect(JSON.parse(records[0]?.text ?? '')).toMatchObject({ Id: id, Operation: 'MailItemsAccessed' })
    const views = await store.records.current(scope, 'identity-view')
    expect(views).toHaveLength(before.length + 1)
    const view = views.find(one => before.every(old => old.id !== one.id))
    expect([view?.by, view?.body]).toEqual([
      account.id,
      { schema: 'ward.identity-view/1', what: 'original', event: id, reason: 'Asked by the patient' },
    ])
  })

  test.each<[string, Role, Method, object | undefined, number, string]>([
    ['of a role that never sees patients', 'it-administrator', 'POST', { reason: 'Curious' }, 403, 'a role'],
    [
      'of the administrator, who is no such officer',
      'hipaa-administrator',
      'POST',
      { reason: 'Curious' },
      403,
      '',
    ],
    ['without a reason', 'privacy-officer', 'POST', {}, 400, 'nothing says why'],
    [
      'with a blank for a reason',
      'privacy-officer',
      'POST',
      { reason: '        ' },
      400,
      'a blank says nothing',
    ],
    ['by an address alone', 'privacy-officer', 'GET', undefined, 404, 'a link in a message would show it'],
  ])('is not shown as it was received %s', async (_, role, method, body, status) => {
    const { ask } = await asking(practice, role)
    const id = reportIn(await ask('/reports/access')).entries[0]?.eventIds[0] ?? ''
    const { store, scope } = logOf(practice)
    const before = await store.records.current(scope, 'identity-view')
    const refused = await ask(`/events/${id}/original`, method, body)
    expect(refused.status).toBe(status)
    expect(refused.text).not.toContain('CreationTime')
    expect(await store.records.current(scope, 'identity-view')).toHaveLength(before.length)
  })

  test('the reason is nowhere in the evidence log: it can name a patient', async () => {
    const { ask } = await asking(practice)
    const id = reportIn(await ask('/reports/access')).entries[0]?.eventIds[0] ?? ''
    await ask(`/events/${id}/original`, 'POST', { reason: 'Complaint of Rosalind Canary-Pine' })
    const { store, scope } = logOf(practice)
    const evidence = (store as Store).evidence
    const size = await evidence.size(scope)
    const { items } = await evidence.list(scope, { limit: 500 })
    expect([size, items.length]).toEqual([items.length, size])
    expect(JSON.stringify(items)).toContain('identity-view')
    expect(JSON.stringify(items)).not.toContain('Canary-Pine')
  })

  test('of a case does not name it', async () => {
    const { ask } = await asking(practice)
    const { entries } = reportIn(await ask(`/reports/access?${WEEK}`))
    const told = await ask(`/events/${entries[0]?.eventIds[0] ?? ''}`)
    expect(shownEvent.parse(told.json).rows[0]).toMatchObject({
      withheld: true,
      place: { kind: 'ediscovery-case', id: '', name: '(name withheld)' },
    })
    expect(told.text).not.toContain('Records request')
  })

  test.each<[Method, string]>([
    ['GET', '/events/none'],
    ['POST', '/events/none/original'],
    ['GET', '/events/%27%3B--'],
  ])('%s %s is not there', async (method, path) => {
    const { ask } = await asking(practice)
    const body = method === 'POST' ? { reason: 'Looking for it' } : undefined
    expect((await ask(path, method, body)).status).toBe(404)
  })
})

describe('without a log', () => {
  test.each<[string, ShownAuditLog | null, boolean, string]>([
    ['a tenant that took nothing in', null, false, 'none'],
    ['still read', { state: () => 'reading' }, true, 'reading'],
    ['not readable', { state: () => 'failed' }, true, 'failed'],
  ])('%s is said', async (_, audit, isPractice, state) => {
    const { ask } = await asking(audit)
    const said = { practice: isPractice, state }
    expect(shownReports.parse((await ask('/reports')).json)).toMatchObject({
      ...said,
      first: null,
      last: null,
    })
    expect(shownReport.parse((await ask('/reports/access')).json)).toMatchObject({ ...said, report: null })
    for (const answer of [
      await ask('/events/x'),
      await ask('/events/x/original', 'POST', { reason: 'Looking for it' }),
    ]) {
      expect(problem.parse(answer.json)).toMatchObject({
        status: 404,
        detail: 'There is no audit log here yet.',
      })
    }
  })
})
