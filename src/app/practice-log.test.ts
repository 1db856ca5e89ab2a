import { readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../host/clock.ts'
import { createLog } from '../host/log.ts'
import { makeReport } from '../report/audit/make-report.ts'
import { REPORTS } from '../report/audit/reports.ts'
import { practiceAuditLog } from '../connect/practice/clinic/audit-log/practice-audit-log.ts'
import { openPracticeLog } from './practice-log.ts'

const log = createLog({ level: 'silent', clock: systemClock })
const asked = { classes: [], all: false, place: undefined, actor: undefined }

function folders(): readonly string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith('ward-practice-'))
}

test('the practice clinic’s log is read whole, in private folders that go with it', async () => {
  const before = new Set(folders())
  const practice = openPracticeLog(log)
  expect(practice.state()).toBe('reading')
  await vi.waitFor(() => expect(practice.state()).not.toBe('reading'), { timeout: 15_000 })
  const open = practice.state()
  if (typeof open === 'string') throw new Error(open)
  const mine = folders().filter(name => !before.has(name))
  expect(mine.length).toBeGreaterThanOrEqual(2)
  for (const name of mine) expect(statSync(join(tmpdir(), name)).mode & 0o777).toBe(0o700)

  const { store, scope, roles, policies, now } = open
  const { events, last } = await store.events.coverage(scope)
  expect(events).toBe(practiceAuditLog().length)
  // The calendar stands still: nothing is later than the moment the reports are made at.
  expect(last !== null && last <= now()).toBe(true)
  expect(roles.roles.length).toBeGreaterThan(0)
  for (const report of REPORTS.filter(({ argument }) => argument === null)) {
    const made = await makeReport(report, store, scope, { asked, roles, policies, madeAt: now() })
    expect(made.rows.length, report.id).toBeGreaterThan(0)
  }
  await practice.close()
  expect(folders().filter(name => mine.includes(name))).toEqual([])
})

test('closing it while it is being read leaves nothing behind', async () => {
  const before = folders()
  const practice = openPracticeLog(log)
  const closed = practice.close()
  await closed
  expect(folders().filter(name => !before.includes(name))).toEqual([])
  expect(practice.state()).toBe('reading')
})
