import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { flipBit, refused } from '../../test/crash/store-fixtures.ts'
import { CANARY, clinic, edited, twoClinics } from '../../test/crash/two-clinics.ts'

const { collect, copy, original, problemsOf, remove, using } = await twoClinics()
afterAll(remove)

test('what nobody touched verifies', async () => {
  expect(await problemsOf(copy())).toBe('')
})

describe('an edit of the state database is seen by verify', () => {
  test.each<[because: string, edit: string, says: RegExp]>([
    ['a finding is closed', "update findings set status = 'fixed'", /The finding of check "a.check" is not/],
    [
      'a finding is made milder',
      "update findings set severity = 'low'",
      /The finding of check "a.check" is not/,
    ],
    [
      'a finding is dated back',
      "update findings set opened_at = '2025-01-01T00:00:00.000Z'",
      /The finding of/,
    ],
    [
      'a finding is removed',
      "delete from findings where check_id = 'a.check'",
      /The finding of check "a.check"/,
    ],
    [
      'a finding is invented',
      "insert into findings select 'z.check', status, severity, reason, entities_hash, opened_at, last_seen_at, fixed_at, times_opened, last_verdict, last_assessed_at from findings where check_id = 'a.check'",
      /The finding of check "z.check"/,
    ],
    ['history is removed', "delete from finding_history where change = 'opened'", /The history of check/],
    [
      'a verdict is turned',
      "update assessment_verdicts set verdict = 'pass'",
      /The verdicts over the snapshot/,
    ],
    [
      'a reason of another check',
      "update assessment_verdicts set reason = 'AAAA'",
      /The verdicts over the snapshot/,
    ],
    [
      'a verdict is removed',
      "delete from assessment_verdicts where check_id = 'b.check'",
      /The verdicts over/,
    ],
    [
      'the assessment is removed with its verdicts',
      'pragma foreign_keys = off; delete from assessments where leaf = 1; delete from assessment_verdicts where snapshot not in (select snapshot from assessments)',
      /lost the assessment of entry 1/,
    ],
    [
      'verdicts of no assessment',
      'pragma foreign_keys = off; delete from assessments where leaf = 1',
      /not recorded/,
    ],
    [
      'the time of an assessment',
      "update assessments set taken_at = '2025-01-01T00:00:00.000Z'",
      /The verdicts over/,
    ],
    [
      'when it was recorded',
      "update assessments set recorded_at = '2025-01-01T00:00:00.000Z'",
      /at entry 1 /,
    ],
    [
      'the time of a snapshot',
      "update snapshots set taken_at = '2025-01-01T00:00:00.000Z'",
      /another time, tool/,
    ],
    ['when it was saved', "update snapshots set saved_at = '2025-01-01T00:00:00.000Z'", /at entry 0 /],
    ['how much could not be read', 'update snapshots set unread = 0', /another time, tool or count/],
    ['places are swapped', 'update snapshots set leaf = 2 - leaf', /something else at entry/],
    [
      'a snapshot is invented beyond the log',
      "insert into snapshots select replace(id, substr(id, 1, 4), 'aaaa'), taken_at, saved_at, tool, tool_version, facts, unread, 99 from snapshots limit 1",
      /row for entry 99/,
    ],
    [
      'an entry is slipped in to be signed',
      'insert into evidence_pending values (4, \'{"schema":"ward.evidence/1","kind":"note","at":"2026-11-01T00:00:00.000Z","by":"x","subject":"x","sha256":"0"}\', \'AAAA\')',
      /not put there by Ward/,
    ],
    ['the head is forgotten', 'delete from evidence_head', /older than the log/],
    ['a table is gone', 'drop table finding_history', /not as Ward made it/],
    ['rows of the wrong kind', "update findings set times_opened = x'00ff'", /The finding of/],
  ])('%s', async (_, edit, says) => {
    const path = copy()
    edited(join(path, 'tenants/clinic/state.sqlite'), edit)
    expect(await problemsOf(path)).toMatch(says)
  })

  test.each<[because: string, edit: string, says: RegExp]>([
    ['a tenant is forgotten', 'delete from tenants', /lost the tenant of entry/],
    ['a checkpoint is forgotten', 'delete from tenant_checkpoints', /lost the checkpoint of entry/],
    [
      'a checkpoint is made smaller',
      'update tenant_checkpoints set size = 1 where size = 4',
      /something else at entry/,
    ],
  ])('of the installation: %s', async (_, edit, says) => {
    const path = copy()
    edited(join(path, 'installation.sqlite'), edit)
    expect(await problemsOf(path)).toMatch(says)
  })

  test('an entry that was slipped in is not signed', async () => {
    const path = copy()
    edited(join(path, 'tenants/clinic/state.sqlite'), "insert into evidence_pending values (4, '{}', 'AAAA')")
    await using(path, store => refused(store.evidence.append(clinic, []), 'not-verified'))
    edited(join(path, 'tenants/clinic/state.sqlite'), 'delete from evidence_pending')
    expect(await problemsOf(path)).toBe('')
  })

  test('a sealed reason that was changed is told when it is read', async () => {
    const path = copy()
    edited(join(path, 'tenants/clinic/state.sqlite'), "update findings set reason = 'AAAA'")
    await using(path, store => refused(store.findings.list(clinic), 'not-verified'))
  })
})

describe('sealed objects', () => {
  const objects = (path: string): string[] =>
    readdirSync(join(path, 'tenants/clinic/facts'), { recursive: true, encoding: 'utf8' })
      .map(name => join(path, 'tenants/clinic/facts', name))
      .filter(name => statSync(name).isFile())

  test('damaged, exchanged or gone: verify names the snapshot', async () => {
    const path = copy()
    const [first = '', second = ''] = objects(path)
    for (const harm of [
      () => flipBit(first, 200),
      () => cpSync(second, first),
      () => writeFileSync(first, ''),
      () => rmSync(first),
    ]) {
      harm()
      expect(await problemsOf(path)).toMatch(/Of the snapshot [0-9a-f]{12}\.\.\. .* is missing or damaged/)
    }
  })

  test('no reason stands in the clear', async () => {
    const files = readdirSync(original, { recursive: true, encoding: 'utf8' }).map(name =>
      join(original, name),
    )
    for (const file of files.filter(name => statSync(name).isFile())) {
      expect(readFileSync(file, 'latin1'), file).not.toMatch(new RegExp(CANARY))
    }
    await using(copy(), async store => {
      expect((await store.findings.list(clinic))[0]?.reason).toBe(`${CANARY} has no MFA on day 2.`)
    })
  })
})

test('a lock file that was removed comes back for its owner only', async () => {
  const path = copy()
  const locks = [join(path, 'writer.lock'), join(path, 'tenants/clinic/writer.lock')]
  for (const lock of locks) rmSync(lock)
  await using(path, store => collect(store, clinic, 3))
  if (process.platform !== 'win32') {
    expect(locks.map(lock => statSync(lock).mode & 0o777)).toEqual([0o600, 0o600])
  }
  for (const lock of locks) writeFileSync(lock, 'no longer empty')
  await using(path, async store => {
    expect((await refused(collect(store, clinic, 4), 'not-verified')).message).toMatch(/lock/)
  })
})
