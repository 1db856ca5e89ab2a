import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { refused, removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { edited } from '../../../test/crash/two-clinics.ts'
import { type TenantScope, tenantName } from '../../base/ids.ts'
import { type Instant, parseInstant } from '../../base/time.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { openConnection } from '../sqlite/driver.ts'
import type { EntryFilter } from './entry-index.ts'

const scope: TenantScope = { tenant: tenantName('clinic') }
const STATE = 'tenants/clinic/state.sqlite'
const entry = (kind: string, by: string, subject: string) => ({ kind, by, subject, sha256: '0'.repeat(64) })

async function place() {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const clock = steppingClock('2026-11-01T00:00:00Z')
  const slow: number[] = []
  const open = () => {
    const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
    return openStore({ dataFolder, installation, clock, onSlowTransaction: took => slow.push(took) })
  }
  const store = await open()
  await store.tenants.add(scope.tenant, { by: 'tester' })
  return { folder, dataFolder, store, open, slow, state: join(dataFolder, STATE) }
}

const found = async (store: Store, filter: EntryFilter, page = {}) =>
  (await store.evidence.find(scope, filter, page)).items.map(({ index }) => index)

describe('finding entries', () => {
  let here: Awaited<ReturnType<typeof place>>
  let moments: Instant[]

  beforeAll(async () => {
    here = await place()
    const { store } = here
    await store.evidence.append(scope, [entry('signed-in', 'u-1', 's-1')])
    await store.evidence.append(scope, [entry('record-kept', 'u-1', 'account/u-2/1')])
    await store.evidence.append(scope, [
      entry('record-kept', 'u-2', 'waiver/w1/1'),
      entry('record-kept', 'u-2', 'accountant/a/1'),
    ])
    await store.evidence.append(scope, [entry('signed-in-else', 'u-2', 's-2')])
    moments = (await store.evidence.list(scope)).items.map(({ entry: { at } }) => at)
  })
  afterAll(async () => {
    await here.store.close()
    removeFolder(here.folder)
  })

  test.each<[because: string, filter: () => EntryFilter, leaves: readonly number[]]>([
    ['nothing named: all, newest first', () => ({}), [4, 3, 2, 1, 0]],
    ['one kind, whole', () => ({ kinds: ['signed-in'] }), [0]],
    ['two kinds', () => ({ kinds: ['signed-in', 'record-kept'] }), [3, 2, 1, 0]],
    ['no kind', () => ({ kinds: [] }), []],
    ['a kind of one thing', () => ({ kinds: ['record-kept/account'] }), [1]],
    ['a kind without one thing', () => ({ kinds: ['record-kept'], except: ['record-kept/account'] }), [3, 2]],
    ['a person', () => ({ by: 'u-2' }), [4, 3, 2]],
    ['a subject', () => ({ subject: 's-1' }), [0]],
    ['part of a subject is none', () => ({ subject: 's-' }), []],
    ['from a moment, inclusive', () => ({ from: moments[2] }), [4, 3, 2]],
    ['to a moment, exclusive', () => ({ to: moments[2] }), [1, 0]],
    ['all at once', () => ({ kinds: ['record-kept'], by: 'u-2', from: moments[2], to: moments[4] }), [3, 2]],
    ['a filter with quotes', () => ({ by: "u-1' or '1'='1" }), []],
    ['signs that look like a pattern', () => ({ kinds: ['record-kept/%'], by: 'u-_' }), []],
  ])('%s', async (_, filter, leaves) => {
    expect(await found(here.store, filter())).toEqual(leaves)
  })

  test('in pages, each once, also when more come meanwhile', async () => {
    const { store } = here
    const seen: number[] = []
    for (let after: string | undefined; ; ) {
      const page: Awaited<ReturnType<Store['evidence']['find']>> = await store.evidence.find(
        scope,
        { kinds: ['signed-in', 'record-kept'] },
        { limit: 2, after },
      )
      seen.push(...page.items.map(({ index }) => index))
      if (page.next === null) break
      after = page.next
      await store.evidence.append(scope, [entry('record-kept', 'u-9', 'late/1/1')])
    }
    expect(seen).toEqual([3, 2, 1, 0])
    await refused(store.evidence.find(scope, {}, { after: 'x' }), 'bad-usage')
    await refused(store.evidence.find(scope, {}, { limit: 501 }), 'bad-usage')
    await refused(store.evidence.find(scope, { by: 'x'.repeat(201) }), 'bad-usage')
  })

  test("the installation's are found apart, and another tenant's not at all", async () => {
    const { store } = here
    const { items } = await store.installationEvidence.find({ kinds: ['tenant-added'] })
    expect(items).toMatchObject([{ entry: { subject: 'clinic' } }])
    expect((await store.installationEvidence.find({ by: 'u-1' })).items).toEqual([])
    await refused(store.evidence.find({ tenant: tenantName('nobody') }, {}), 'not-found')
  })
})

describe('the index', () => {
  async function many(entries: number) {
    const here = await place()
    onTestFinished(async () => {
      await here.store.close()
      removeFolder(here.folder)
    })
    for (let from = 0; from < entries; from += 1000) {
      const some = Array.from({ length: Math.min(1000, entries - from) }, (_, at) =>
        entry(`kind-${(from + at) % 10}`, `u-${(from + at) % 7}`, `s-${from + at}`),
      )
      await here.store.evidence.append(scope, some)
    }
    return here
  }
  const rows = (state: string) => {
    const connection = openConnection(state, { readOnly: true })
    try {
      return connection.prepare('select count(*) as n, max(leaf) as last from entry_index').all([])[0]
    } finally {
      connection.close()
    }
  }

  test('of 100,000 entries (fewer in CI) is filled in short transactions and answers any page', async () => {
    // CI has twenty minutes for everything.
    const entries = process.env['CI'] ? 30_000 : 100_000
    const { store, slow, state } = await many(entries)
    slow.length = 0
    const page = await store.evidence.find(scope, { kinds: ['kind-3'], by: 'u-5' }, { limit: 100 })
    expect(page.items).toHaveLength(100)
    for (const { index, entry: one } of page.items) {
      expect([index % 10, index % 7, one.subject]).toEqual([3, 5, `s-${index}`])
    }
    const far = await store.evidence.find(scope, { to: parseInstant('2026-11-01T00:01:00Z') }, { limit: 1 })
    expect(far.items).toHaveLength(1)
    expect(rows(state)).toEqual({ n: entries, last: entries - 1 })
    expect(await store.evidence.verify(scope)).toMatchObject({ ok: true, entries })
  }, 120_000)

  test('that was cut off between two steps goes on where it ended', async () => {
    const { store, state } = await many(2500)
    await store.evidence.find(scope, {})
    // As a process leaves it that was killed after its first step: each is one transaction.
    edited(state, 'delete from entry_index where leaf >= 1000')
    expect(await found(store, { subject: 's-2400' })).toEqual([2400])
    expect(rows(state)).toEqual({ n: 2500, last: 2499 })
  })

  test('two processes fill it at once, and it is filled once', async () => {
    const { store, open, state } = await many(5000)
    const other = await open()
    onTestFinished(() => other.close())
    const both = await Promise.all([store, other].map(one => found(one, { subject: 's-10' })))
    expect(both).toEqual([[10], [10]])
    expect(rows(state)).toEqual({ n: 5000, last: 4999 })
  })

  test.each<[because: string, edit: string]>([
    ['a row was taken out, to hide an entry', 'delete from entry_index where leaf = 1234'],
    ['all rows were taken out', 'delete from entry_index'],
    ['rows were added beyond the log', "insert into entry_index values (2500, 'a', 'b', 'c', 'd')"],
  ])('is made anew when %s', async (_, edit) => {
    const { store, state } = await many(2500)
    await store.evidence.find(scope, {})
    edited(state, edit)
    expect(await found(store, { subject: 's-1234' })).toEqual([1234])
    expect(rows(state)).toEqual({ n: 2500, last: 2499 })
  })

  test('that says something else than the log is refused, and a verification does not ask it', async () => {
    const { store, state } = await many(10)
    await store.evidence.find(scope, {})
    edited(state, 'update entry_index set "by" = \'u-else\' where leaf = 3')
    const error = await refused(store.evidence.find(scope, {}), 'not-verified')
    expect(error.message).toMatch(/^The index of the evidence log says something else/)
    expect(await store.evidence.verify(scope)).toMatchObject({ ok: true, problems: [] })
  })
})
