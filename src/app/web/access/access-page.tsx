import { useRef, useState } from 'react'
import type { ShownReport, ShownReports } from '../../api/contracts/audit-page.ts'
import type { listReports, readReport } from '../../api/contracts/tenant-routes.ts'
import { goTo, useView, type View } from '../address.ts'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { PAGE } from '../text/pager.tsx'
import { AccessFilters, argumentOf, NOTHING_CHOSEN } from './access-filters.tsx'
import { LogFailed, LogIsRead, NoLogHere, NotAsAsked } from './access-states.tsx'
import { CompletenessBox } from './completeness-box.tsx'
import { EntryList } from './entry-list.tsx'
import { EventPanel } from './event-panel.tsx'
import { PeriodForm } from './period-form.tsx'
import { periodWords } from './period.ts'
import { ReportLinks } from './report-links.tsx'
import { explainedOf, groupsOf, shownEntries } from './shown-entries.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { explainedWords, reportHeadline } from './words.ts'

type Made = NonNullable<ShownReport['report']>

/** Who reached what: one report over the audit log, with what it could see on top and what nobody has explained first. */
export function AccessPage() {
  const [view, change] = useView()
  const tenant = useTenant()
  const [listed, listAgain] = useAnswer<typeof listReports>('/api/tenants/:tenant/reports', {
    params: { tenant: tenant.name },
  })
  const [loaded, loadAgain] = useAnswer<typeof readReport>('/api/tenants/:tenant/reports/:id', {
    params: { tenant: tenant.name, id: view.report },
    query: askedOf(view),
  })
  const again = () => {
    listAgain()
    loadAgain()
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
  return (
    <Report
      key={`${report.id} ${report.from} ${report.to}`}
      {...{ view, change, report }}
      listed={listed.answer}
    />
  )
}

/** Only what the report is made of is asked of the server; the filters choose among its rows here. */
function askedOf(view: View): Readonly<Record<string, string>> {
  const asked = { from: view.from, to: view.to, ...argumentOf(view) }
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function Report({
  view,
  change,
  report,
  listed,
}: {
  view: View
  change: (change: Partial<View>) => void
  report: Made
  listed: ShownReports
}) {
  const searchBox = useRef<HTMLInputElement>(null)
  const [pages, setPages] = useState({ no: 0, yes: 0 })
  const [isAllShown, showAll] = useState(false)
  const { entries } = report
  const rows = shownEntries(entries, view)
  const parts = (['no', 'yes'] as const).map(state => {
    const some = rows.filter(({ entry }) => explainedOf(entry) === state)
    // A filter can leave fewer pages than the one that was open.
    const page = Math.min(pages[state], Math.max(0, Math.ceil(some.length / PAGE) - 1))
    // Rows that need nobody wait until they are asked for, where there are others.
    const isShown =
      state === 'no' || isAllShown || rows.length === some.length || view.explained.includes('yes')
    return { state, rows: some, page, isShown }
  })
  useListKeys({
    rows: parts.flatMap(part =>
      part.isShown
        ? groupsOf(part.rows, part.page * PAGE, (part.page + 1) * PAGE).flatMap(group =>
            group.rows.map(({ row }) => row),
          )
        : [],
    ),
    open: view.event,
    choose: () => undefined,
    searchBox,
  })
  // Whoever chooses among rows begins at the first page.
  const choose = (some: Partial<View>) => {
    setPages({ no: 0, yes: 0 })
    change(some)
  }
  const open = entries.filter(entry => entry.open).length
  return (
    <>
      <PageHead
        who={`${report.title}${aboutWords(view)} · ${periodWords(report)}`}
        title={reportHeadline(report, { all: entries.length, open })}
      >
        {report.lead}
      </PageHead>
      <ReportLinks reports={listed.reports} view={view} />
      <PeriodForm view={view} last={listed.last} change={choose} />
      <CompletenessBox statement={report.completeness} />
      {entries.length > 0 && (
        <AccessFilters
          entries={entries}
          view={view}
          found={rows.length}
          change={choose}
          searchBox={searchBox}
        />
      )}
      {entries.length > 0 && rows.length === 0 && (
        <NoneFound what="row" showAll={() => choose({ ...NOTHING_CHOSEN, ...argumentOf(view) })} />
      )}
      {parts.map(part => (
        <EntryList
          key={part.state}
          id={`rows-${part.state}`}
          title={explainedWords(report.id)[part.state]}
          rows={part.rows}
          page={part.page}
          go={page => setPages(now => ({ ...now, [part.state]: page }))}
          isShown={part.isShown}
          show={() => showAll(true)}
          view={view}
          openEvent={event => change({ event })}
        />
      ))}
      <EventPanel id={view.event} close={() => change({ event: null })} />
    </>
  )
}

/** ": dana@clinic.example", of a report that is about one place or person. */
function aboutWords(view: View): string {
  const { place, actor } = { place: null, actor: null, ...argumentOf(view) }
  const about = place ?? actor
  return about === null ? '' : `: ${about}`
}
