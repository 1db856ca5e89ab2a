/**
 * A writer of audit events that is made to be killed. It says `ready`, waits for one line with its orders and then imports
 * and joins segments until it is killed. What the store had returned is told in one line each, with a synchronous write.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { createInterface } from 'node:readline'
import { tenantName } from '../../src/base/ids.ts'
import { type Instant, instantFromMilliseconds } from '../../src/base/time.ts'
import { eventsOf, SOURCE } from './audit-fixtures.ts'
import { removeFolder, temporaryFolder } from './audit-folder.ts'
import { type AuditOrders, NEW_EVENTS, SIZES } from './audit-orders.ts'

let callsLeft = Number.POSITIVE_INFINITY
const watched = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
] as const
for (const name of watched) {
  const real = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      callsLeft -= 1
      if (callsLeft <= 0) process.kill(process.pid, 'SIGKILL')
      return real(...args)
    },
  })
}
syncBuiltinESMExports()

function tell(line: string): void {
  const calls = callsLeft
  callsLeft = Number.POSITIVE_INFINITY
  fs.writeSync(1, `${line}\n`)
  callsLeft = calls
}

async function work(orders: AuditOrders): Promise<void> {
  const { openInstallation } = await import('../../src/host/keys.ts')
  const { openStore } = await import('../../src/store/open-store.ts')
  const { dataFolder, keyFile, tenant, from, most, dieAt } = orders
  const clock = (): Instant => instantFromMilliseconds(Date.now())
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const store = await openStore({ dataFolder, installation, clock, wait: 30_000, segmentSizes: SIZES })
  const scope = { tenant: tenantName(tenant) }
  // The first answer loads DuckDB, which calls the disk as often as it likes.
  await store.events.rows(scope, {})
  tell('begin')
  if (dieAt > 0) callsLeft = dieAt
  for (let turn = 0; turn < most; turn += 1) {
    const first = from + turn * NEW_EVENTS
    tell(JSON.stringify({ began: first + NEW_EVENTS }))
    const writer = await store.events.writer(scope, SOURCE, { by: 'child' })
    const events = eventsOf(first, NEW_EVENTS)
    await writer.add(events.slice(0, NEW_EVENTS / 2))
    await writer.flush()
    tell(JSON.stringify({ stored: first + NEW_EVENTS / 2 }))
    await writer.add(turn === 0 ? events : [...eventsOf(first - NEW_EVENTS, NEW_EVENTS), ...events])
    await writer.close(0)
    tell(JSON.stringify({ stored: first + NEW_EVENTS }))
    const entries = await store.evidence.list(scope, { limit: 500 })
    const compacted = entries.items.filter(({ entry }) => entry.kind === 'audit-segments-joined').length
    tell(JSON.stringify({ compacted }))
  }
  await store.close()
  tell('done')
}

createInterface({ input: process.stdin }).once('line', line => {
  void work(JSON.parse(line) as AuditOrders).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(String(error instanceof Error ? error.stack : error))
      process.exit(1)
    },
  )
})
// Loaded before it is ready: that takes longer than a round.
await import('../../src/store/open-store.ts')
const { openDuck } = await import('../../src/store/audit/duckdb.ts')
const nowhere = temporaryFolder()
;(await openDuck(nowhere, nowhere)).close()
removeFolder(nowhere)
tell('ready')
