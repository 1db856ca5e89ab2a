import type { Kysely, Transaction } from 'kysely'
import type { SnapshotId } from '../base/ids.ts'
import {
  type Finding,
  type FindingChange,
  type JudgedCheck,
  nextFinding,
  replayFinding,
} from './finding-history.ts'
import type { ScopeFolder } from './scope-folder.ts'
import type { TenantTables } from './tables.ts'

const ROWS_PER_STATEMENT = 200

/** The findings by check id, reasons sealed as everywhere here. One per check at most, and the catalogue is bounded: no pages. */
export async function readFindings(
  read: Kysely<TenantTables>,
  status?: Finding['status'],
): Promise<Finding[]> {
  let query = read.selectFrom('findings').selectAll().orderBy('check_id')
  if (status !== undefined) query = query.where('status', '=', status)
  return (await query.execute()).map(toFinding)
}

/** What a transaction has to write. All reading and judging is done before it begins. */
export interface Plan {
  readonly findings: readonly Finding[]
  readonly gone: readonly string[]
  /** Checks whose history is written anew. */
  readonly retold: readonly string[]
  readonly history: readonly FindingChange[]
  readonly changes: readonly FindingChange[]
}

/** An assessment that is the latest in time: one step for each finding. */
export async function planNext(
  folder: ScopeFolder<TenantTables>,
  judged: readonly JudgedCheck[],
): Promise<Plan> {
  const known = new Map((await readFindings(folder.database.read)).map(finding => [finding.check, finding]))
  const steps = judged.map(one => nextFinding(known.get(one.check) ?? null, one))
  const changes = steps.flatMap(({ change }) => change ?? [])
  return {
    findings: steps.flatMap(({ finding }) => finding ?? []),
    gone: [],
    retold: [],
    history: changes,
    changes,
  }
}

/** An assessment that is late, or takes another's place: the findings it touches are told anew from all verdicts. */
export async function planAnew(
  folder: ScopeFolder<TenantTables>,
  snapshot: SnapshotId,
  judged: readonly JudgedCheck[],
): Promise<Plan> {
  const { read } = folder.database
  const earlier = await read
    .selectFrom('assessment_verdicts')
    .select('check_id')
    .where('snapshot', '=', snapshot)
    .execute()
  const checks = new Set([...judged.map(one => one.check), ...earlier.map(row => row.check_id)])
  const now = new Map(judged.map(one => [one.check, one]))
  const findings: Finding[] = []
  const gone: string[] = []
  const history: FindingChange[] = []
  const changes: FindingChange[] = []
  for (const check of checks) {
    const rows = await read
      .selectFrom('assessment_verdicts')
      .selectAll()
      .where('check_id', '=', check)
      .where('snapshot', '!=', snapshot)
      .execute()
    const one = now.get(check)
    const replayed = replayFinding([...rows.map(toJudged), ...(one === undefined ? [] : [one])])
    if (replayed.finding === null) gone.push(check)
    else findings.push(replayed.finding)
    history.push(...replayed.history)
    changes.push(...replayed.history.filter(change => change.snapshot === snapshot))
  }
  return { findings, gone, retold: [...checks], history, changes }
}

/** Writes verdicts and plan; the assessment's own row is there already. */
export async function writePlan(
  trx: Transaction<TenantTables>,
  judged: readonly JudgedCheck[],
  plan: Plan,
): Promise<void> {
  for (const part of inParts(judged)) {
    await trx
      .insertInto('assessment_verdicts')
      .values(
        part.map(one => ({
          check_id: one.check,
          taken_at: one.takenAt,
          snapshot: one.snapshot,
          verdict: one.verdict,
          severity: one.severity,
          reason: one.reason,
          entities_hash: one.entitiesHash,
        })),
      )
      .execute()
  }
  for (const part of inParts(plan.retold)) {
    await trx.deleteFrom('finding_history').where('check_id', 'in', part).execute()
  }
  for (const part of inParts(plan.gone))
    await trx.deleteFrom('findings').where('check_id', 'in', part).execute()
  for (const part of inParts(plan.findings)) {
    await trx
      .deleteFrom('findings')
      .where(
        'check_id',
        'in',
        part.map(finding => finding.check),
      )
      .execute()
    await trx.insertInto('findings').values(part.map(toRow)).execute()
  }
  for (const part of inParts(plan.history)) {
    await trx
      .insertInto('finding_history')
      .values(
        part.map(({ check, at, snapshot, change, severity, reason, entitiesHash }) => ({
          check_id: check,
          at,
          snapshot,
          change,
          severity,
          reason,
          entities_hash: entitiesHash,
        })),
      )
      .execute()
  }
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) yield rows.slice(at, at + ROWS_PER_STATEMENT)
}

export function toJudged(row: TenantTables['assessment_verdicts']): JudgedCheck {
  return {
    check: row.check_id,
    takenAt: row.taken_at,
    snapshot: row.snapshot,
    verdict: row.verdict,
    severity: row.severity,
    reason: row.reason,
    entitiesHash: row.entities_hash,
  }
}

export function toChange(row: TenantTables['finding_history']): FindingChange {
  return {
    check: row.check_id,
    at: row.at,
    snapshot: row.snapshot,
    change: row.change,
    severity: row.severity,
    reason: row.reason,
    entitiesHash: row.entities_hash,
  }
}

export function toFinding(row: TenantTables['findings']): Finding {
  return {
    check: row.check_id,
    status: row.status,
    severity: row.severity,
    reason: row.reason,
    entitiesHash: row.entities_hash,
    openedAt: row.opened_at,
    lastSeenAt: row.last_seen_at,
    fixedAt: row.fixed_at,
    timesOpened: row.times_opened,
    lastVerdict: row.last_verdict,
    lastAssessedAt: row.last_assessed_at,
  }
}

function toRow(finding: Finding): TenantTables['findings'] {
  return {
    check_id: finding.check,
    status: finding.status,
    severity: finding.severity,
    reason: finding.reason,
    entities_hash: finding.entitiesHash,
    opened_at: finding.openedAt,
    last_seen_at: finding.lastSeenAt,
    fixed_at: finding.fixedAt,
    times_opened: finding.timesOpened,
    last_verdict: finding.lastVerdict,
    last_assessed_at: finding.lastAssessedAt,
  }
}
