import * as z from 'zod'
import type { Agreement } from '../../base/agreements/agreement.ts'
import { CLAUSE_RESULTS, type CheckedClause, type ClauseCheck } from '../../base/agreements/clause-check.ts'
import { clausesOf, mayBeNotNeeded, optionalClausesOf } from '../../base/agreements/clauses.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { sha256 } from './agreement-body.ts'
import { actOf, agreementById, type AgreementWork, bad, conflict, type Doer } from './agreement-records.ts'

const SCHEMA = 'ward.clause-check/1'
const KIND = 'clause-check'

const checkedClause = z.strictObject({
  clause: z.string().regex(/^(?:1[0-3]|[1-9]|D[1-7]|O[1-3])$/),
  result: z.enum(CLAUSE_RESULTS),
  page: line(60).nullable(),
  quote: words(2_000).nullable(),
  note: words(2_000).nullable(),
})

const clauseCheckBody = z.strictObject({
  schema: z.literal(SCHEMA),
  agreement: line(64),
  sha256,
  clauses: z.array(checkedClause).max(20),
  checked: z.strictObject({ by: line(64), name: line(), at: moment }),
})

/** @throws AppError bad-input naming the field */
export function readClauseCheck(body: unknown): ClauseCheck {
  const { schema: _, ...check } = readBody(clauseCheckBody, body, 'clause check')
  return check
}

/** The last check of every agreement. */
export async function clauseChecksOf(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<readonly Kept<ClauseCheck>[]> {
  const records = await store.records.current(scope, KIND)
  return records.map(({ body, version }) => ({ value: readClauseCheck(body), version }))
}

/** The last check of one agreement; null while nobody made one. */
export async function lastClauseCheck(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  id: string,
): Promise<Kept<ClauseCheck> | null> {
  const record = await store.records.last(scope, KIND, id)
  return record === null ? null : { value: readClauseCheck(record.body), version: record.version }
}

export interface ClausesRead {
  /** The file that was read: a check of another than the agreement has now is refused. */
  readonly sha256: string
  readonly clauses: readonly CheckedClause[]
  /** The version of the check before it that was seen, 0 for none. */
  readonly expects: number
}

/**
 * Keeps what somebody read in an agreement’s file. It may follow the signature, so it is a record beside the agreement.
 * @throws AppError not-found, bad-input, conflict when the file is another one or somebody else checked meanwhile
 */
export async function keepClauseCheck(
  work: AgreementWork,
  id: string,
  { sha256: seen, clauses, expects }: ClausesRead,
  doer: Doer,
): Promise<Kept<ClauseCheck>> {
  const { store, scope, now } = work
  const { value: agreement } = await agreementById(store, scope, id)
  if (agreement.document === null)
    throw bad('This agreement has no file yet: add it, then check its clauses.')
  if (agreement.document.sha256 !== seen) {
    throw conflict(
      'The agreement has another file now than the one you read: open it again and check that one.',
    )
  }
  const checked = clauses.map(clause => checkedAs(agreement, clause))
  if (new Set(checked.map(({ clause }) => clause)).size < checked.length) {
    throw bad('A clause is there twice: give one answer to each.')
  }
  const value = readClauseCheck({
    schema: SCHEMA,
    agreement: id,
    sha256: seen,
    clauses: checked,
    checked: actOf(doer, now()),
  })
  const body = { schema: SCHEMA, ...value } as unknown as Json
  const kept = await store.records.keep(scope, { kind: KIND, id, body, expects }, { by: doer.id })
  return { value, version: kept.version }
}

/** @throws AppError bad-input saying which clause, and what it lacks */
function checkedAs({ kind }: Pick<Agreement, 'kind'>, given: CheckedClause): CheckedClause {
  const { clause, result, page, quote, note } = given
  const table = [...clausesOf(kind), ...optionalClausesOf(kind)]
  if (!table.some(({ id }) => id === clause)) {
    throw bad(`An agreement of this kind has no clause ${clause.slice(0, 10)} to check.`)
  }
  if (result === 'present' && page === null && quote === null) {
    throw bad(`Clause ${clause}: say on which page or in which section it stands, or quote it.`)
  }
  if (result === 'unclear' && note === null) throw bad(`Clause ${clause}: say what is unclear.`)
  if (result === 'not-needed' && !mayBeNotNeeded(kind, clause)) {
    throw bad(
      `Clause ${clause} is needed here. Only a memorandum between public bodies may leave out the right to end it (164.504(e)(3)(iii)).`,
    )
  }
  if (result === 'not-needed' && note === null) {
    throw bad(`Clause ${clause}: say which duty by law keeps you from ending it (164.504(e)(3)(iii)).`)
  }
  return given
}
