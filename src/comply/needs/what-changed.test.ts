import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { snapshotOf } from '../../../test/crash/store-fixtures.ts'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { visitNow } from './seen.ts'
import { waiverStep, whatChanged } from './what-changed.ts'
import { check, waiver } from './needs.fixture.ts'
import type { Json } from '../../base/canonical-json.ts'

const newTenant = tenantMaker()
const at = (day: string) => `${day}T00:00:00.000Z` as Instant

describe('a visit', () => {
  test.each([
    ['the first of all tells nothing', null, 's-1', 9, { session: 's-1', since: null, latest: 9 }],
    [
      'the same session goes on',
      { session: 's-1', since: 4, latest: 6 },
      's-1',
      9,
      { session: 's-1', since: 4, latest: 9 },
    ],
    [
      'another begins where it had looked last',
      { session: 's-1', since: 4, latest: 6 },
      's-2',
      9,
      { session: 's-2', since: 6, latest: 9 },
    ],
    [
      'a log that is shorter is another one',
      { session: 's-1', since: 4, latest: 60 },
      's-2',
      9,
      { session: 's-2', since: null, latest: 9 },
    ],
  ])('%s', (_, before, session, size, after) => {
    expect(visitNow(before, session, size)).toEqual(after)
  })
})

test('steps of a waiver', () => {
  const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json
  const asked = waiver()
  const approved = { ...asked, approver: 'Dana', approvedAt: at('2026-11-01') }
  const { schema: _, ...older } = { schema: 1, ...approved, declined: undefined }
  const renewal = { ends: at('2027-05-01') }
  const ended = { by: 'Dana', at: at('2026-11-02'), why: 'Mended.' }
  const rows: readonly [before: unknown, after: unknown, step: string | null][] = [
    [null, asked, 'asked'],
    [asked, { ...asked, reason: 'Another.' }, 'asked'],
    [asked, approved, 'approved'],
    [null, approved, 'approved'],
    [older, { ...older, renewal }, 'renewal-asked'],
    [{ ...approved, renewal }, { ...approved, renewal: null, approvedAt: at('2026-11-09') }, 'approved'],
    [{ ...approved, renewal }, { ...approved, declined: ended }, 'declined'],
    [approved, { ...approved, ended }, 'ended'],
  ]
  for (const [before, after, step] of rows) {
    expect(waiverStep({ before: before === null ? null : json(before), after: json(after) })).toBe(step)
  }
})

test('findings that came and went, decisions and waivers since a place in the log, newest first', async () => {
  const { store, scope } = await newTenant()
  let version = 0
  const judged = async (day: string, verdicts: Readonly<Record<string, 'pass' | 'fail'>>) => {
    version += 1
    const { id } = await store.snapshots.save(scope, snapshotOf(version, at(day)), DEED)
    const rows = Object.entries(verdicts).map(([name, verdict]) => ({
      check: name,
      verdict,
      severity: 'high' as const,
      reason: 'So it is.',
    }))
    await store.findings.recordAssessment(scope, { snapshot: id, takenAt: at(day), verdicts: rows }, DEED)
  }
  await judged('2026-10-01', { 'entra.mfa': 'fail', other: 'pass' })
  const since = await store.evidence.size(scope)
  await judged('2026-11-01', { 'entra.mfa': 'pass', other: 'fail', third: 'fail' })
  await store.records.keep(scope, { kind: 'decision', id: '164.312(d)', body: { a: 1 } }, { by: 'u-1' })
  await store.records.keep(
    scope,
    { kind: 'waiver', id: 'entra.mfa:1', body: JSON.parse(JSON.stringify(waiver())) as Json },
    { by: 'u-2' },
  )
  await store.records.keep(scope, { kind: 'setting', id: 'x', body: {} }, { by: 'u-2' })
  const changes = await whatChanged(store, scope, since, [check()])
  expect(changes.map(({ by, did, to }) => [by, did, to])).toEqual([
    [
      'u-2',
      'asked that this is accepted for a time: “Everybody signs in with two factors”',
      '/checks?check=entra.mfa',
    ],
    ['u-1', 'signed a decision about 45 CFR 164.312(d)', '/requirements?requirement=164.312(d)'],
    [null, 'A finding is mended: “Everybody signs in with two factors”.', '/checks?check=entra.mfa'],
    [null, 'A new finding: “other”.', '/checks?check=other'],
    [null, 'A new finding: “third”.', '/checks?check=third'],
  ])
  expect(await whatChanged(store, scope, await store.evidence.size(scope), null)).toEqual([])
})
