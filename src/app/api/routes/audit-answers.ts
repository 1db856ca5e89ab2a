import { AppError } from '../../../base/app-error.ts'
import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { foldIdentity } from '../../../collect/audit/normalise/fold-identity.ts'
import { eventAnswer } from '../../../report/audit/access-event.ts'
import type { Report } from '../../../report/audit/define-report.ts'
import { makeReport } from '../../../report/audit/make-report.ts'
import type { ReportAsked } from '../../../report/audit/report-asked.ts'
import { REPORTS } from '../../../report/audit/reports.ts'
import type { ShownReport, ShownReports } from '../contracts/audit-page.ts'
import type { OpenAuditLog } from './audit-log.ts'
import { withHash } from './report-bytes.ts'
import { shownReportOf } from './shown-rows.ts'

/** What the address of a report may say; the rest is left alone, so that one address serves all reports. */
export interface ReportQuery {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  readonly actor?: string | undefined
  readonly class?: string | undefined
}

/** The reports there are, and the times of the first and last event of the log. */
export async function listedReports(
  open: OpenAuditLog | null,
): Promise<Pick<ShownReports, 'first' | 'last' | 'reports'>> {
  const span = open === null ? null : await spanOf(open)
  return {
    first: span?.first ?? null,
    last: span?.last ?? null,
    reports: REPORTS.map(({ id, title, lead, argument, takes }) => ({
      id,
      title,
      lead,
      argument,
      takes: [...takes],
    })),
  }
}

/**
 * One report; what is asked wrongly is said also while there is no log.
 * @param madeAt the moment it counts as made; now unless given
 * @throws AppError not-found, bad-usage, bad-input
 */
export async function reportAsked(
  open: OpenAuditLog | null,
  id: string,
  query: ReportQuery,
  madeAt?: Instant,
): Promise<ShownReport['report']> {
  const report = REPORTS.find(one => one.id === id)
  if (report === undefined) {
    throw new AppError('not-found', 'There is no such report; /api/tenants/TENANT/reports lists them.')
  }
  const asked = askedIn(report, query)
  const period = periodIn(query)
  return open === null ? null : withHash(shownReportOf(await made(report, open, asked, period, madeAt)))
}

/** Asked for an empty period, so that no day is read for it. */
async function spanOf({ store, scope, now }: OpenAuditLog) {
  return await store.events.coverage(scope, { from: now(), to: now() })
}

interface Period {
  readonly from: Instant | undefined
  readonly to: Instant | undefined
}

function made(report: Report, open: OpenAuditLog, asked: ReportAsked, period: Period, madeAt?: Instant) {
  const { store, scope, roles, policies, now } = open
  return makeReport(report, store, scope, { ...period, asked, roles, policies, madeAt: madeAt ?? now() })
}

/** One event, with its record where that is asked for. @throws AppError not-found, not-verified */
export async function eventAsked(open: OpenAuditLog | null, id: string, original: boolean) {
  if (open === null) throw new AppError('not-found', 'There is no audit log here yet.')
  const { store, scope, roles, now } = open
  return await eventAnswer(store.events, scope, id, { original, roles, madeAt: now() })
}

/** @throws AppError bad-usage */
function periodIn({ from, to }: ReportQuery): Period {
  const period = { from: momentIn('from', from), to: momentIn('to', to) }
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to) {
    throw new AppError('bad-usage', 'The period ends before it begins: “to” has to be later than “from”.')
  }
  return period
}

function momentIn(name: string, given: string | undefined): Instant | undefined {
  if (given === undefined || given === '') return undefined
  try {
    return parseInstant(given)
  } catch (error) {
    throw new AppError(
      'bad-usage',
      `“${name}” is no date: write it like 2026-11-21 or 2026-11-21T08:30:00Z.`,
      { cause: error },
    )
  }
}

/** What the report takes of it. @throws AppError bad-usage */
function askedIn(report: Report, { place, actor, class: classes }: ReportQuery): ReportAsked {
  const takes = (what: 'place' | 'actor') => report.argument === what || report.takes.includes(what)
  const asked = {
    classes: report.takes.includes('class') ? classesIn(classes) : [],
    all: false,
    place: takes('place') ? folded(place) : undefined,
    actor: takes('actor') ? folded(actor) : undefined,
  }
  if (report.argument !== null && asked[report.argument] === undefined) {
    throw new AppError(
      'bad-usage',
      report.argument === 'place'
        ? 'This report is of one place: name it with “place”.'
        : 'This report is of one person: name the person with “actor”.',
    )
  }
  return asked
}

function classesIn(given: string | undefined): readonly ActorClass[] {
  const known = Object.keys(ACTOR_CLASSES) as ActorClass[]
  const named = (given ?? '').split(',').filter(one => one !== '')
  if (named.some(one => !known.some(each => each === one))) {
    throw new AppError('bad-usage', `“class” takes one or more of ${known.join(', ')}.`)
  }
  return known.filter(one => named.includes(one))
}

/** As the log's names are folded, so that `Dana@Clinic.example` finds `dana@clinic.example`. */
function folded(name: string | undefined): string | undefined {
  if (name === undefined || name.trim() === '') return undefined
  return foldIdentity(name) ?? name.toLowerCase()
}
