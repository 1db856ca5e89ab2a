import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { eventsOf, importEvents } from '../../../test/crash/audit-fixtures.ts'
import { refused } from '../../../test/crash/store-fixtures.ts'
import { clinic } from '../../../test/crash/two-clinics.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { openInstallation } from '../../host/keys.ts'
import { openTenantFolder } from '../tenant-folder.ts'
import { backedUp, filesIn } from './backup.fixture.ts'
import { freezeScope } from './frozen-scope.ts'
import { workFolder } from './work-folder.ts'

const { backUp, clock, dataFolder, keyFile, remove, restore, using } = await backedUp()
afterAll(remove)
afterEach(() => void vi.restoreAllMocks())

function withoutHardLinks(): void {
  vi.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
  })
}

/** The clinic's folder, opened as a second process would open it. */
async function opened() {
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const folder = await openTenantFolder({ dataFolder, installation, clock, wait: 200 }, clinic.tenant)
  const work = workFolder(folder.path)
  const freeze = () => freezeScope(folder, { databaseFile: 'state.sqlite', work: work.path, records: [] })
  const close = async () => {
    await folder.close()
    work.remove()
  }
  return { folder, freeze, close }
}

test('others write, join and remove segments, and what was frozen is still of its moment', async () => {
  const { folder, freeze, close } = await opened()
  const events = join(folder.path, 'events')
  const before = new Map(filesIn(events).map(file => [file, sha256Hex(fs.readFileSync(join(events, file)))]))
  const frozen = await freeze()
  await using(dataFolder, async store => {
    for (const part of [10, 11, 12, 13]) await importEvents(store, clinic, eventsOf(part * 20, 20))
    await store.events.compact(clinic, { by: 'tester' })
  })
  const now = new Set(filesIn(events))
  expect([...before.keys()].some(file => !now.has(file))).toBe(true)
  const sums = new Map<string, string>()
  let checkpoint = ''
  for await (const { path, from } of frozen.files()) {
    const bytes = typeof from === 'string' ? fs.readFileSync(from) : from
    if (path.startsWith('events/')) sums.set(path.slice('events/'.length), sha256Hex(bytes))
    if (path === 'log/checkpoint') checkpoint = Buffer.from(bytes).toString('utf8')
  }
  expect(sums).toEqual(before)
  expect(checkpoint).toBe(frozen.head.note)
  frozen.release()
  await close()
})

test('where the disk has no hard links, others wait until the copying is done', async () => {
  withoutHardLinks()
  const [one, two] = [await opened(), await opened()]
  const frozen = await one.freeze()
  await refused(
    two.folder.write(async () => undefined),
    'lease-held',
  )
  frozen.release()
  await two.folder.write(async () => undefined)
  await one.close()
  await two.close()
})

test('and the backup is as good', async () => {
  withoutHardLinks()
  expect(await backUp('linkless.backup')).toMatchObject({ verified: true })
  vi.restoreAllMocks()
  await restore('linkless.backup', 'linkless')
})
