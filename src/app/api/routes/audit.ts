import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { AppError } from '../../../base/app-error.ts'
import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { foldIdentity } from '../../../collect/audit/normalise/fold-identity.ts'
import { eventAnswer } from '../../../report/audit/access-event.ts'
import type { Report } from '../../../report/audit/define-report.ts'
import type { ReportAsked } from '../../../report/audit/report-asked.ts'
import { makeReport } from '../../../report/audit/make-report.ts'
import { REPORTS } from '../../../report/audit/reports.ts'
import {
  shownEvent,
  shownOriginal,
  type ShownReport,
  shownReport,
  shownReports,
} from '../contracts/audit-page.ts'
import type { OpenAuditLog, ShownAuditLog } from './audit-log.ts'
import { shownEventRows, shownReportOf } from './shown-rows.ts'

/** A value given twice comes as a list: that is refused as any other thing that is no text. */
const text = z.string().max(1_000).optional()
const query = z.object({ from: text, to: text, place: text, actor: text, class: text })
type Query = z.infer<typeof query>

/** Nobody signs in yet, so what is handed in here is made up; of a tenant's own log the command line tells. */
export function addAuditRoutes(server: FastifyInstance, log: ShownAuditLog | null): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const practice = log !== null
  const state = (): { readonly word: ShownReport['state']; readonly open: OpenAuditLog | null } => {
    const now = log === null ? 'none' : log.state()
    return typeof now === 'string' ? { word: now, open: null } : { word: 'ready', open: now }
  }

  typed.get('/api/audit/reports', { schema: { response: { 200: shownReports } } }, async () => {
    const { word, open } = state()
    const span = open === null ? null : await spanOf(open)
    return {
      schema: 'ward.shown-reports/1' as const,
      practice,
      state: word,
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
  })

  typed.get(
    '/api/audit/reports/:id',
    {
      schema: {
        params: z.object({ id: z.string() }),
        querystring: query,
        response: { 200: shownReport },
      },
    },
    async request => {
      const report = REPORTS.find(({ id }) => id === request.params.id)
      if (report === undefined) {
        throw new AppError('not-found', 'There is no such report; /api/audit/reports lists them.')
      }
      const asked = askedIn(report, request.query)
      const period = periodIn(request.query)
      const { word, open } = state()
      return {
        schema: 'ward.shown-report/1' as const,
        practice,
        state: word,
        report: open === null ? null : shownReportOf(await made(report, open, asked, period)),
      }
    },
  )

  const params = z.object({ id: z.string() })
  typed.get(
    '/api/audit/events/:id',
    { schema: { params, response: { 200: shownEvent } } },
    async ({ params: { id } }) => {
      const answer = await eventIn(state().open, id, false)
      return {
        schema: 'ward.shown-event/1' as const,
        practice,
        rows: shownEventRows(answer),
        note: answer.note,
      }
    },
  )
  typed.get(
    '/api/audit/events/:id/original',
    { schema: { params, response: { 200: shownOriginal } } },
    async ({ params: { id } }) => {
      const { rows } = await eventIn(state().open, id, true)
      return {
        schema: 'ward.shown-original/1' as const,
        practice,
        records: rows.map(({ version, original = '' }) => ({ version, text: original })),
      }
    },
  )
}

/** Asked for an empty period, so that no day is read for it. */
async function spanOf({ store, scope, now }: OpenAuditLog) {
  return await store.events.coverage(scope, { from: now(), to: now() })
}

interface Period {
  readonly from: Instant | undefined
  readonly to: Instant | undefined
}

function made(report: Report, open: OpenAuditLog, asked: ReportAsked, period: Period) {
  const { store, scope, roles, policies, now } = open
  return makeReport(report, store, scope, { ...period, asked, roles, policies, madeAt: now() })
}

/** @throws AppError not-found */
async function eventIn(open: OpenAuditLog | null, id: string, original: boolean) {
  if (open === null) throw new AppError('not-found', 'There is no audit log here yet.')
  const { store, scope, roles, now } = open
  return await eventAnswer(store.events, scope, id, { original, roles, madeAt: now() })
}

/** @throws AppError bad-usage */
function periodIn({ from, to }: Query): Period {
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

/** What the report takes of it; the rest is left alone, so that one address serves all reports. @throws AppError bad-usage */
function askedIn(report: Report, { place, actor, class: classes }: Query): ReportAsked {
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
