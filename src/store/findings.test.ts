import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  refused,
  removeFolder,
  snapshotOf,
  steppingClock,
  temporaryFolder,
} from '../../test/crash/store-fixtures.ts'
import { type SnapshotId, snapshotId, type TenantScope, tenantName } from '../base/ids.ts'
import { type Instant, parseInstant } from '../base/time.ts'
import { type Severity, VERDICTS, type Verdict } from '../base/verdict.ts'
import { openInstallation } from '../host/keys.ts'
import { type JudgedCheck, replayFinding } from './finding-history.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const clock = steppingClock()
const deed = { by: 'tester' }
const slow: number[] = []
const dataFolder = join(folder, 'data')
const opened = openStore({
  dataFolder,
  installation: openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock }),
  clock,
  onSlowTransaction: milliseconds => slow.push(milliseconds),
})
afterAll(async () => (await opened).close())
let tenants = 0
const newTenant = async (): Promise<[Store, TenantScope]> => {
  const store = await opened
  tenants += 1
  return [store, await store.tenants.add(tenantName(`tenant-${tenants}`), deed)]
}
const when = (day: number): Instant => parseInstant(`2026-10-${String(day).padStart(2, '0')}`)
const id = (day: number): SnapshotId => snapshotId(String(day).padStart(64, '0'))
const judged = (day: number, verdict: Verdict, severity: Severity = 'high'): JudgedCheck => ({
  check: 'a.check',
  takenAt: when(day),
  snapshot: id(day),
  verdict,
  severity,
  reason: 'because',
  entitiesHash: null,
})

describe('a finding through time', () => {
  test.each<[string, Verdict[], 'open' | 'fixed' | null, string[]]>([
    ['never failed', ['pass', 'unknown', 'manual'], null, []],
    ['first fails', ['fail'], 'open', ['opened']],
    ['keeps failing: one finding', ['fail', 'fail', 'fail'], 'open', ['opened']],
    ['unreadable does not close', ['fail', 'unknown'], 'open', ['opened']],
    ['a lost licence does not close', ['fail', 'not-licensed'], 'open', ['opened']],
    ['not applicable or manual does not close', ['fail', 'not-applicable', 'manual'], 'open', ['opened']],
    ['passes: fixed', ['fail', 'unknown', 'pass'], 'fixed', ['opened', 'fixed']],
    ['fixed stays fixed over unknown', ['fail', 'pass', 'unknown', 'pass'], 'fixed', ['opened', 'fixed']],
    ['comes back', ['fail', 'pass', 'fail'], 'open', ['opened', 'fixed', 'reopened']],
  ])('%s', (_, verdicts, status, changes) => {
    const { finding, history } = replayFinding(verdicts.map((verdict, day) => judged(day + 1, verdict)))
    expect(finding?.status ?? null).toBe(status)
    expect(history.map(({ change }) => change)).toEqual(changes)
  })

  test('keeps when it was last seen, and tells a change of severity', () => {
    const { finding, history } = replayFinding([
      judged(1, 'fail'),
      judged(2, 'fail', 'low'),
      judged(3, 'unknown'),
    ])
    expect(finding).toMatchObject({
      openedAt: when(1),
      lastSeenAt: when(2),
      lastVerdict: 'unknown',
      severity: 'low',
    })
    expect(history.map(({ change }) => change)).toEqual(['opened', 'changed'])
  })
})

describe('recorded in any order', () => {
  test('the findings and their history are those of the order in time', async () => {
    const days = fc.array(fc.constantFrom(...VERDICTS), { minLength: 1, maxLength: 7 })
    const cases = days.chain(verdicts =>
      fc.record({
        verdicts: fc.constant(verdicts),
        order: fc.shuffledSubarray([...verdicts.keys()], { minLength: verdicts.length }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ verdicts, order }) => {
        const [store, scope] = await newTenant()
        const all: JudgedCheck[] = []
        for (const day of order) {
          const verdict = verdicts[day] as Verdict
          const saved = await store.snapshots.save(scope, snapshotOf(day), deed)
          const one = { ...judged(day + 1, verdict), snapshot: saved.id }
          all.push(one)
          const assessment = { snapshot: saved.id, takenAt: one.takenAt, verdicts: [one] }
          expect((await store.findings.recordAssessment(scope, assessment, deed)).recorded).toBe(true)
          expect((await store.findings.recordAssessment(scope, assessment, deed)).recorded).toBe(false)
        }
        const expected = replayFinding(all)
        expect(await store.findings.list(scope)).toEqual(expected.finding === null ? [] : [expected.finding])
        expect((await store.findings.history(scope, 'a.check')).items).toEqual(expected.history)
        expect((await store.evidence.verify(scope)).problems).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('a newer judgement of the same snapshot takes the place of the older', async () => {
    const [store, scope] = await newTenant()
    const { id: snapshot } = await store.snapshots.save(scope, snapshotOf(1), deed)
    const row = { check: 'a.check', severity: 'high', reason: 'because' } as const
    const record = (verdict: Verdict) =>
      store.findings.recordAssessment(
        scope,
        { snapshot, takenAt: when(1), verdicts: [{ ...row, verdict }] },
        deed,
      )
    await record('fail')
    expect(await store.findings.list(scope)).toMatchObject([{ status: 'open' }])
    await record('pass')
    expect(await store.findings.list(scope)).toEqual([])
    expect((await store.findings.history(scope, 'a.check')).items).toEqual([])
    expect((await store.evidence.verify(scope)).problems).toEqual([])
  })

  test('bad input is refused whole', async () => {
    const [store, scope] = await newTenant()
    const { id: snapshot } = await store.snapshots.save(scope, snapshotOf(1), deed)
    const good = { check: 'a.check', verdict: 'fail', severity: 'high', reason: 'because' } as const
    for (const bad of [{ ...good, verdict: 'maybe' }, { ...good, check: 'A b' }, good]) {
      const assessment = { snapshot, takenAt: when(1), verdicts: [good, bad] }
      await refused(store.findings.recordAssessment(scope, assessment as never, deed), 'bad-input')
    }
    expect(await store.findings.list(scope)).toEqual([])
  })

  test('two thousand verdicts, in order and late, stay within the 50 ms of a transaction', async () => {
    const [store, scope] = await newTenant()
    const verdicts = Array.from({ length: 2000 }, (_, at) => ({
      check: `check.number-${at}`,
      verdict: 'fail' as const,
      severity: 'low' as const,
      reason: 'The setting is not what it should be. '.repeat(4),
    }))
    const took: number[] = []
    for (const day of [2, 3, 1]) {
      const { id: snapshot } = await store.snapshots.save(scope, snapshotOf(day), deed)
      slow.length = 0
      await store.findings.recordAssessment(scope, { snapshot, takenAt: when(day), verdicts }, deed)
      took.push(...slow)
    }
    // A machine that does other things at the same time may need twice as long; ten times is a fault.
    expect(Math.max(0, ...took)).toBeLessThan(500)
    expect(await store.findings.list(scope)).toHaveLength(2000)
  })
})
