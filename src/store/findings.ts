import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { SnapshotId } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import { SEVERITIES, type Severity, VERDICTS, type Verdict } from '../base/verdict.ts'
import { sha256Hex } from '../host/crypto.ts'
import { type Finding, type FindingChange, inTimeOrder, type JudgedCheck } from './finding-history.ts'
import { planAnew, planNext, readFindings, toChange, writePlan } from './finding-plan.ts'
import { checkedPage, type Page, type PageRequest } from './page.ts'
import type { ScopeFolder } from './scope-folder.ts'
import { type SealedReasons, sealedReasons } from './sealed-reasons.ts'
import { snapshotSummary } from './snapshots.ts'
import type { TenantTables } from './tables.ts'

/** One line of an assessment. The reason is kept sealed: it may name people and policies. */
export interface VerdictRow {
  readonly check: string
  readonly verdict: Verdict
  readonly severity: Severity
  readonly reason: string
  readonly entitiesHash?: string | null | undefined
}

export interface AssessmentRecord {
  readonly snapshot: SnapshotId
  /** When the facts were taken: findings follow this time, not the time of judging. */
  readonly takenAt: Instant
  readonly verdicts: readonly VerdictRow[]
}

export interface RecordedAssessment {
  /** False when exactly this had been recorded before; then nothing changed. */
  readonly recorded: boolean
  /** What this assessment changed; after a late one also what the later ones now say. */
  readonly changes: readonly FindingChange[]
  readonly leaf: number
}

/** More verdicts than this would outlast a transaction's 50 ms. */
export const MOST_VERDICTS = 2000

const assessmentSchema = z.object({
  takenAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  verdicts: z
    .array(
      z.object({
        check: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,127}$/),
        verdict: z.enum(VERDICTS),
        severity: z.enum(SEVERITIES),
        reason: z.string().max(4000),
        entitiesHash: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullish(),
      }),
    )
    .max(MOST_VERDICTS),
})

/**
 * Records the verdicts over one snapshot and carries the findings on. The same assessment again changes nothing; another
 * one of the same snapshot (a newer Ward judged it) takes its place. A late one, of an older snapshot, is put where it
 * belongs in time and the findings it touches are told anew from all verdicts: the result never depends on the order of arrival.
 * @throws AppError not-found when the tenant has no such snapshot, bad-input, lease-held, disk-failed
 */
export async function recordAssessment(
  folder: ScopeFolder<TenantTables>,
  assessment: AssessmentRecord,
  by: string,
): Promise<RecordedAssessment> {
  const reasons = sealedReasons(folder)
  const clear = checked(assessment, reasons)
  const sha256 = assessmentHash(assessment, clear)
  const judged = clear.map(one => ({ ...one, reason: reasons.seal(one.check, one.reason) }))
  await snapshotSummary(folder, assessment.snapshot)
  return folder.write(async turn => {
    const { read } = folder.database
    const before = await read
      .selectFrom('assessments')
      .selectAll()
      .where('snapshot', '=', assessment.snapshot)
      .executeTakeFirst()
    if (before?.sha256 === sha256) return { recorded: false, changes: [], leaf: before.leaf }
    const last = await read
      .selectFrom('assessments')
      .select(['taken_at as takenAt', 'snapshot'])
      .orderBy('taken_at', 'desc')
      .orderBy('snapshot', 'desc')
      .limit(1)
      .executeTakeFirst()
    const inOrder = before === undefined && (last === undefined || inTimeOrder(last, assessment) < 0)
    const plan = inOrder
      ? await planNext(folder, judged)
      : await planAnew(folder, assessment.snapshot, judged)
    const row = {
      snapshot: assessment.snapshot,
      taken_at: assessment.takenAt,
      sha256,
      verdicts: judged.length,
    }
    const draft = { kind: 'assessment-recorded', by, subject: assessment.snapshot, sha256 }
    const leaf = await turn.accept([draft], async (trx, [leaf = -1], at) => {
      const whole = { ...row, recorded_at: at, leaf }
      await trx.deleteFrom('assessment_verdicts').where('snapshot', '=', row.snapshot).execute()
      await trx
        .insertInto('assessments')
        .values(whole)
        .onConflict(conflict => conflict.column('snapshot').doUpdateSet(whole))
        .execute()
      await writePlan(trx, judged, plan)
      return leaf
    })
    return { recorded: true, changes: plan.changes.map(change => opened(change, reasons)), leaf }
  })
}

/**
 * What the evidence log holds of an assessment: SHA-256 of its verdicts by check, reasons in the clear. So a verdict that is
 * edited in the state database is seen.
 */
export function assessmentHash(
  { snapshot, takenAt }: Pick<AssessmentRecord, 'snapshot' | 'takenAt'>,
  judged: readonly JudgedCheck[],
): string {
  const verdicts = judged
    .map(({ check, verdict, severity, reason, entitiesHash }) => ({
      check,
      verdict,
      severity,
      reason,
      entitiesHash,
    }))
    .sort((a, b) => (a.check < b.check ? -1 : 1))
  return sha256Hex(Buffer.from(canonicalJson({ schema: 'ward.verdicts/1', snapshot, takenAt, verdicts })))
}

function opened<T extends { readonly check: string; readonly reason: string }>(
  one: T,
  reasons: SealedReasons,
): T {
  return { ...one, reason: reasons.open(one.check, one.reason) }
}

/** The tenant's findings by check id. */
export async function listFindings(
  folder: ScopeFolder<TenantTables>,
  filter: { readonly status?: Finding['status'] | undefined } = {},
): Promise<readonly Finding[]> {
  const reasons = sealedReasons(folder)
  return (await readFindings(folder.database.read, filter.status)).map(finding => opened(finding, reasons))
}

/** What happened to one check's finding, first change first. `after` is a number of changes to pass over. */
export async function findingHistory(
  folder: ScopeFolder<TenantTables>,
  check: string,
  request: PageRequest = {},
): Promise<Page<FindingChange>> {
  const { limit, after } = checkedPage(request)
  const rows = await folder.database.read
    .selectFrom('finding_history')
    .selectAll()
    .where('check_id', '=', check)
    .orderBy('at')
    .orderBy('snapshot')
    .limit(limit + 1)
    .offset(after ?? 0)
    .execute()
  const reasons = sealedReasons(folder)
  const items = rows.slice(0, limit).map(row => opened(toChange(row), reasons))
  return { items, next: rows.length > limit ? String((after ?? 0) + limit) : null }
}

function checked(assessment: AssessmentRecord, reasons: SealedReasons): JudgedCheck[] {
  const result = assessmentSchema.safeParse(assessment)
  if (!result.success) {
    // Zod's own sentence may repeat the value.
    const field = result.error.issues[0]?.path.join('.') || 'assessment'
    throw new AppError('bad-input', `The assessment's field "${field}" is not of the form it must have.`)
  }
  const seen = new Set<string>()
  return assessment.verdicts.map(({ check, verdict, severity, reason, entitiesHash }) => {
    if (seen.has(check))
      throw new AppError('bad-input', `The assessment has two verdicts of check "${check}".`)
    seen.add(check)
    return {
      check,
      takenAt: assessment.takenAt,
      snapshot: assessment.snapshot,
      verdict,
      severity,
      reason,
      entitiesHash: entitiesHash ? reasons.keyed(entitiesHash) : null,
    }
  })
}
