import { randomBytes } from 'node:crypto'
import type { ShownTenant } from '../../tenants.ts'
import { deedOf } from '../../auth/caller.ts'
import type { ShownReport } from '../contracts/audit-page.ts'
import { listReports, readEvent, readOriginal, readReport } from '../contracts/tenant-routes.ts'
import { defineRoute } from '../define-route.ts'
import type { OpenAuditLog } from './audit-log.ts'

/** The reports are much to load: the server starts without them. */
const answers = () => import('./audit-answers.ts')

async function logOf(
  tenant: ShownTenant,
): Promise<{ readonly word: ShownReport['state']; readonly open: OpenAuditLog | null }> {
  const now = await tenant.audit()
  return typeof now === 'string' ? { word: now, open: null } : { word: 'ready', open: now }
}

export const reportsRoute = defineRoute(listReports, async ({ tenant }) => {
  const { listedReports } = await answers()
  const { word, open } = await logOf(tenant())
  return {
    schema: 'ward.shown-reports/1' as const,
    practice: tenant().practice,
    state: word,
    ...(await listedReports(open)),
  }
})

export const reportRoute = defineRoute(readReport, async ({ tenant, params, query }) => {
  const { reportAsked } = await answers()
  const { word, open } = await logOf(tenant())
  return {
    schema: 'ward.shown-report/1' as const,
    practice: tenant().practice,
    state: word,
    report: await reportAsked(open, params.id, query),
  }
})

export const eventRoute = defineRoute(readEvent, async ({ tenant, params }) => {
  const [{ eventAsked }, { shownEventRows }] = await Promise.all([answers(), import('./shown-rows.ts')])
  const answer = await eventAsked((await logOf(tenant())).open, params.id, false)
  return {
    schema: 'ward.shown-event/1' as const,
    practice: tenant().practice,
    rows: shownEventRows(answer),
    note: answer.note,
  }
})

/** What identifies a patient is answered only after who looks, at what and why is kept. The reason can name one: it is sealed. */
export const originalRoute = defineRoute(readOriginal, async ({ tenant, params, body, caller }) => {
  const { eventAsked } = await answers()
  const { open } = await logOf(tenant())
  const { rows } = await eventAsked(open, params.id, true)
  if (open !== null) {
    const view = {
      kind: 'identity-view',
      id: randomBytes(8).toString('hex'),
      body: { schema: 'ward.identity-view/1', what: 'original', event: params.id, reason: body.reason },
      expects: 0,
    }
    await open.store.records.keep(open.scope, view, deedOf(caller()))
  }
  return {
    schema: 'ward.shown-original/1' as const,
    practice: tenant().practice,
    records: rows.map(({ version, original = '' }) => ({ version, text: original })),
  }
})
