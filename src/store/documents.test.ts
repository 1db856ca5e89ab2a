import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { removeFolder, steppingClock, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { tenantName } from '../base/ids.ts'
import { openInstallation } from '../host/keys.ts'
import { openStore } from './open-store.ts'
import { openConnection } from './sqlite/driver.ts'

const deed = { by: 'officer' }
const scope = { tenant: tenantName('clinic') }
/** Random enough that its sealed object is longer than a block. */
const BYTES = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * at * 31) % 251))

function place() {
  const folder = temporaryFolder()
  onTestFinished(() => removeFolder(folder))
  const dataFolder = join(folder, 'data')
  const clock = steppingClock()
  const open = () =>
    openStore({
      dataFolder,
      installation: openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock }),
      clock,
    })
  return { open, tenant: join(dataFolder, 'tenants/clinic') }
}

/** The store of a clinic with one document, closed; what is done to it then is what `verify` and a reader meet. */
async function damagedBy(damage: (tenant: string, sha256: string) => void) {
  const { open, tenant } = place()
  const first = await open()
  await first.tenants.add(scope.tenant, deed)
  const { sha256 } = await first.documents.keep(scope, BYTES, deed)
  await first.close()
  damage(tenant, sha256)
  const store = await open()
  onTestFinished(() => store.close())
  return { store, sha256, problems: (await store.evidence.verify(scope)).problems }
}

const objectIn = (tenant: string): string => {
  const found = readdirSync(join(tenant, 'facts'), { recursive: true, encoding: 'utf8' })
    .map(name => join(tenant, 'facts', name))
    .filter(path => statSync(path).isFile())
  if (found.length !== 1 || found[0] === undefined) throw new Error('not one object')
  return found[0]
}

const flipped = (at: (length: number) => number) => (tenant: string) => {
  const path = objectIn(tenant)
  const bytes = readFileSync(path)
  const place = at(bytes.length)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const run = (sql: string) => (tenant: string) => {
  const database = openConnection(join(tenant, 'state.sqlite'))
  database.execute(sql)
  database.close()
}

describe('what was done to a document is seen by verify', () => {
  test.each<[string, (tenant: string, sha256: string) => void, RegExp]>([
    ['one bit of its first byte', flipped(() => 0), /is missing or damaged/],
    ['one bit in the middle', flipped(length => Math.floor(length / 2)), /is missing or damaged/],
    ['one bit of its last byte', flipped(length => length - 1), /is missing or damaged/],
    ['the file is gone', tenant => rmSync(objectIn(tenant)), /is missing or damaged/],
    [
      'another length in its row',
      run('update documents set bytes = bytes + 1'),
      /is missing or damaged|entry 0/,
    ],
    [
      'another moment in its row',
      run("update documents set kept_at = '2025-01-01T00:00:00.000Z'"),
      /entry 0/,
    ],
    ['another person in its row', run("update documents set kept_by = 'nobody'"), /entry 0/],
    ['its row is gone', run('delete from documents'), /entry 0/],
    [
      'a row that the log does not know',
      run(`insert into documents select '${'0'.repeat(64)}', bytes, kept_at, kept_by, 7 from documents`),
      /is missing or damaged|entry 7/,
    ],
  ])('%s', async (_, damage, says) => {
    const { problems } = await damagedBy(damage)
    expect(problems.map(({ problem }) => problem).join('\n')).toMatch(says)
  })
})

test('a damaged document is not handed out', async () => {
  const { store, sha256 } = await damagedBy(flipped(() => 20))
  await expect(store.documents.read(scope, sha256)).rejects.toMatchObject({ code: 'not-verified' })
})
