import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '../../src/base/app-error.ts'
import { tenantName } from '../../src/base/ids.ts'
import { type Instant, parseInstant } from '../../src/base/time.ts'
import { systemClock } from '../../src/host/clock.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { SavedSnapshot } from '../../src/store/snapshots.ts'
import type { Store } from '../../src/store/store.ts'
import { wardIn } from '../cli/ward.ts'
import { removeFolder, snapshotOf, temporaryFolder } from './store-fixtures.ts'

const deed = { by: 'tester' }
const scope = { tenant: tenantName('clinic') }

/** A disk of the system's memory that can be full in earnest; null when this process may not mount one. */
function smallDisk(megabytes: number): { home: string; disk: string } | null {
  const home = temporaryFolder()
  const disk = join(home, 'disk')
  mkdirSync(disk)
  onTestFinished(() => removeFolder(home))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', [disk])
  })
  return { home, disk }
}

/** Fills the disk up to so many bytes. */
function fill(disk: string, leave: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), new Uint8Array(Math.max(0, Number(bavail) * Number(bsize) - leave)))
}

const SKIPPED = 'a small disk may not be mounted here'

test('a disk that is full at any point: a sentence, and nothing acknowledged is lost', async context => {
  const place = smallDisk(4)
  if (place === null) return context.skip(SKIPPED)
  const { home, disk } = place
  const dataFolder = join(disk, 'data')
  const openIt = (): Promise<Store> =>
    openStore({
      dataFolder,
      installation: openInstallation({ dataFolder, keyFile: join(home, 'key'), env: {}, clock: systemClock }),
      clock: systemClock,
    })
  const first = await openIt()
  await first.tenants.add(scope.tenant, deed)
  await first.close()
  const kept = new Map<number, SavedSnapshot>()
  const signed = new Map<number, number>()
  const codes = new Set<string>()
  let refusals = 0
  for (let round = 0; round < 60; round += 1) {
    const takenAt: Instant = parseInstant(`2026-10-01T00:${String(round).padStart(2, '0')}:00Z`)
    fill(disk, round * 4096)
    const saved: SavedSnapshot[] = []
    try {
      const store = await openIt()
      try {
        saved.push(await store.snapshots.save(scope, snapshotOf(round, takenAt), deed))
        const verdicts = [
          { check: 'a.check', verdict: 'fail' as const, severity: 'low' as const, reason: 'off' },
        ]
        await store.findings.recordAssessment(
          scope,
          { snapshot: saved[0]?.id as SavedSnapshot['id'], takenAt, verdicts },
          deed,
        )
        const { version } = await store.records.keep(
          scope,
          { kind: 'decision', id: 'one', body: { round } },
          deed,
        )
        signed.set(version, round)
        await store.evidence.checkpoint(scope, deed)
      } finally {
        await store.close()
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refusals += 1
      codes.add(error.code)
    }
    rmSync(join(disk, 'filler'))
    for (const one of saved) kept.set(round, one)
    const store = await openIt()
    // What was cut off must verify as it lies there, and after the next writer has brought it to an end.
    expect(await store.evidence.verify(scope), `round ${round} before`).toMatchObject({ problems: [] })
    await store.evidence.append(scope, [])
    expect(await store.evidence.verify(scope), `round ${round} after`).toMatchObject({ problems: [] })
    for (const [at, { id, takenAt: taken }] of kept) {
      if (at < round - 2) continue
      expect(await store.snapshots.read(scope, id)).toEqual(snapshotOf(at, taken))
    }
    const { items } = await store.records.history(scope, 'decision', 'one')
    const versions = new Map(items.map(({ version, body }) => [version, body]))
    for (const [version, of] of signed) expect(versions.get(version)).toEqual({ round: of })
    await store.close()
  }
  expect([...codes]).toEqual(['disk-failed'])
  // A test whose disk is never full, or always, proves nothing.
  expect(refusals).toBeGreaterThan(5)
  expect(kept.size).toBeGreaterThan(5)
  expect(signed.size).toBeGreaterThan(5)
}, 120_000)

test('ward collect on a full disk ends with one sentence and exit 3, and goes on when there is room', context => {
  const place = smallDisk(3)
  if (place === null) return context.skip(SKIPPED)
  const { home, disk } = place
  const ward = wardIn(home)
  const exported = JSON.stringify({ module_version: '1.8.0', timestamp_zulu: '2026-05-04T17:15:48.307Z' })
  const collect = ['collect', '--from', 'scubagear', '-', '--data', join(disk, 'data')]
  for (const leave of [0, 60_000, 110_000, 200_000, 300_000]) {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true })
    fill(disk, leave)
    const ended = ward(collect, exported)
    expect([ended.code, ended.stdout], `${leave}: ${ended.stderr}`).toEqual([3, ''])
    const errors = ended.stderr.split('\n').filter(line => line.startsWith('ward: '))
    expect(errors, ended.stderr).toEqual([expect.stringMatching(/^ward: [^\n]*(?:full|room)[^\n]*\.$/)])
    rmSync(join(disk, 'filler'))
    expect(ward(collect, exported).code).toBe(0)
    expect(ward(['evidence', 'verify', '--data', join(disk, 'data')]).code).toBe(0)
  }
}, 120_000)
