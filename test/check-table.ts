import { expect, it } from 'vitest'
import { type Assessment, assess, type VerdictRow } from '../src/assess/assess.ts'
import type { Check } from '../src/assess/define-check.ts'
import type { Programme } from '../src/assess/programme.ts'
import type { ImportedWaiver, Reading, Snapshot } from '../src/base/fact.ts'
import type { Verdict } from '../src/base/verdict.ts'
import type { FactId, Facts } from '../src/collect/facts/facts.schema.ts'
import { goodTenant } from './good-tenant/good-tenant.ts'

export interface CheckRow {
  /** Why this row expects what it expects: the reason is the test's name. */
  readonly because: string
  readonly verdict: Verdict
  /** A small change to the good tenant. */
  readonly patch?: (facts: Facts) => void
  /** Facts that were not read. */
  readonly unread?: readonly FactId[]
  readonly waivers?: readonly ImportedWaiver[]
  /** Waivers people recorded, and now. */
  readonly programme?: Pick<Programme, 'waivers' | 'asOf'>
  readonly cloud?: Snapshot<Facts>['cloud']
  /** What the reason must say, and the names of entities that must stand as bad, unread or waived. */
  readonly says?: RegExp
  readonly bad?: readonly string[]
  readonly unreadEntities?: readonly string[]
  readonly waived?: readonly string[]
}

/** The check on the good tenant with a patch for each row. A table has at least one pass, fail and unknown. */
export function checkTable(check: Check, rows: readonly CheckRow[]): void {
  it.each(rows)(`${check.id}: $verdict, $because`, row => {
    const judged = judgeRow(check, row)
    expect(judged.verdict, judged.reason).toBe(row.verdict)
    if (row.says) expect(judged.reason).toMatch(row.says)
    const named = (state: string) =>
      judged.evidence.entities.filter(one => one.state === state).map(one => one.name)
    if (row.bad) expect(named('bad')).toEqual(row.bad)
    if (row.unreadEntities) expect(named('unread')).toEqual(row.unreadEntities)
    if (row.waived) expect(judged.waived.map(one => one.name)).toEqual(row.waived)
    expect(judged.reason).toMatch(/[.!?]$/)
  })
  it(`${check.id}: the table shows a pass, a fail and an unknown`, () => {
    for (const verdict of ['pass', 'fail', 'unknown'] as const) {
      expect(rows.map(row => row.verdict)).toContain(verdict)
    }
  })
}

export function judgeRow(check: Check, row: Omit<CheckRow, 'because' | 'verdict'>): VerdictRow {
  return assessRow([check], row).verdicts[0] as VerdictRow
}

/** As judgeRow, for checks that stand together. */
export function assessRow(checks: readonly Check[], row: Omit<CheckRow, 'because' | 'verdict'>): Assessment {
  const values = goodTenant()
  row.patch?.(values)
  const facts: { [K in FactId]?: Reading<Facts[K]> } = {}
  for (const id of Object.keys(values) as FactId[]) {
    const reading: Reading<unknown> = row.unread?.includes(id)
      ? { read: false, reason: 'denied', why: `Reading ${id} was denied.`, from: 'test' }
      : { read: true, value: values[id], from: 'test' }
    Object.assign(facts, { [id]: reading })
  }
  const snapshot: Snapshot<Facts> = {
    schema: 'ward.snapshot/1',
    organisation: { id: null, name: 'Good Tenant' },
    cloud: row.cloud ?? 'commercial',
    takenAt: null,
    source: { tool: 'test', version: null },
    facts,
    waivers: row.waivers ?? [],
  }
  return assess(checks, snapshot, row.programme)
}

/** A waiver as an export brings it. */
export function waiver(policy: string, kind: ImportedWaiver['kind'], id: string): ImportedWaiver {
  return { policy, kind, id, reason: null, ends: null }
}
