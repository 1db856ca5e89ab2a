import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { systemClock } from '../../../host/clock.ts'
import { createLog } from '../../../host/log.ts'
import { REPORTS } from '../../../report/audit/reports.ts'
import { openPracticeLog, type PracticeLog } from '../../practice-log.ts'
import {
  type ShownReport,
  shownEvent,
  shownOriginal,
  shownReport,
  shownReports,
} from '../contracts/audit-page.ts'
import { problem } from '../contracts/problem.ts'
import { createServer } from '../server.ts'
import type { ShownAuditLog } from './audit-log.ts'

const log = createLog({ level: 'silent', clock: systemClock })
const WEEK = 'from=2026-10-26&to=2026-11-02'
let practice: PracticeLog

beforeAll(async () => {
  practice = openPracticeLog({ log })
  await vi.waitFor(() => expect(typeof practice.state()).toBe('object'), { timeout: 20_000 })
})
afterAll(() => practice.close())

async function asking(audit: ShownAuditLog | null) {
  const pages = mkdtempSync(join(tmpdir(), 'ward-pages-'))
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<title>Ward</title>')
  const server = await createServer({ pages, practice: null, audit, log, port: () => 8365 })
  onTestFinished(async () => {
    await server.close()
    rmSync(pages, { recursive: true, force: true })
  })
  return (url: string) => server.inject({ url, headers: { host: '127.0.0.1:8365' } })
}

async function report(url: string): Promise<NonNullable<ShownReport['report']>> {
  const get = await asking(practice)
  const response = await get(url)
  expect(response.statusCode, url).toBe(200)
  const made = shownReport.parse(response.json()).report
  if (made === null) throw new Error('no report')
  return made
}

describe('the reports', () => {
  test('are listed with the time of the log', async () => {
    const get = await asking(practice)
    const response = await get('/api/audit/reports')
    expect(response.headers['cache-control']).toBe('no-store')
    const listed = shownReports.parse(response.json())
    expect(listed).toMatchObject({ practice: true, state: 'ready', last: '2026-11-02T14:05:00.000Z' })
    expect(listed.reports.map(({ id }) => id)).toEqual(REPORTS.map(({ id }) => id))
  })

  test.each(REPORTS.map(({ id, argument }): [string, string] => [id, argument ?? '']))(
    '%s is made of the practice log as its contract says',
    async (id, argument) => {
      const about =
        argument === 'place' ? 'place=chen@harborstreet.example' : 'actor=Okafor@Harborstreet.example'
      const made = await report(`/api/audit/reports/${id}${argument === '' ? '' : `?${about}`}`)
      expect(made.entries.length).toBeGreaterThan(0)
      expect(made.note).toBe('Not legal advice; confirm with counsel.')
    },
  )

  test('begin with what nobody has explained, in the period that is asked for', async () => {
    const made = await report(`/api/audit/reports/access?${WEEK}`)
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
    const whole = await report('/api/audit/reports/access')
    const { entries } = await report(`/api/audit/reports/access?${query}`)
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThan(whole.entries.length)
    expect(entries.every(holds)).toBe(true)
  })

  test('name no case: that name is in the record as received only', async () => {
    const get = await asking(practice)
    const { body } = await get(`/api/audit/reports/access?${WEEK}`)
    expect(body).toContain('The eDiscovery case (name withheld)')
    expect(body).not.toContain('Records request')
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
    ['everything', 404, 'There is no such report; /api/audit/reports lists them.', 'no such report'],
    ['__proto__', 404, 'There is no such report; /api/audit/reports lists them.', 'nor this'],
  ])('%s: %i %s (%s)', async (path, status, detail) => {
    const get = await asking(practice)
    const response = await get(`/api/audit/reports/${path}`)
    expect(response.statusCode).toBe(status)
    expect(problem.parse(response.json()).detail).toBe(detail)
    expect(response.headers['cache-control']).toBe('no-store')
  })
})

describe('an event', () => {
  test('is told in words, and its record only where it is asked for', async () => {
    const get = await asking(practice)
    const { entries } = await report('/api/audit/reports/access')
    const id = entries[0]?.eventIds[0] ?? ''
    const told = await get(`/api/audit/events/${id}`)
    const event = shownEvent.parse(told.json())
    expect(event.rows).toHaveLength(1)
    expect(event.rows[0]).toMatchObject({ id, class: 'administrator', withheld: false })
    expect(told.body).not.toContain('CreationTime')
    const received = await get(`/api/audit/events/${id}/original`)
    expect(received.headers['cache-control']).toBe('no-store')
    const { records } = shownOriginal.parse(received.json())
    expect(JSON.parse(records[0]?.text ?? '')).toMatchObject({ Id: id, Operation: 'MailItemsAccessed' })
  })

  test('of a case does not name it', async () => {
    const get = await asking(practice)
    const { entries } = await report(`/api/audit/reports/access?${WEEK}`)
    const told = await get(`/api/audit/events/${entries[0]?.eventIds[0] ?? ''}`)
    expect(shownEvent.parse(told.json()).rows[0]).toMatchObject({
      withheld: true,
      place: { kind: 'ediscovery-case', id: '', name: '(name withheld)' },
    })
    expect(told.body).not.toContain('Records request')
  })

  test.each(['/api/audit/events/none', '/api/audit/events/none/original', '/api/audit/events/%27%3B--'])(
    '%s is not there',
    async url => {
      const get = await asking(practice)
      expect((await get(url)).statusCode).toBe(404)
    },
  )
})

describe('without a log', () => {
  test.each<[string, ShownAuditLog | null, boolean, string]>([
    ['no practice clinic', null, false, 'none'],
    ['still read', { state: () => 'reading' }, true, 'reading'],
    ['not readable', { state: () => 'failed' }, true, 'failed'],
  ])('%s is said', async (_, audit, isPractice, state) => {
    const get = await asking(audit)
    const said = { practice: isPractice, state }
    expect(shownReports.parse((await get('/api/audit/reports')).json())).toMatchObject({
      ...said,
      first: null,
      last: null,
    })
    expect(shownReport.parse((await get('/api/audit/reports/access')).json())).toMatchObject({
      ...said,
      report: null,
    })
    for (const path of ['x', 'x/original']) {
      const response = await get(`/api/audit/events/${path}`)
      expect(problem.parse(response.json())).toMatchObject({
        status: 404,
        detail: 'There is no audit log here yet.',
      })
    }
  })
})
