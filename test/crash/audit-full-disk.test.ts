import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '../../src/base/app-error.ts'
import { tenantName } from '../../src/base/ids.ts'
import { systemClock } from '../../src/host/clock.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { eventsOf, guidOf, importEvents, SOURCE } from './audit-fixtures.ts'
import { removeFolder, temporaryFolder } from './store-fixtures.ts'

const deed = { by: 'tester' }
const scope = { tenant: tenantName('clinic') }
const ROUNDS = 18
const EVENTS = 30

/** A disk of the system's memory that can be full in earnest; null when this process may not mount one. */
function smallDisk(megabytes: number): { readonly home: string; readonly disk: string } | null {
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

function fill(disk: string, leave: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), new Uint8Array(Math.max(0, Number(bavail) * Number(bsize) - leave)))
}

test('a disk that is full at any point of an import: a sentence, nothing acknowledged is lost, nothing is there twice', async context => {
  const place = smallDisk(8)
  if (place === null) return context.skip('a small disk may not be mounted here')
  const { home, disk } = place
  const dataFolder = join(disk, 'data')
  const openIt = (): Promise<Store> =>
    openStore({
      dataFolder,
      installation: openInstallation({ dataFolder, keyFile: join(home, 'key'), env: {}, clock: systemClock }),
      clock: systemClock,
      segmentSizes: { segmentEvents: 10, compact: { small: 40, most: 80 } },
    })
  const first = await openIt()
  await first.tenants.add(scope.tenant, deed)
  await first.close()
  const codes = new Set<string>()
  let [refusals, whole] = [0, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    const events = eventsOf(round * EVENTS, EVENTS)
    const say = `round ${round}`
    let acknowledged = 0
    const store = await openIt()
    fill(disk, round * round * 4096)
    try {
      const writer = await store.events.writer(scope, SOURCE, deed)
      for (const batch of [events.slice(0, 10), events.slice(10, 25), events.slice(25)]) {
        try {
          await writer.add(batch)
          await writer.flush()
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          codes.add(error.code)
          refusals += 1
          // Whoever goes on in spite of it is told of what is lost, and loses nothing that was counted.
          continue
        }
        acknowledged = writer.added().stored
      }
      await writer.close(0)
      whole += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      codes.add(error.code)
      refusals += 1
    }
    rmSync(join(disk, 'filler'))
    expect(await store.evidence.verify(scope), `${say} before`).toMatchObject({ problems: [] })
    expect((await store.events.rows(scope, {})).length, say).toBeGreaterThanOrEqual(
      round * EVENTS + acknowledged,
    )
    const again = await importEvents(store, scope, events)
    expect(again.stored + again.duplicates, say).toBe(EVENTS)
    const ids = (await store.events.rows(scope, {})).map(({ id }) => id)
    expect(ids.length, say).toBe((round + 1) * EVENTS)
    expect(new Set(ids).size, say).toBe(ids.length)
    expect((await store.events.byId(scope, [guidOf(round * EVENTS)])).length, say).toBe(1)
    await store.close()
  }
  const last = await openIt()
  expect(await last.evidence.verify(scope)).toMatchObject({ problems: [] })
  await last.close()
  expect([...codes]).toEqual(['disk-failed'])
  // A test whose disk is never full, or always, proves nothing.
  expect(refusals).toBeGreaterThan(5)
  expect(whole).toBeGreaterThan(2)
}, 180_000)
