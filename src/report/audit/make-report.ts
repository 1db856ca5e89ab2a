import type { AccessPolicy } from '../../assess/audit/access-policy.ts'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import { completenessOf } from './completeness.ts'
import type { MadeReport, Report } from './define-report.ts'
import type { ReportAsked } from './report-asked.ts'
import type { ReportContext, RolesOnRecord } from './report-context.ts'
import { resolveAsked } from './resolve-asked.ts'

/** What is asked for; without from or to everything that is stored is told of. */
export interface ReportRequest {
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly asked: ReportAsked
  readonly roles: RolesOnRecord
  readonly policies: readonly AccessPolicy[]
  readonly madeAt: Instant
}

/** @throws AppError bad-usage when the period ends before it begins; bad-input when it holds too many events */
export async function makeReport(
  report: Report,
  store: ReportContext['store'],
  scope: TenantScope,
  request: ReportRequest,
): Promise<MadeReport> {
  if (request.from !== undefined && request.to !== undefined && request.from >= request.to) {
    throw new AppError('bad-usage', '--to has to be later than --from.')
  }
  const { from, to, period } = await periodOf(store, scope, request)
  const { roles, policies, madeAt } = request
  const { asked, unknown } = await resolveAsked(store, scope, request.asked)
  const context = { store, scope, from, to, asked, unknown, roles, policies, madeAt }
  const made = await report.make(context)
  const { count } = made
  const completeness = await completenessOf(context, report.needs, count)
  return {
    report,
    tenant: scope.tenant,
    from,
    to,
    period,
    madeAt,
    completeness,
    count,
    get rows() {
      return made.rows
    },
    get entries() {
      return made.entries
    },
    get cells() {
      return made.cells
    },
  }
}

/** A shorter period than all would leave out what nobody knew to ask for, so it is only taken when it is asked for. */
async function periodOf(
  store: ReportContext['store'],
  scope: TenantScope,
  { from, to, madeAt }: ReportRequest,
): Promise<{ readonly from: Instant; readonly to: Instant; readonly period: string }> {
  if (from !== undefined && to !== undefined) return { from, to, period: 'The period was given.' }
  const { first, last } = await spanOf(store, scope, madeAt)
  if (first === null || last === null) {
    return { from: from ?? to ?? madeAt, to: to ?? from ?? madeAt, period: 'No event is stored.' }
  }
  const afterLast = instantFromMilliseconds(Date.parse(last) + 1)
  if (from === undefined && to === undefined) {
    return { from: first, to: afterLast, period: 'No period was given: all stored events, first to last.' }
  }
  return from === undefined
    ? { from: earlier(first, to ?? first), to: to ?? afterLast, period: 'From the first stored event.' }
    : { from, to: later(afterLast, from), period: 'To the last stored event.' }
}

/** Asked for an empty period, so that nothing is read for days that are looked up later. */
async function spanOf(store: ReportContext['store'], scope: TenantScope, at: Instant) {
  return await store.events.coverage(scope, { from: at, to: at })
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
