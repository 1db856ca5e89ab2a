import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guidOf } from '../../../test/crash/audit-fixtures.ts'
import { buildAuditWriter } from '../../../test/crash/audit-writer.ts'
import { clinic, practice } from '../../../test/crash/two-clinics.ts'
import { buildWriter, startWriter } from '../../../test/crash/writer-process.ts'
import { createFileDurably } from '../../host/files.ts'
import { openConnection } from '../sqlite/driver.ts'
import { snapshotId } from '../../base/ids.ts'
import { backedUp, filesIn } from './backup.fixture.ts'

// More: WARD_CRASH_ROUNDS=200
const ROUNDS = Math.ceil(Number(process.env['WARD_CRASH_ROUNDS'] ?? 5))
const { folder, dataFolder, keyFile, using, backUp, restore, remove } = await backedUp()
afterAll(remove)
const scripts = { audit: '', store: '' }
beforeAll(async () => {
  scripts.audit = await buildAuditWriter(join(folder, 'audit-writer'))
  scripts.store = await buildWriter(join(folder, 'store-writer'))
}, 120_000)

interface Told {
  readonly stored?: number
  readonly snapshot?: string
  readonly record?: number
  readonly mark?: string
}

test('backups made while others write, import and join segments hold all that was acknowledged before', async () => {
  const [audit, own, other] = [
    startWriter(scripts.audit),
    startWriter(scripts.store),
    startWriter(scripts.store),
  ]
  await Promise.all([audit.ready, own.ready, other.ready])
  const from = 5000
  const place = { dataFolder, keyFile, dieAt: 0, most: 10_000 }
  audit.order({ ...place, tenant: clinic.tenant, from })
  own.order({ ...place, tenant: clinic.tenant, round: 1 })
  other.order({ ...place, tenant: practice.tenant, round: 2 })
  const told = (lines: readonly string[]): Told[] =>
    lines.filter(line => line.startsWith('{')).map(line => JSON.parse(line) as Told)
  let grown = 0
  for (let round = 1; round <= 2; round += 1) {
    const seen = audit.lines.length
    while (audit.lines.length < seen + 10 || own.lines.length < 5 * round) await pause(20)
    const before = told(audit.lines).findLast(line => line.stored !== undefined)?.stored ?? from
    const snapshots = told(own.lines).flatMap(({ snapshot }) => snapshot ?? [])
    const made = await backUp(`live-${round}.backup`)
    expect(made.verified).toBe(true)
    const entries = made.tenants.find(({ tenant }) => tenant === clinic.tenant)?.entries ?? 0
    expect(entries).toBeGreaterThan(grown)
    grown = entries
    await restore(`live-${round}.backup`, `live-${round}`)
    await using(join(folder, `live-${round}`), async store => {
      const ids = new Set((await store.events.rows(clinic, {}, 1_000_000)).map(({ id }) => id))
      for (let one = from; one < before; one += 1) expect(ids.has(guidOf(one)), `event ${one}`).toBe(true)
      for (const id of snapshots) await store.snapshots.read(clinic, snapshotId(id))
    })
  }
  for (const writer of [audit, own, other]) writer.kill()
  const ends = await Promise.all([audit.gone, own.gone, other.gone])
  // None of them was kept from writing so long that it gave up.
  expect(ends.map(({ signal, errors }) => [signal, errors])).toEqual(ends.map(() => ['SIGKILL', '']))
  expect(told(audit.lines).some(line => ((line as { compacted?: number }).compacted ?? 0) > 0)).toBe(true)
}, 180_000)

test('the copy of a database is of the moment at which it was pinned, whoever writes meanwhile', async () => {
  const path = join(folder, 'pinned.sqlite')
  const made = (name: string) => join(folder, name)
  createFileDurably(path, new Uint8Array(0))
  const writer = openConnection(path)
  writer.execute('create table t (n integer, filler blob)')
  const add = writer.repeat('insert into t values (?, randomblob(20000))')
  for (let n = 0; n < 500; n += 1) add.run(n)
  const reader = openConnection(path, { readOnly: true })
  reader.execute('begin')
  reader.prepare('select max(n) from t').all([])
  createFileDurably(made('pinned-copy.sqlite'), new Uint8Array(0))
  let isDone = false
  const copying = reader.copyTo(made('pinned-copy.sqlite')).then(() => {
    isDone = true
  })
  let written = 500
  while (!isDone) {
    add.run(written)
    written += 1
    await pause(1)
  }
  await copying
  reader.close()
  writer.close()
  const copy = openConnection(made('pinned-copy.sqlite'), { readOnly: true })
  expect(copy.prepare('select count(*) as n, max(n) as last from t').all([])).toEqual([{ n: 500, last: 499 }])
  copy.close()
  expect(written).toBeGreaterThan(501)
})

test('a backup that is killed leaves the data as it was and its name free, or the whole file', async () => {
  const child = join(import.meta.dirname, '../../../test/crash/backup-child.ts')
  const run = (file: string) =>
    spawn(process.execPath, [child, dataFolder, keyFile, join(folder, file)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  let killed = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = `killed-${round}.backup`
    const process = run(file)
    const ended = new Promise<string | null>(done => process.on('close', (_, signal) => done(signal)))
    // It says when it begins; a round ends a little later than the one before.
    await new Promise<void>(done => process.stdout.once('data', () => done()))
    const timer = setTimeout(() => process.kill('SIGKILL'), round * 90)
    if ((await ended) === 'SIGKILL') killed += 1
    clearTimeout(timer)
    if (existsSync(join(folder, file))) await restore(file, `killed-${round}`)
    await using(dataFolder, async store => {
      expect((await store.installationEvidence.verify()).problems, `round ${round}`).toEqual([])
      expect((await store.evidence.verify(clinic)).problems, `round ${round}`).toEqual([])
    })
  }
  expect(killed).toBeGreaterThan(0)
  await backUp('after.backup')
  expect(filesIn(join(dataFolder, 'backup'))).toEqual(['backup.lock'])
  expect(readdirSync(join(dataFolder, 'tenants/clinic/backup'))).toEqual([])
}, 180_000)

test('two backups at once: one is made, the other says so', async () => {
  const all = await Promise.allSettled([backUp('one.backup'), backUp('two.backup')])
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refusal = all.find(one => one.status === 'rejected')
  expect(refusal?.reason).toMatchObject({ code: 'lease-held' })
})
