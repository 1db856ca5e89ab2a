import type { ShownReport } from '../../api/contracts/audit-page.ts'
import type { listReviews } from '../../api/contracts/reviews.ts'
import type { listReports, readReport } from '../../api/contracts/tenant-routes.ts'
import { goTo, type View } from '../address.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { type AccessChoice, type ChangeAccess, useAccessView } from './access-choice.ts'
import { argumentOf } from './access-filters.tsx'
import { LogFailed, LogIsRead, NoLogHere, NotAsAsked } from './access-states.tsx'
import { KeptReview } from './kept-review.tsx'
import { MadeReport, ReportInReview } from './made-report.tsx'
import { useSteady } from './use-steady.ts'

/** Who reached what: one report over the audit log with its review, or a review as it was signed. */
export function AccessPage() {
  const [view, choice, change] = useAccessView()
  return choice.signed === null ? (
    <ReportPage {...{ view, choice, change }} />
  ) : (
    <KeptReview view={view} signed={choice.signed} change={change} />
  )
}

function ReportPage({ view, choice, change }: { view: View; choice: AccessChoice; change: ChangeAccess }) {
  const tenant = useTenant().name
  const asked = JSON.stringify([tenant, view.report, askedOf(view)])
  const [lastListed, listAgain] = useAnswer<typeof listReports>('/api/tenants/:tenant/reports', {
    params: { tenant },
  })
  const listed = useSteady(lastListed, tenant)
  const [lastLoaded, loadAgain] = useAnswer<typeof readReport>('/api/tenants/:tenant/reports/:id', {
    params: { tenant, id: view.report },
    query: askedOf(view),
  })
  const loaded = useSteady(lastLoaded, asked)
  const isThere = loaded.state === 'answered' && loaded.answer.report !== null
  const [lastReviewed, reviewedAgain] = useAnswer<typeof listReviews>(
    '/api/tenants/:tenant/reviews',
    // The practice clinic has them when its log is there.
    isThere ? { params: { tenant }, query: { report: view.report, limit: 500, ...daysOf(view) } } : null,
  )
  const reviewed = useSteady(lastReviewed, asked)
  const again = () => {
    listAgain()
    loadAgain()
    reviewedAgain()
  }
  if (loaded.state === 'told') {
    return <NotAsAsked detail={loaded.detail} back={() => goTo({ page: 'access' })} />
  }
  for (const { state, ...rest } of [listed, loaded]) {
    if (state === 'failed') return <Failed why={'why' in rest ? rest.why : 'refused'} again={again} />
  }
  if (listed.state !== 'answered' || loaded.state !== 'answered') return <Loading />
  const { state, report } = loaded.answer
  if (state === 'none') return <NoLogHere />
  if (state === 'failed') return <LogFailed />
  if (report === null) return <LogIsRead />
  const shown = {
    view,
    choice,
    change,
    report,
    listed: listed.answer,
    reviews: reviewed.state === 'answered' ? reviewed.answer : null,
    again,
  }
  return isSignable(view, choice, shown.reviews) ? (
    <ReportInReview key={keyOf(report)} {...shown} />
  ) : (
    <MadeReport key={keyOf(report)} {...shown} />
  )
}

function keyOf({ id, from, to }: NonNullable<ShownReport['report']>): string {
  return `${id} ${from} ${to}`
}

/** Rows are marked where there is something to sign: whole days that are over, by who may. */
function isSignable(
  { report, from, to }: View,
  { isReviewing }: AccessChoice,
  reviews: { readonly signer: object | null; readonly now: string } | null,
): boolean {
  const isWhole = from !== null && to !== null && report !== 'place' && report !== 'person'
  return (
    isReviewing &&
    isWhole &&
    reviews !== null &&
    reviews.signer !== null &&
    `${to}T00:00:00.000Z` <= reviews.now
  )
}

/** Only what the report is made of is asked of the server; the filters choose among its rows here. */
function askedOf(view: View): Readonly<Record<string, string>> {
  const asked = { from: view.from, to: view.to, ...argumentOf(view) }
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function daysOf({ from, to }: View): { readonly from?: string; readonly to?: string } {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}
