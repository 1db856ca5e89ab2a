import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditOrders, NEW_EVENTS } from '../../test/crash/audit-orders.ts'
import { eventsOf, guidOf, importEvents } from '../../test/crash/audit-fixtures.ts'
import { buildAuditWriter } from '../../test/crash/audit-writer.ts'
import { removeFolder, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { startWriter, type WriterProcess } from '../../test/crash/writer-process.ts'
import { type TenantScope, tenantName } from '../base/ids.ts'
import { systemClock } from '../host/clock.ts'
import { openInstallation } from '../host/keys.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

// More: WARD_CRASH_ROUNDS=1000. CI has twenty minutes for everything.
const ROUNDS = Number(process.env['WARD_CRASH_ROUNDS'] ?? (process.env['CI'] ? 60 : 200))
/** Tenants that are written to at the same time. */
const LANES = 3
/** A tenant's log grows and its verification with it. */
const PER_TENANT = 8
const deed = { by: 'parent' }

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const dataFolder = join(folder, 'data')
const keyFile = join(folder, 'installation.key')
let script = ''
beforeAll(async () => {
  script = await buildAuditWriter(join(folder, 'writer'))
}, 60_000)

// The parent's own imports are of one segment, so that it is the child that joins.
const LARGE = { compact: { small: 1, most: 1 } }

async function openIt(): Promise<Store> {
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock: systemClock })
  return openStore({ dataFolder, installation, clock: systemClock, wait: 30_000, segmentSizes: LARGE })
}

interface Told {
  /** Events from the first up to this one were handed to the store. */
  readonly began: number
  /** And up to this one the store said that they are kept. */
  readonly stored: number
  /** Segments that it joined. */
  readonly compacted: number
}

function toldBy(lines: readonly string[], from: number): Told {
  const told = { began: from, stored: from, compacted: 0 }
  for (const line of lines) if (line.startsWith('{')) Object.assign(told, JSON.parse(line))
  return told
}

/** What was acknowledged is there once; what is missing can be brought again, and then everything is there once. */
async function check(
  store: Store,
  scope: TenantScope,
  from: number,
  told: Told,
  say: string,
  thoroughly: boolean,
): Promise<void> {
  expect(await store.evidence.verify(scope), `${say} before`).toMatchObject({ problems: [] })
  const rows = await store.events.rows(scope, {})
  const ids = rows.map(({ id }) => id)
  const there = new Set(ids)
  expect(there.size, say).toBe(ids.length)
  for (let one = from; one < told.stored; one += 1)
    expect(there.has(guidOf(one)), `${say}: ${one}`).toBe(true)
  // What every other round leaves is only proven; the next takes its records in again.
  if (!thoroughly && from % 200_000 !== 0) return
  const known = told.began - from
  const own = eventsOf(from, known).filter(({ event }) => there.has(event.id)).length
  const again = await importEvents(store, scope, eventsOf(from, known), 1000)
  expect(again, say).toEqual({ stored: known - own, duplicates: own, conflicts: 0 })
  const all = ids.length + known - own
  expect(await store.events.rows(scope, {}), say).toHaveLength(all)
  const { events, conflicts } = await store.events.coverage(scope)
  expect({ events, conflicts }, say).toEqual({ events: all, conflicts: 0 })
  const originals = await store.events.originals(
    scope,
    rows.slice(-20).map(({ seq }) => seq),
  )
  for (const { seq, id } of rows.slice(-20)) {
    expect(Buffer.from(originals.get(seq) ?? []).toString(), say).toContain(id)
  }
  // The next round of the tenant verifies what this one leaves, so only some look now.
  if (!thoroughly) return
  const twice = await importEvents(store, scope, eventsOf(from, known), 1000)
  expect(twice, say).toEqual({ stored: 0, duplicates: known, conflicts: 0 })
  expect(await store.evidence.verify(scope), `${say} after`).toMatchObject({ problems: [] })
}

async function round(number: number, writer: WriterProcess, scope: TenantScope): Promise<Told> {
  await writer.ready
  const from = number * 100_000
  // Two of three are killed at a chosen call to the disk, the others at any moment, also inside DuckDB and SQLite.
  const dieAt = number % 3 === 0 ? 0 : randomInt(1, 420)
  const orders: AuditOrders = { dataFolder, keyFile, tenant: scope.tenant, from, most: 1000, dieAt }
  writer.order(orders)
  if (dieAt === 0) {
    const answers = 1 + randomInt(0, 6)
    let over = false
    void writer.gone.then(() => {
      over = true
    })
    while (writer.lines.length < answers && !over) await pause(1)
    setTimeout(writer.kill, randomInt(0, 60))
  }
  const { signal, errors } = await writer.gone
  expect({ signal, errors }, `round ${number}`).toEqual({ signal: 'SIGKILL', errors: '' })
  const told = toldBy(writer.lines, from)
  const store = await openIt()
  try {
    await check(store, scope, from, told, `round ${number}`, number % PER_TENANT === 0)
  } finally {
    await store.close()
  }
  return { ...told, stored: told.stored - from }
}

test(
  `${ROUNDS} times kill -9 in an import or while segments are joined: every event is there once`,
  async () => {
    let [next, stored, compacted] = [0, 0, 0]
    // Some load while others run: starting a process takes longer than killing it.
    const waiting = Array.from({ length: LANES + 1 }, () => startWriter(script))
    const lane = async (name: number): Promise<void> => {
      let scope: TenantScope | null = null
      for (let own = 0; next < ROUNDS; own += 1) {
        const number = next
        next += 1
        if (scope === null || own % PER_TENANT === 0) {
          const store = await openIt()
          scope = await store.tenants.add(tenantName(`crash-${name}-${own / PER_TENANT}`), deed)
          await store.close()
        }
        const writer = waiting.shift()
        if (writer === undefined) throw new Error('no writer')
        if (number + LANES + 1 < ROUNDS) waiting.push(startWriter(script))
        const told = await round(number, writer, scope)
        stored += told.stored
        compacted += told.compacted
      }
    }
    try {
      await Promise.all(Array.from({ length: LANES }, (_, name) => lane(name)))
    } finally {
      // After a failure the other lanes must not start more.
      next = ROUNDS
      for (const writer of waiting) writer.kill()
    }
    // A test whose writers die before they write, or never join, proves nothing.
    expect(stored).toBeGreaterThan(ROUNDS * 2)
    expect(compacted).toBeGreaterThan(ROUNDS / 20)
  },
  ROUNDS * 3000,
)

/** Half of what the first imports. */
const FROM = 3 * NEW_EVENTS

test('two processes import the same and join at once: every event is there once', async () => {
  const store = await openIt()
  const scope = await store.tenants.add(tenantName('shared'), deed)
  const writers = [1, 2].map(() => startWriter(script))
  await Promise.all(writers.map(({ ready }) => ready))
  for (const [at, writer] of writers.entries()) {
    const from = at * FROM
    writer.order({ dataFolder, keyFile, tenant: scope.tenant, from, most: 6, dieAt: 0 } satisfies AuditOrders)
  }
  let over = false
  const gone = Promise.all(writers.map(writer => writer.gone)).finally(() => {
    over = true
  })
  while (!over) {
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
    const rows = await store.events.rows(scope, {})
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    await pause(1)
  }
  expect(await gone).toEqual(writers.map(() => ({ code: 0, signal: null, errors: '' })))
  await check(
    store,
    scope,
    0,
    { began: FROM + 6 * NEW_EVENTS, stored: FROM + 6 * NEW_EVENTS, compacted: 0 },
    'shared',
    true,
  )
  await store.close()
}, 60_000)
