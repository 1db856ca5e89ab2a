import { reviewSentence } from '../../../assess/audit/review-sentence.ts'
import { AppError } from '../../../base/app-error.ts'
import { isOwnAct, isSameName } from '../../../base/audit/review.ts'
import type { TenantScope } from '../../../base/ids.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { reportBytes } from '../../../comply/reviews/reviewed-report.ts'
import {
  isSameReview,
  type KeptReview,
  lastReview,
  type ReviewDraft,
  reviewId,
  signReview as keepReview,
} from '../../../comply/reviews/review-records.ts'
import { sha256Hex } from '../../../host/crypto.ts'
import type { Store } from '../../../store/store.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { ShownReport } from '../contracts/audit-page.ts'
import type { signReview } from '../contracts/reviews.ts'
import type { BodyOf } from '../contracts/route.ts'
import { reportAsked } from './audit-answers.ts'
import type { OpenAuditLog } from './audit-log.ts'
import { bytesOfReport, reportOfBytes } from './report-bytes.ts'

type Report = NonNullable<ShownReport['report']>
type Signed = BodyOf<typeof signReview>

/** Who signs, by the session. */
export interface Signer {
  readonly id: string
  readonly name: string
  readonly capacity: string
  readonly email: string
}

/** A page that was opened longer ago is opened again first: a day, in milliseconds. */
const OLDEST = 24 * 60 * 60 * 1000

/**
 * Makes the report anew from the same question and keeps the review over its exact bytes, when they are those that the
 * reviewer was shown.
 * @throws AppError bad-input, not-found, conflict when the report or the reviews of it changed since, lease-held
 */
export async function signedReview(tenant: ShownTenant, body: Signed, signer: Signer): Promise<KeptReview> {
  const given = { ...body, marks: body.marks.toSorted((one, other) => one.row - other.row) }
  const sent = await asKept(tenant, given, signer)
  if (sent !== null) return sent
  try {
    return await newReview(tenant, given, signer)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const meanwhile = await asKept(tenant, given, signer)
    if (meanwhile === null) throw error
    return meanwhile
  }
}

/** The last review when it is this one: sent twice, because the first answer was lost. */
async function asKept(tenant: ShownTenant, given: Signed, by: Signer): Promise<KeptReview | null> {
  const { store, scope } = tenant.work()
  const last = await lastReview(store, scope, reviewId(given))
  return last !== null && isSameReview(last.value, { ...given, by }) ? last : null
}

async function newReview(tenant: ShownTenant, given: Signed, signer: Signer): Promise<KeptReview> {
  const { store, scope, now } = tenant.work()
  checkSigned(given, signer)
  checkPeriod(given, now())
  const report = await remade(logOf(await tenant.audit()), given)
  checkMarks(given, report.entries.length)
  const draft = draftOf(report, given, signer, now())
  return await keepReview(store, scope, draft, bytesOfReport(report), given.expects, { by: signer.id })
}

/** What is signed of a report. */
export function draftOf(
  report: Report,
  given: Pick<Signed, 'from' | 'to' | 'marks' | 'conclusion' | 'notes'>,
  signer: Signer,
  at: Instant,
): ReviewDraft {
  const by = { id: signer.id, name: signer.name, capacity: signer.capacity }
  const ownRows = report.entries.filter(({ actor }) => isOwnAct(actor, signer.email)).length
  const { couldNotSee, sentence, events, conflicts } = report.completeness
  const rows = { all: report.entries.length, open: report.entries.filter(({ open }) => open).length }
  const { madeAt } = report
  const { from, to, marks, conclusion, notes } = given
  const told = { title: report.title, from, to, madeAt, rows, marks, couldNotSee, ownRows, conclusion }
  return {
    report: report.id,
    from,
    to,
    title: report.title,
    madeAt,
    rows,
    seen: { sentence, couldNotSee, events, conflicts },
    marks,
    conclusion,
    notes,
    ownRows,
    by,
    sentence: reviewSentence({ ...told, ...by }),
    at,
  }
}

/** The report that a review was signed over. @throws AppError not-verified */
export async function signedReport(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { value }: KeptReview,
): Promise<Report> {
  return reportOfBytes(await reportBytes(store, scope, value), value.sha256)
}

async function remade(log: OpenAuditLog, given: Signed): Promise<Report> {
  const report = await reportAsked(log, given.report, { from: given.from, to: given.to }, given.madeAt)
  if (report === null) throw new AppError('not-found', 'There is no audit log here yet.')
  if (sha256Hex(bytesOfReport(report)) === given.sha256) return report
  throw new AppError(
    'conflict',
    'The report is another one now: new events came in, or a policy, a role or a setting changed. Look at it again before you sign; what you marked is kept where the row is the same.',
  )
}

function logOf(log: Awaited<ReturnType<ShownTenant['audit']>>): OpenAuditLog {
  if (typeof log !== 'string') return log
  if (log === 'reading')
    throw new AppError('lease-held', 'The audit log is being read. Try again in a few seconds.')
  throw new AppError('not-found', 'There is no audit log here yet.')
}

function checkSigned({ name, conclusion, notes, marks }: Signed, signer: Signer): void {
  if (!isSameName(name, signer.name)) {
    throw new AppError('bad-input', `Type your full name as your account has it: ${signer.name}.`)
  }
  if (conclusion === 'nothing-unusual' && marks.some(({ mark }) => mark === 'to-look-into')) {
    throw new AppError(
      'bad-input',
      'Rows are marked “to look into”, so this is not “nothing unusual”: look into them, or choose another conclusion.',
    )
  }
  if (conclusion !== 'nothing-unusual' && notes === '') {
    throw new AppError(
      'bad-input',
      conclusion === 'followed-up'
        ? 'Say in “Notes” what was unusual and what is done about it.'
        : 'Say in “Notes” why it could not be judged.',
    )
  }
}

function checkPeriod({ from, to, madeAt }: Signed, now: string): void {
  if (from >= to) throw new AppError('bad-input', 'The period ends before it begins.')
  if (parseInstant(to) > madeAt || madeAt > now) {
    throw new AppError(
      'bad-input',
      'These days are not over yet: a review is signed when they are, or events after it would count as reviewed.',
    )
  }
  if (Date.parse(now) - Date.parse(madeAt) > OLDEST) {
    throw new AppError(
      'conflict',
      'You opened this report more than a day ago. Open it again before you sign.',
    )
  }
}

function checkMarks({ marks }: Signed, rows: number): void {
  if (marks.some(({ row }) => row >= rows)) {
    throw new AppError('bad-input', 'A mark is of a row that the report does not have.')
  }
  if (new Set(marks.map(({ row }) => row)).size < marks.length) {
    throw new AppError('bad-input', 'A row has two marks: give it one.')
  }
}
