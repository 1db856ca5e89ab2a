import { type Kysely, sql, type Transaction } from 'kysely'
import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { SnapshotId } from '../base/ids.ts'
import { verifyEvents } from './audit/verify-events.ts'
import type { EvidenceProblem } from './evidence/verify.ts'
import { readDocument } from './documents.ts'
import { replayFinding } from './finding-history.ts'
import { toChange, toFinding, toJudged } from './finding-plan.ts'
import { assessmentHash } from './findings.ts'
import { asRecords, proveRecord } from './records.ts'
import type { ScopeFolder } from './scope-folder.ts'
import { type SealedReasons, sealedReasons } from './sealed-reasons.ts'
import { isAsSaved } from './snapshots.ts'
import type { InstallationTables, RecordTables, TenantTables } from './tables.ts'

const MOST_PROBLEMS = 1000

type Say = (problem: string, entry?: number) => void

/**
 * Compares what a tenant's state says with what the log's entries vouch for: every snapshot is read whole and hashed, every
 * assessment's verdicts are hashed, findings and their history are told anew from the verdicts, every document and every
 * version of every record is opened and hashed. Audit events are proven file by file and record by record (audit/verify-events.ts). That the
 * rows of snapshots, assessments, records and segments are those of the log is compared beside (evidence/compare-state.ts).
 */
export async function verifyTenantState(folder: ScopeFolder<TenantTables>): Promise<EvidenceProblem[]> {
  const { read } = folder.database
  const problems = await verifyDatabase(read)
  const say = sayInto(problems)
  await telling(say, () =>
    read.transaction().execute(async trx => {
      await verifyAssessments(trx, sealedReasons(folder), say)
      await verifyFindings(trx, say)
    }),
  )
  await telling(say, async () => {
    const rows = await read.selectFrom('snapshots').select(['id', 'leaf']).orderBy('leaf').execute()
    for (const { id, leaf } of rows) {
      await telling(
        problem => say(problem, leaf),
        async () => {
          if (await isAsSaved(folder, id)) return
          say(`The state database has another time, tool or count for the snapshot ${short(id)}.`, leaf)
        },
      )
    }
  })
  await verifyDocuments(folder, say)
  await verifyRecords(asRecords(folder), say)
  await telling(say, () => verifyEvents(folder, say))
  return problems
}

/** The installation's own state: its records are opened and hashed as a tenant's are. */
export async function verifyInstallationState(
  folder: ScopeFolder<InstallationTables>,
): Promise<EvidenceProblem[]> {
  const problems = await verifyDatabase(folder.database.read)
  await verifyRecords(asRecords(folder), sayInto(problems))
  return problems
}

/** Every file is opened and hashed. */
async function verifyDocuments(folder: ScopeFolder<TenantTables>, say: Say): Promise<void> {
  await telling(say, async () => {
    const rows = await folder.database.read
      .selectFrom('documents')
      .select(['sha256', 'leaf'])
      .orderBy('leaf')
      .execute()
    for (const { sha256, leaf } of rows) {
      await telling(
        problem => say(problem, leaf),
        async () => {
          await readDocument(folder, sha256)
        },
      )
    }
  })
}

async function verifyRecords(folder: ScopeFolder<RecordTables>, say: Say): Promise<void> {
  await telling(say, async () => {
    const rows = await folder.database.read
      .selectFrom('records')
      .select(['kind', 'id', 'version', 'leaf'])
      .orderBy('leaf')
      .execute()
    for (const { leaf, ...row } of rows) {
      await telling(
        problem => say(problem, leaf),
        () => proveRecord(folder, row),
      )
    }
  })
}

/** SQLite's own look at its pages and indexes. */
async function verifyDatabase<T>(read: Kysely<T>): Promise<EvidenceProblem[]> {
  const problems: EvidenceProblem[] = []
  const say = sayInto(problems)
  await telling(say, async () => {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(read)
    if (rows[0]?.integrity_check !== 'ok') say('The state database is damaged.')
  })
  return problems
}

function sayInto(problems: EvidenceProblem[]): Say {
  return (problem, entry) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ problem, file: null, entry: entry ?? null })
  }
}

/** Damage is told, not thrown. */
async function telling(say: Say, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // A statement that was refused here is one over tables that are not as Ward made them.
    say(error.code === 'internal' ? 'The state database is not as Ward made it.' : error.message)
  }
}

async function verifyAssessments(
  trx: Transaction<TenantTables>,
  reasons: SealedReasons,
  say: Say,
): Promise<void> {
  const assessments = await trx.selectFrom('assessments').selectAll().orderBy('leaf').execute()
  let counted = 0
  for (const { snapshot, taken_at: takenAt, sha256, verdicts, leaf } of assessments) {
    const rows = await trx
      .selectFrom('assessment_verdicts')
      .selectAll()
      .where('snapshot', '=', snapshot)
      .execute()
    counted += rows.length
    const isAsRecorded = (): boolean => {
      const judged = rows.map(toJudged).map(one => ({ ...one, reason: reasons.open(one.check, one.reason) }))
      return (
        rows.every(row => row.taken_at === takenAt) &&
        rows.length === verdicts &&
        assessmentHash({ snapshot, takenAt }, judged) === sha256
      )
    }
    if (!orFalse(isAsRecorded)) {
      say(`The verdicts over the snapshot ${short(snapshot)} are not those that were recorded.`, leaf)
    }
  }
  const { all } = await trx
    .selectFrom('assessment_verdicts')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  if (all !== counted) say('The state database has verdicts of an assessment that was not recorded.')
}

async function verifyFindings(trx: Transaction<TenantTables>, say: Say): Promise<void> {
  const checks = new Set<string>()
  for (const table of ['assessment_verdicts', 'findings', 'finding_history'] as const) {
    const rows = await trx.selectFrom(table).select('check_id').distinct().execute()
    for (const row of rows) checks.add(row.check_id)
  }
  for (const check of [...checks].sort()) {
    const of = <T extends 'assessment_verdicts' | 'findings' | 'finding_history'>(table: T) =>
      trx
        .selectFrom(table as 'findings')
        .selectAll()
        .where('check_id', '=', check)
    const verdicts = (await of(
      'assessment_verdicts',
    ).execute()) as unknown as TenantTables['assessment_verdicts'][]
    const history = (await of('finding_history').execute()) as unknown as TenantTables['finding_history'][]
    const finding = await of('findings').executeTakeFirst()
    const expected = replayFinding(verdicts.map(toJudged))
    const told = history
      .sort((a, b) => (`${a.at} ${a.snapshot}` < `${b.at} ${b.snapshot}` ? -1 : 1))
      .map(toChange)
    const name = `check "${String(check).slice(0, 128)}"`
    if (!isSame(finding === undefined ? null : toFinding(finding), expected.finding)) {
      say(`The finding of ${name} is not what its recorded verdicts give.`)
    }
    if (!isSame(told, expected.history)) {
      say(`The history of ${name} is not what its recorded verdicts give.`)
    }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return orFalse(() => canonicalJson(a) === canonicalJson(b))
}

/** A row that was edited can hold what no JSON and no seal holds. */
function orFalse(look: () => boolean): boolean {
  try {
    return look()
  } catch {
    return false
  }
}

function short(id: SnapshotId): string {
  return `${String(id).slice(0, 12)}...`
}
