import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import {
  shownEvent,
  shownOriginal,
  type ShownReport,
  shownReport,
  shownReports,
} from '../contracts/audit-page.ts'
import type { OpenAuditLog, ShownAuditLog } from './audit-log.ts'

/** A value given twice comes as a list: that is refused as any other thing that is no text. */
const text = z.string().max(1_000).optional()
const query = z.object({ from: text, to: text, place: text, actor: text, class: text })
const params = z.object({ id: z.string() })

/** The reports are much to load: the server starts without them. */
const answers = () => import('./audit-answers.ts')

/** Nobody signs in yet, so what is handed in here is made up; of a tenant's own log the command line tells. */
export function addAuditRoutes(server: FastifyInstance, log: ShownAuditLog | null): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const practice = log !== null
  const state = (): { readonly word: ShownReport['state']; readonly open: OpenAuditLog | null } => {
    const now = log === null ? 'none' : log.state()
    return typeof now === 'string' ? { word: now, open: null } : { word: 'ready', open: now }
  }

  typed.get('/api/audit/reports', { schema: { response: { 200: shownReports } } }, async () => {
    const { listedReports } = await answers()
    const { word, open } = state()
    return {
      schema: 'ward.shown-reports/1' as const,
      practice,
      state: word,
      ...(await listedReports(open)),
    }
  })

  typed.get(
    '/api/audit/reports/:id',
    { schema: { params, querystring: query, response: { 200: shownReport } } },
    async request => {
      const { reportAsked } = await answers()
      const { word, open } = state()
      return {
        schema: 'ward.shown-report/1' as const,
        practice,
        state: word,
        report: await reportAsked(open, request.params.id, request.query),
      }
    },
  )

  typed.get('/api/audit/events/:id', { schema: { params, response: { 200: shownEvent } } }, async request => {
    const [{ eventAsked }, { shownEventRows }] = await Promise.all([answers(), import('./shown-rows.ts')])
    const answer = await eventAsked(state().open, request.params.id, false)
    return {
      schema: 'ward.shown-event/1' as const,
      practice,
      rows: shownEventRows(answer),
      note: answer.note,
    }
  })

  typed.get(
    '/api/audit/events/:id/original',
    { schema: { params, response: { 200: shownOriginal } } },
    async request => {
      const { eventAsked } = await answers()
      const { rows } = await eventAsked(state().open, request.params.id, true)
      return {
        schema: 'ward.shown-original/1' as const,
        practice,
        records: rows.map(({ version, original = '' }) => ({ version, text: original })),
      }
    },
  )
}
