import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { buildWriter, startWriter, type WriterProcess } from '../../test/crash/writer-process.ts'
import { type SnapshotId, snapshotId, type TenantScope, tenantName } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Verdict } from '../base/verdict.ts'
import { systemClock } from '../host/clock.ts'
import { openInstallation } from '../host/keys.ts'
import type { IndexedEntry } from './evidence/evidence-log.ts'
import { type JudgedCheck, replayFinding } from './finding-history.ts'
import { openStore } from './open-store.ts'
import type { Page, PageRequest } from './page.ts'
import type { KeptRecord } from './records.ts'
import type { Store } from './store.ts'

// More rounds for a night: WARD_CRASH_ROUNDS=2000. CI has twenty minutes for everything; with fewer than forty, chance can
// have so many writers die early that the last line below fails.
const ROUNDS = Number(process.env['WARD_CRASH_ROUNDS'] ?? (process.env['CI'] ? 40 : 200))
/** Tenants that are written to at the same time. */
const LANES = 4
const PER_TENANT = 5
/** Every second append of so many fills a tile. */
const AT_ONCE = 130
const deed = { by: 'parent' }

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const dataFolder = join(folder, 'data')
let script = ''
beforeAll(async () => {
  script = await buildWriter(join(folder, 'writer'))
}, 60_000)
const keyFile = join(folder, 'installation.key')

/** One line of the child: a thing that the store had returned to it. */
type Acknowledged =
  | { snapshot: SnapshotId; leaf: number; created: boolean; mark: string }
  | { assessment: SnapshotId; leaf: number; takenAt: Instant }
  | { record: number; leaf: number; kept: boolean; mark: string }
  | { entry: string; index: number }
  | { entries: number; index: number; mark: string }
  | { checkpoint: string }

async function openIt(): Promise<Store> {
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock: systemClock })
  return openStore({ dataFolder, installation, clock: systemClock })
}

async function allPages<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  for (let after: string | null = '0'; after !== null; ) {
    const page: Page<T> = await read({ limit: 500, after })
    all.push(...page.items)
    after = page.next
  }
  return all
}

function allEntries(store: Store, scope: TenantScope): Promise<IndexedEntry[]> {
  return allPages(page => store.evidence.list(scope, page))
}

/** All versions of the record "one" of a kind. */
function allVersions(store: Store, scope: TenantScope, kind: string): Promise<KeptRecord[]> {
  return allPages(page => store.records.history(scope, kind, 'one', page))
}

/** Everything that was acknowledged is there, whole, once. */
async function check(
  store: Store,
  scope: TenantScope,
  lines: readonly string[],
  round: number,
): Promise<void> {
  const entries = await allEntries(store, scope)
  const at = (index: number) => entries[index]?.entry
  const versions = await allVersions(store, scope, 'crash')
  expect(
    versions.map(({ version }) => version),
    `round ${round}`,
  ).toEqual(versions.map((_, before) => before + 1))
  for (const line of lines) {
    const told = JSON.parse(line) as Acknowledged
    const say = `round ${round}: ${line}`
    if ('snapshot' in told) {
      expect(await store.snapshots.summary(scope, told.snapshot), say).toMatchObject({ leaf: told.leaf })
      const read = await store.snapshots.read(scope, told.snapshot)
      expect(read.facts['crash.mark'], say).toMatchObject({ value: told.mark })
      expect(at(told.leaf), say).toMatchObject({ kind: 'snapshot-accepted', sha256: told.snapshot })
      expect(told.created, say).toBe(true)
    } else if ('assessment' in told) {
      const { assessment: snapshot, takenAt, leaf } = told
      const assessment = { snapshot, takenAt, verdicts: [verdictOf(takenAt)] }
      const again = await store.findings.recordAssessment(scope, assessment, deed)
      expect(again, say).toEqual({ recorded: false, changes: [], leaf })
    } else if ('record' in told) {
      const { record: version, leaf, mark } = told
      expect(versions[version - 1], say).toMatchObject({ version, leaf, by: 'child', body: { mark } })
      expect(at(leaf), say).toMatchObject({ kind: 'record-kept', subject: `crash/one/${version}` })
      expect(told.kept, say).toBe(true)
    } else if ('entry' in told) {
      expect(at(told.index), say).toMatchObject({ kind: 'crash-mark', subject: told.entry })
    } else if ('entries' in told) {
      for (let one = 0; one < told.entries; one += 1) {
        expect(at(told.index + one), say).toMatchObject({ subject: `${told.mark}-${one}` })
      }
    }
  }
  // Nothing is there twice: neither what was acknowledged nor what was on its way.
  const names = entries.map(({ entry }) => `${entry.kind} ${entry.subject}`)
  const there = new Set(names)
  expect(there.size, `round ${round}`).toBe(names.length)
  // What was on its way is whole or not there: with all of its neighbours, with a snapshot that can be read.
  for (const { entry } of entries) {
    const [of, count] = /^(\d+-\d+)-(\d+)$/.exec(entry.subject)?.slice(1) ?? []
    if (count === '0') expect(there.has(`crash-mark ${of}-${AT_ONCE - 1}`), `round ${round}`).toBe(true)
  }
  for (const { id } of (await store.snapshots.list(scope, { limit: 3 })).items)
    await store.snapshots.read(scope, id)
  await checkFindings(store, scope, entries, round)
}

/** The findings are what follows from the assessments that the log knows of: no verdict is lost or told twice. */
async function checkFindings(
  store: Store,
  scope: TenantScope,
  entries: readonly IndexedEntry[],
  round: number,
): Promise<void> {
  const judged: JudgedCheck[] = []
  for (const { entry } of entries) {
    if (entry.kind !== 'assessment-recorded') continue
    const snapshot = snapshotId(entry.subject)
    const { takenAt } = await store.snapshots.summary(scope, snapshot)
    if (takenAt === null) throw new Error('the child gives every snapshot a time')
    judged.push({ ...verdictOf(takenAt), takenAt, snapshot, entitiesHash: null })
  }
  const expected = replayFinding(judged)
  const found = await store.findings.list(scope)
  expect(found, `round ${round}`).toEqual(expected.finding === null ? [] : [expected.finding])
  const { items } = await store.findings.history(scope, 'crash.check', { limit: 500 })
  expect(items, `round ${round}`).toEqual(expected.history)
}

/** The child's rule: it counts minutes, a thousand for each round, and every third of them passes. */
function verdictOf(takenAt: Instant) {
  const minutes = (Date.parse(takenAt) - Date.parse('2026-01-01T00:00:00Z')) / 60_000
  const verdict: Verdict = (Math.floor(minutes / 1000) + (minutes % 1000)) % 3 === 0 ? 'pass' : 'fail'
  return { check: 'crash.check', verdict, severity: 'low' as const, reason: 'because' }
}

async function round(number: number, writer: WriterProcess, scope: TenantScope): Promise<number> {
  await writer.ready
  // Three kinds of round: killed at any moment, killed at a chosen call to the disk, killed in appends across tiles.
  const kind = number % 3
  const dieAt = kind === 0 ? 0 : randomInt(1, kind === 1 ? 260 : 120)
  writer.order({
    dataFolder,
    keyFile,
    tenant: scope.tenant,
    round: number,
    most: 1000,
    dieAt,
    ...(kind === 2 ? { entriesAtOnce: AT_ONCE } : {}),
  })
  if (kind === 0) {
    // Its first answer is that it begins.
    const answers = 1 + randomInt(0, 6)
    let over = false
    void writer.gone.then(() => {
      over = true
    })
    while (writer.lines.length < answers && !over) await pause(1)
    setTimeout(writer.kill, randomInt(0, 15))
  }
  const { signal, errors } = await writer.gone
  expect({ signal, errors }, `round ${number}`).toEqual({ signal: 'SIGKILL', errors: '' })
  const lines = writer.lines.filter(line => line.startsWith('{'))

  const store = await openIt()
  try {
    // Before anything writes: what a killed writer left must already verify.
    expect(await store.evidence.verify(scope), `round ${number} before`).toMatchObject({ problems: [] })
    await store.evidence.append(scope, [])
    await check(store, scope, lines, number)
    expect(await store.evidence.verify(scope), `round ${number} after`).toMatchObject({ problems: [] })
  } finally {
    await store.close()
  }
  return lines.length
}

test(
  `${ROUNDS} times kill -9: all that was acknowledged is there, once, and the log verifies`,
  async () => {
    let acknowledged = 0
    let next = 0
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
        acknowledged += await round(number, writer, scope)
      }
    }
    try {
      await Promise.all(Array.from({ length: LANES }, (_, name) => lane(name)))
      const store = await openIt()
      expect(await store.installationEvidence.verify()).toMatchObject({ problems: [] })
      await store.close()
    } finally {
      for (const writer of waiting) writer.kill()
    }
    // A test whose writers die before they write proves nothing.
    expect(acknowledged).toBeGreaterThan(ROUNDS / 4)
  },
  ROUNDS * 2000,
)

test('three processes write to one tenant in turns while a fourth reads and verifies', async () => {
  const store = await openIt()
  const scope = await store.tenants.add(tenantName('shared'), deed)
  const writers = [1, 2, 3].map(() => startWriter(script))
  await Promise.all(writers.map(({ ready }) => ready))
  for (const [at, writer] of writers.entries()) {
    const orders = { dataFolder, keyFile, tenant: scope.tenant, dieAt: 0 }
    writer.order({ ...orders, round: 1000 + at, most: 12 })
  }
  let over = false
  const gone = Promise.all(writers.map(writer => writer.gone)).finally(() => {
    over = true
  })
  while (!over) {
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
    await allEntries(store, scope)
    await pause(1)
  }
  expect(await gone).toEqual(writers.map(() => ({ code: 0, signal: null, errors: '' })))
  for (const [at, { lines }] of writers.entries()) {
    expect(lines.at(-1)).toBe('done')
    await check(
      store,
      scope,
      lines.filter(line => line.startsWith('{')),
      1000 + at,
    )
  }
  // Per turn a snapshot, an assessment, a version of the record and a mark, each once.
  expect(await store.evidence.verify(scope)).toMatchObject({ problems: [], entries: 3 * 12 * 4 })
  await store.close()
}, 60_000)

test('of processes that saw the same version of a record exactly one keeps the next', async () => {
  const turns = 12
  const store = await openIt()
  const scope = await store.tenants.add(tenantName('race'), deed)
  const writers = [1, 2].map(() => startWriter(script))
  await Promise.all(writers.map(({ ready }) => ready))
  for (const [at, writer] of writers.entries()) {
    const orders = { dataFolder, keyFile, tenant: scope.tenant, dieAt: 0, race: true }
    writer.order({ ...orders, round: 2000 + at, most: turns })
  }
  const gone = await Promise.all(writers.map(writer => writer.gone))
  expect(gone).toEqual(writers.map(() => ({ code: 0, signal: null, errors: '' })))
  const told = writers
    .flatMap(({ lines }) => lines.filter(line => line.startsWith('{')))
    .map(line => JSON.parse(line) as { won: boolean; mark: string })
  const won = told.filter(one => one.won).map(({ mark }) => mark)
  const versions = await allVersions(store, scope, 'crash-race')
  expect(told).toHaveLength(2 * turns)
  expect(versions.map(({ version, body }) => [version, body])).toEqual(
    Array.from({ length: turns }, (_, turn) => {
      const winners = won.filter(mark => mark.endsWith(`-${turn}`))
      expect(winners).toHaveLength(1)
      return [turn + 1, { mark: winners[0] }]
    }),
  )
  expect(await store.evidence.verify(scope)).toMatchObject({ problems: [], entries: turns })
  await store.close()
}, 60_000)
