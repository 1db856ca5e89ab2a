import { cpSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  refused,
  removeFolder,
  snapshotOf,
  steppingClock,
  temporaryFolder,
} from '../../../test/crash/store-fixtures.ts'
import { AppError } from '../../base/app-error.ts'
import { tenantName } from '../../base/ids.ts'
import { openInstallation } from '../../host/keys.ts'
import { rotateInstallationKey } from '../../host/key-rotation.ts'
import type { Migration } from '../migrations/migration.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { openStore } from '../open-store.ts'
import { wrappedDataKeys } from '../scope-record.ts'
import { openConnection } from './driver.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const clock = steppingClock()
const deed = { by: 'tester' }
const clinic = { tenant: tenantName('clinic') }
const openAt = (dataFolder: string, migrations: readonly Migration[] = MIGRATIONS) =>
  openStore({
    dataFolder,
    installation: openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock }),
    clock,
    migrations,
  })
const first = join(folder, 'first')
const prepared = (async () => {
  const store = await openAt(first)
  await store.tenants.add(clinic.tenant, deed)
  const { id } = await store.snapshots.save(clinic, snapshotOf(1), deed)
  await store.close()
  return id
})()
let made = 0
const copy = async (): Promise<string> => {
  await prepared
  made += 1
  const path = join(folder, `copy-${made}`)
  cpSync(first, path, { recursive: true })
  return path
}
const next: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'next',
  up: {
    installation: async () => undefined,
    tenant: async db => {
      await db.schema.alterTable('snapshots').addColumn('seen', 'integer').execute()
    },
  },
}

describe('the format', () => {
  test('migrations are numbered from 1 without a gap, and named so', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1))
    for (const { version, name } of MIGRATIONS)
      expect(name).toMatch(new RegExp(`^${String(version).padStart(4, '0')}-`))
  })

  test('an older one is copied aside, then migrated, and keeps what it had', async () => {
    const path = await copy()
    const store = await openAt(path, [...MIGRATIONS, next])
    expect(await store.snapshots.read(clinic, await prepared)).toEqual(snapshotOf(1))
    await store.close()
    const copies = readdirSync(join(path, 'tenants/clinic/backup'))
    expect(copies).toEqual([
      expect.stringMatching(new RegExp(`^tenant\\.format-${MIGRATIONS.length}\\.\\d{8}T\\d{9}Z\\.sqlite$`)),
    ])
    const old = openConnection(join(path, 'tenants/clinic/backup', copies[0] ?? ''), { readOnly: true })
    expect(old.prepare('select version from format').all([])).toEqual([{ version: MIGRATIONS.length }])
    expect(old.prepare('select count(*) as rows from snapshots').all([])).toEqual([{ rows: 1 }])
    old.close()
  })

  test('closing folds everything into the one file, also that of a tenant just made', async () => {
    const path = await copy()
    const store = await openAt(path)
    await store.tenants.add(tenantName('new'), deed)
    await store.close()
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    expect(files.filter(file => /-(?:wal|shm)$/.test(file))).toEqual([])
  })

  test('a newer one is refused with a sentence', async () => {
    const path = await copy()
    await (await openAt(path, [...MIGRATIONS, next])).close()
    const error = await refused(openAt(path), 'newer-format')
    expect(error.message).toContain('newer Ward')
  })

  test('a newer tenant record is refused', async () => {
    const path = await copy()
    const record = join(path, 'tenants/clinic/tenant.json')
    writeFileSync(record, readFileSync(record, 'utf8').replace('ward.tenant/1', 'ward.tenant/2'))
    const store = await openAt(path)
    await refused(store.snapshots.list(clinic), 'newer-format')
    await store.close()
  })

  test('a migration that fails changes nothing and says nothing of values', async () => {
    const path = await copy()
    const broken: Migration = {
      ...next,
      up: {
        installation: async () => undefined,
        tenant: async db => {
          await next.up.tenant(db)
          await db.schema.dropTable('no_such_secret').execute()
        },
      },
    }
    const store = await openAt(path, [...MIGRATIONS, broken])
    const error = await refused(store.snapshots.list(clinic), 'internal')
    expect(JSON.stringify([error.message, error.detail, String(error.cause)])).not.toContain('secret')
    await store.close()
    const connection = openConnection(join(path, 'tenants/clinic/state.sqlite'))
    expect(connection.prepare('select version from format').all([])).toEqual([{ version: MIGRATIONS.length }])
    connection.close()
  })
})

describe('loss and damage', () => {
  test.each([
    ['tenants/clinic/state.sqlite', 'missing'],
    ['tenants/clinic/state.sqlite', 'empty'],
    ['tenants/clinic/state.sqlite', 'another file'],
    ['tenants/clinic/tenant.json', 'another file'],
    ['tenants/clinic/sealed/evidence-log.key', 'missing'],
    ['tenants/clinic/sealed/evidence-log.key', 'another file'],
    ['installation.sqlite', 'missing'],
    ['store.json', 'missing'],
  ])('%s, %s: not verified, never made anew, and verification tells', async (file, how) => {
    const path = await copy()
    for (const side of ['-wal', '-shm']) rmSync(join(path, `${file}${side}`), { force: true })
    if (how === 'missing') rmSync(join(path, file))
    else writeFileSync(join(path, file), how === 'empty' ? '' : 'x'.repeat(5000))
    const store = await openAt(path)
    await refused(store.evidence.append(clinic, []), 'not-verified')
    expect((await store.evidence.verify(clinic)).ok).toBe(false)
    await store.close()
    expect(existsSync(join(path, file))).toBe(how !== 'missing')
  })

  test('each fact that is damaged or missing is named; saving the snapshot again mends it', async () => {
    const path = await copy()
    const id = await prepared
    const facts = join(path, 'tenants/clinic/facts')
    const objects = readdirSync(facts, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\/.{62}$/.test(name),
    )
    expect(objects).toHaveLength(4)
    const named = new Set<string>()
    for (const object of objects) {
      const bytes = readFileSync(join(facts, object))
      const store = await openAt(path)
      for (const harm of [bytes.subarray(0, 40), Buffer.from(bytes).fill(1, 50, 51), null]) {
        if (harm === null) rmSync(join(facts, object))
        else writeFileSync(join(facts, object), harm)
        const error = await refused(store.snapshots.read(clinic, id), 'not-verified')
        named.add(/its fact "([^"]+)"|the list of its facts/.exec(error.message)?.[0] ?? error.message)
      }
      expect(await store.snapshots.save(clinic, snapshotOf(1), deed)).toMatchObject({ created: false })
      expect(await store.snapshots.read(clinic, id)).toEqual(snapshotOf(1))
      await store.close()
    }
    expect([...named].sort()).toEqual([
      'its fact "entra.fixed"',
      'its fact "entra.policies"',
      'its fact "exchange.unread"',
      'the list of its facts',
    ])
  })

  test('temporary files of killed writers go after an hour', async () => {
    const path = await copy()
    const left = ['log/tile/entries', 'facts', '.'].map(part =>
      join(path, 'tenants/clinic', part, '.x.0123456789ab.tmp'),
    )
    for (const file of left) writeFileSync(file, 'torn')
    utimesSync(left[0] ?? '', 1, 1)
    utimesSync(left[1] ?? '', 1, 1)
    const store = await openAt(path)
    await store.evidence.append(clinic, [])
    await store.close()
    expect(left.map(file => existsSync(file))).toEqual([false, false, true])
  })

  test('a fact that did not change is kept once', async () => {
    const path = await copy()
    const count = () =>
      readdirSync(join(path, 'tenants/clinic/facts'), { recursive: true, encoding: 'utf8' }).filter(name =>
        /\/.{62}$/.test(name),
      ).length
    const before = count()
    const store = await openAt(path)
    await store.snapshots.save(clinic, snapshotOf(2), deed)
    await store.close()
    // The changed fact and the manifest.
    expect(count()).toBe(before + 2)
  })
})

test('errors of SQLite carry neither values nor their own sentence', () => {
  const path = join(folder, 'plain.sqlite')
  writeFileSync(path, '')
  const connection = openConnection(path)
  connection.execute('create table t (a text unique check (a <> 1))')
  const insert = connection.prepare('insert into t values (?)')
  insert.run(['patient-7'])
  for (const work of [() => insert.run(['patient-7']), () => connection.prepare("select 'patient-7' from")]) {
    try {
      work()
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      const { message, detail, cause } = error as AppError
      expect(JSON.stringify([message, detail, String(cause)])).not.toContain('patient-7')
    }
  }
  connection.close()
})

test('data keys survive a rotation of the installation key, and nothing they seal is sealed anew', async () => {
  const path = await copy()
  const draft = { kind: 'waiver', id: 'w1', body: { reason: 'kiosk', ends: '2027-01-01' } }
  const before = await openAt(path)
  const kept = await before.records.keep(clinic, draft, deed)
  await before.close()
  const rows = () => {
    const connection = openConnection(join(path, 'tenants/clinic/state.sqlite'), { readOnly: true })
    const all = connection.prepare('select * from records').all([])
    connection.close()
    return all
  }
  const sealed = rows()
  const keyFile = join(folder, 'rotated-key')
  cpSync(join(folder, 'key'), keyFile)
  const place = { dataFolder: path, keyFile, env: {}, clock }
  const rotated = rotateInstallationKey({
    ...place,
    dataKeys: wrappedDataKeys(path),
    showSheet: () => undefined,
  })
  expect(rotated.rewrapped).toBe(2)
  const store = await openStore({ dataFolder: path, installation: openInstallation(place), clock })
  expect(await store.snapshots.read(clinic, await prepared)).toEqual(snapshotOf(1))
  expect(await store.records.current(clinic, 'waiver')).toMatchObject([draft])
  expect(await store.records.keep(clinic, draft, deed)).toEqual({ ...kept, kept: false })
  expect(await store.evidence.verify(clinic)).toMatchObject({ ok: true })
  expect(sealed).toHaveLength(1)
  expect(rows()).toEqual(sealed)
  await store.close()
})
