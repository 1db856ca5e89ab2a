import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { clinic } from '../../../test/crash/two-clinics.ts'
import { AppError } from '../../base/app-error.ts'
import { openInstallation } from '../../host/keys.ts'
import { failingDisk, isDiskFailure } from '../../host/failing-disk.fixture.ts'
import { backedUp, filesIn } from './backup.fixture.ts'
import { makeBackup } from './make-backup.ts'

const { clock, dataFolder, folder, backUp, keyFile, restore, remove, using } = await backedUp()
afterAll(remove)
await backUp('sound.backup')

/** Expects the sentence about a disk, and gives it. */
async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  expect((error as AppError).code).toBe('disk-failed')
  return error as AppError
}

test.each(['ENOSPC', 'EIO'])(
  'the disk of the backup fails with %s at each call: nothing of it is left',
  async code => {
    const { calls, disk } = failingDisk(0, 'fail')
    await backUp(`whole-${code}.backup`, { disk, verify: false })
    expect(calls).toContain('fsyncSync')
    for (let failAt = 1; failAt <= calls.length; failAt += 1) {
      const call = calls[failAt - 1]
      // What only closes or tidies after the file has its name is no failure of the backup.
      const failing = failingDisk(failAt, 'fail', code)
      const work = backUp('full.backup', { disk: failing.disk, verify: false })
      if (call === 'closeSync' && failAt === calls.length) {
        await work
        rmSync(join(folder, 'full.backup'))
        continue
      }
      const error = await failure(work)
      expect(isDiskFailure(error), `${call} ${failAt}`).toBe(true)
      expect(readdirSync(folder).filter(name => name.startsWith('full.backup'))).toEqual([])
    }
    const entries = await using(dataFolder, async store => (await store.installationEvidence.list()).items)
    // Only those that were made are on record, and the last one that only failed to close its folder.
    const records = entries.filter(({ entry }) => entry.kind === 'backup-made')
    expect(records.length).toBe(code === 'ENOSPC' ? 3 : 5)
  },
)

test('the disk of a restore fails at any call: nothing of it is left', async () => {
  const { calls, disk } = failingDisk(0, 'fail')
  await restore('sound.backup', 'whole', { disk })
  const harmless = new Set(['closeSync', 'readdirSync', 'statSync'])
  for (let failAt = 1; failAt <= calls.length; failAt += 7) {
    if (harmless.has(calls[failAt - 1] ?? '')) continue
    const failing = failingDisk(failAt, 'fail')
    await failure(restore('sound.backup', 'full', { disk: failing.disk }))
    expect(readdirSync(folder).filter(name => name.startsWith('full'))).toEqual([])
  }
  expect(existsSync(join(folder, 'whole/store.json'))).toBe(true)
})

test('the disk of the data is full in earnest: a sentence, no backup, and the data is as it was', async context => {
  const home = temporaryFolder()
  const disk = join(home, 'disk')
  mkdirSync(disk)
  onTestFinished(() => removeFolder(home))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return context.skip('a small disk may not be mounted here')
  }
  onTestFinished(() => {
    execFileSync('umount', [disk])
  })
  const small = join(disk, 'data')
  await restore('sound.backup', 'disk-source')
  execFileSync('cp', ['-a', join(folder, 'disk-source'), small])
  let refusals = 0
  for (const leave of [0, 100_000, 400_000, 800_000]) {
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), new Uint8Array(Math.max(0, Number(bavail) * Number(bsize) - leave)))
    const file = join(home, 'one.backup')
    const installation = openInstallation({ dataFolder: small, keyFile, env: {}, clock })
    const options = {
      dataFolder: small,
      installation,
      clock,
      wait: 1000,
      verify: true,
      by: 'tester',
      ward: '0',
    }
    const error = await makeBackup({ ...options, file }).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (error !== null) {
      expect(error).toMatchObject({ code: 'disk-failed' })
      refusals += 1
    }
    expect(existsSync(file)).toBe(error === null)
    expect(existsSync(`${file}.part`)).toBe(false)
    rmSync(file, { force: true })
    rmSync(join(disk, 'filler'))
    await using(small, async store => {
      expect(await store.evidence.verify(clinic)).toMatchObject({ problems: [] })
      expect(await store.installationEvidence.verify()).toMatchObject({ problems: [] })
    })
    expect(filesIn(join(small, 'backup'))).toEqual(['backup.lock'])
  }
  expect(refusals).toBeGreaterThan(0)
  expect(readFileSync(keyFile).length).toBeGreaterThan(0)
})
