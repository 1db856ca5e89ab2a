import type { SnapshotId } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Severity, Verdict } from '../base/verdict.ts'

/** One verdict of one check over one snapshot. */
export interface JudgedCheck {
  readonly check: string
  readonly takenAt: Instant
  readonly snapshot: SnapshotId
  readonly verdict: Verdict
  readonly severity: Severity
  readonly reason: string
  /** SHA-256 of the entities that failed, so that a finding that grew can be told from one that did not. */
  readonly entitiesHash: string | null
}

/** A failing verdict through time. One per check, for as long as the tenant exists. */
export interface Finding {
  readonly check: string
  readonly status: 'open' | 'fixed'
  /** Severity, reason and entities of the last failing verdict. */
  readonly severity: Severity
  readonly reason: string
  readonly entitiesHash: string | null
  /** When it was first seen failing. */
  readonly openedAt: Instant
  /** When it was last seen failing. */
  readonly lastSeenAt: Instant
  readonly fixedAt: Instant | null
  /** 1, and one more for each time it came back. */
  readonly timesOpened: number
  /** The last verdict of any kind, such as `unknown` over a finding that is open since. */
  readonly lastVerdict: Verdict
  readonly lastAssessedAt: Instant
}

export interface FindingChange {
  readonly check: string
  readonly at: Instant
  readonly snapshot: SnapshotId
  readonly change: 'opened' | 'changed' | 'fixed' | 'reopened'
  readonly severity: Severity
  readonly reason: string
  readonly entitiesHash: string | null
}

/**
 * What one more verdict makes of a finding. Only `pass` closes one: what is unknown, manual, not licensed or not
 * applicable has not been seen to be good. Pure; verdicts must come in the order of `inTimeOrder`.
 */
export function nextFinding(
  finding: Finding | null,
  judged: JudgedCheck,
): { readonly finding: Finding | null; readonly change: FindingChange | null } {
  const { check, takenAt, snapshot, verdict, severity, reason, entitiesHash } = judged
  const assessed = { lastVerdict: verdict, lastAssessedAt: takenAt }
  const change = (kind: FindingChange['change']): FindingChange => ({
    check,
    at: takenAt,
    snapshot,
    change: kind,
    severity,
    reason,
    entitiesHash,
  })
  if (verdict === 'fail') {
    const seen = { severity, reason, entitiesHash, lastSeenAt: takenAt, ...assessed }
    if (finding === null) {
      const opened: Finding = {
        check,
        status: 'open',
        openedAt: takenAt,
        fixedAt: null,
        timesOpened: 1,
        ...seen,
      }
      return { finding: opened, change: change('opened') }
    }
    if (finding.status === 'fixed') {
      const reopened: Finding = {
        ...finding,
        ...seen,
        status: 'open',
        fixedAt: null,
        timesOpened: finding.timesOpened + 1,
      }
      return { finding: reopened, change: change('reopened') }
    }
    const same = finding.severity === severity && finding.entitiesHash === entitiesHash
    return { finding: { ...finding, ...seen }, change: same ? null : change('changed') }
  }
  if (finding === null) return { finding: null, change: null }
  if (verdict === 'pass' && finding.status === 'open') {
    const fixed: Finding = { ...finding, ...assessed, status: 'fixed', fixedAt: takenAt }
    return { finding: fixed, change: change('fixed') }
  }
  return { finding: { ...finding, ...assessed }, change: null }
}

/** The finding and its whole history from all verdicts of one check, in whatever order they arrived. */
export function replayFinding(judged: readonly JudgedCheck[]): {
  readonly finding: Finding | null
  readonly history: readonly FindingChange[]
} {
  let finding: Finding | null = null
  const history: FindingChange[] = []
  for (const one of [...judged].sort(inTimeOrder)) {
    const next: ReturnType<typeof nextFinding> = nextFinding(finding, one)
    finding = next.finding
    if (next.change !== null) history.push(next.change)
  }
  return { finding, history }
}

/** By the time of the snapshot; two of the same moment by id, so that the order never depends on who came first. */
export function inTimeOrder(
  a: { readonly takenAt: Instant; readonly snapshot: SnapshotId },
  b: { readonly takenAt: Instant; readonly snapshot: SnapshotId },
): number {
  if (a.takenAt !== b.takenAt) return a.takenAt < b.takenAt ? -1 : 1
  return a.snapshot < b.snapshot ? -1 : a.snapshot > b.snapshot ? 1 : 0
}
