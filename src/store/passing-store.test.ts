import fs from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { removeFolder, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { tenantName } from '../base/ids.ts'
import { systemClock } from '../host/clock.ts'
import { openInstallation } from '../host/keys.ts'
import { openStore } from './open-store.ts'
import { openConnection } from './sqlite/driver.ts'

const deed = { by: 'tester' }

/** How often Ward asked the disk to keep a file while a tenant’s store took a record; SQLite’s own asking is not seen. */
async function askedForARecord(
  passing: boolean,
): Promise<{ readonly asked: number; readonly kept: unknown }> {
  const home = temporaryFolder()
  onTestFinished(() => removeFolder(home))
  const dataFolder = join(home, 'data')
  const installation = openInstallation({
    dataFolder,
    keyFile: join(home, 'key'),
    env: {},
    clock: systemClock,
  })
  const store = await openStore({ dataFolder, installation, clock: systemClock, passing })
  onTestFinished(() => store.close())
  const scope = await store.tenants.add(tenantName('clinic'), deed)
  const spy = vi.spyOn(fs, 'fsyncSync')
  onTestFinished(() => spy.mockRestore())
  await store.records.keep(scope, { kind: 'decision', id: 'one', body: { decision: 'implemented' } }, deed)
  const asked = spy.mock.calls.length
  expect((await store.evidence.verify(scope)).problems).toEqual([])
  return { asked, kept: (await store.records.last(scope, 'decision', 'one'))?.body }
}

test.each([
  ['a store of a clinic waits for its disk', false, (asked: number) => asked > 5],
  ['one that is thrown away with its process never does', true, (asked: number) => asked === 0],
])('%s, and keeps the same', async (_why, passing, holds) => {
  const { asked, kept } = await askedForARecord(passing)
  expect(holds(asked), `asked ${asked} times`).toBe(true)
  expect(kept).toEqual({ decision: 'implemented' })
})

// https://sqlite.org/pragma.html#pragma_synchronous: 0 is off, 2 is full.
test.each([
  [false, 2],
  [true, 0],
])('SQLite is told the same: passing %s', (passing, synchronous) => {
  const home = temporaryFolder()
  onTestFinished(() => removeFolder(home))
  const connection = openConnection(join(home, 'any.sqlite'), { passing })
  onTestFinished(() => connection.close())
  expect(connection.prepare('pragma synchronous').all([])).toEqual([{ synchronous }])
})
