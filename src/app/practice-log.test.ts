import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { reviewsOf } from '../comply/reviews/review-records.ts'
import type { Outcome } from '../comply/year/came.ts'
import { readYearKnown } from '../comply/year/known.ts'
import { everyTask } from '../comply/year/tasks-of.ts'
import { practiceAuditLog } from '../connect/practice/clinic/audit-log/practice-audit-log.ts'
import { systemClock } from '../host/clock.ts'
import { createLog } from '../host/log.ts'
import { makeReport } from '../report/audit/make-report.ts'
import { REPORTS } from '../report/audit/reports.ts'
import { openPracticeLog } from './practice-log.ts'

const log = createLog({ level: 'silent', clock: systemClock })
const asked = { classes: [], all: false, place: undefined, actor: undefined }

/** A folder of this test: other Wards of this machine make theirs beside it. */
function folder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'ward-test-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return parent
}

test('the practice clinic’s log is read whole, in private folders that go with it', async () => {
  const parent = folder()
  const practice = openPracticeLog({ log, parent })
  expect(practice.state()).toBe('reading')
  await vi.waitFor(() => expect(practice.state()).not.toBe('reading'), { timeout: 60_000 })
  const open = practice.state()
  if (typeof open === 'string') throw new Error(open)
  const isKeys = (name: string): boolean => readdirSync(join(parent, name)).includes('practice.key')
  const [data = '', key = '', ...others] = readdirSync(parent).sort(
    (a, b) => Number(isKeys(a)) - Number(isKeys(b)),
  )
  expect(others).toEqual([])
  for (const name of [data, key]) expect(statSync(join(parent, name)).mode & 0o777).toBe(0o700)
  expect(readdirSync(join(parent, data), { recursive: true }).map(String)).not.toContain('practice.key')

  const { store, scope, roles, policies, now } = open
  const work = practice.work()
  if (work === null) throw new Error('no store')
  const { events, last } = await store.events.coverage(scope)
  expect(events).toBe(practiceAuditLog().length)
  // The calendar stands still: nothing is later than the moment the reports are made at.
  expect(last !== null && last <= now()).toBe(true)
  expect(roles.roles.length).toBeGreaterThan(0)
  for (const report of REPORTS.filter(({ argument }) => argument === null)) {
    const made = await makeReport(report, store, scope, { asked, roles, policies, madeAt: now() })
    expect(made.rows.length, report.id).toBeGreaterThan(0)
  }

  // One story: of the weeks of the log the task is done exactly where the review was signed, by whom and when it was.
  const all = everyTask(await readYearKnown(work), { since: '2026-09-01', until: '2026-11-30' })
  const weekly = all.filter(({ task }) => task.routine === 'weekly-access-review')
  const ids = (asked: Outcome) => weekly.filter(came => came.outcome === asked).map(({ task }) => task.opens)
  const signed = (await reviewsOf(store, scope))
    .map(({ value }) => value)
    .sort((one, other) => (one.to < other.to ? -1 : 1))
  expect(signed.map(({ to }) => to.slice(0, 10))).toEqual(ids('done'))
  expect(weekly.flatMap(({ task, outcome }) => (outcome === 'done' ? [task.closed?.at] : []))).toEqual(
    signed.map(({ at }) => at),
  )
  expect([ids('done'), ids('missed'), ids('open')]).toEqual([
    ['2026-10-12', '2026-10-19'],
    ['2026-10-26'],
    ['2026-11-02'],
  ])
  await practice.close()
  expect(readdirSync(parent)).toEqual([])
})

test('closing it while it is being read leaves nothing behind', async () => {
  const parent = folder()
  const practice = openPracticeLog({ log, parent })
  expect(readdirSync(parent)).not.toEqual([])
  await practice.close()
  expect(readdirSync(parent)).toEqual([])
  expect(practice.state()).toBe('reading')
})

test('a folder that cannot be made is said, not thrown', async () => {
  const practice = openPracticeLog({ log, parent: join(folder(), 'none') })
  await vi.waitFor(() => expect(practice.state()).toBe('failed'))
  await practice.close()
})
