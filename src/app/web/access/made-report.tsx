import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import type { ShownEntry, ShownReport, ShownReports } from '../../api/contracts/audit-page.ts'
import type { ShownReviews } from '../../api/contracts/reviews.ts'
import type { View } from '../address.ts'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useTenant } from '../parts/tenant.ts'
import type { AccessChoice, ChangeAccess } from './access-choice.ts'
import { AccessFilters, argumentOf, NOTHING_CHOSEN } from './access-filters.tsx'
import { CompletenessBox } from './completeness-box.tsx'
import { EventPanel } from './event-panel.tsx'
import { markField } from './half-marks.ts'
import { PeriodForm } from './period-form.tsx'
import { periodWords } from './period.ts'
import { PoliciesPanel } from './policies-panel.tsx'
import { ReportLinks } from './report-links.tsx'
import { ReportRows } from './report-rows.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewingBar } from './reviewing-bar.tsx'
import { ReviewsPanel } from './reviews-panel.tsx'
import { RowMarks } from './row-marks.tsx'
import { type Row, shownEntries } from './shown-entries.ts'
import { SignForm } from './sign-form.tsx'
import { useReviewWork } from './use-review-work.ts'
import { reportHeadline } from './words.ts'

const useStyles = makeStyles({ said: { ...typographyStyles.body1, margin: '0 8px' } })

export interface Shown {
  readonly view: View
  readonly choice: AccessChoice
  readonly change: ChangeAccess
  readonly report: NonNullable<ShownReport['report']>
  readonly listed: ShownReports
  /** Of this report, with a day of these in them; null until they are there. */
  readonly reviews: ShownReviews | null
  /** Has everything made anew. */
  readonly again: () => void
}

interface Reviewing {
  /** In the place of the bar that leads to a review. */
  readonly bar: ReactNode
  readonly below: (row: Row) => ReactNode
  /** The row that is to be seen; another object each time somebody goes to one. */
  readonly seen: { readonly row: number } | null
  readonly end: ReactNode
}

/** The report with what it could see on top, and what nobody has explained first. */
export function MadeReport({
  view,
  choice,
  change,
  report,
  listed,
  reviews,
  again,
  reviewing,
}: Shown & { reviewing?: Reviewing }) {
  const styles = useStyles()
  const searchBox = useRef<HTMLInputElement>(null)
  const [explained, setExplained] = useState<ShownEntry | null>(null)
  const [said, say] = useState('')
  const { permissions } = useTenant()
  const { entries } = report
  const rows = shownEntries(entries, view)
  const open = entries.filter(entry => entry.open).length
  const mayExplain = permissions.includes('access-policies:change') && POLICIES_EXPLAIN.has(report.id)
  return (
    <>
      <PageHead
        who={`${report.title}${aboutWords(view)} · ${periodWords(report)}`}
        title={reportHeadline(report, { all: entries.length, open })}
      >
        {report.lead}
      </PageHead>
      <ReportLinks reports={listed.reports} view={view} />
      {reviewing === undefined && <PeriodForm view={view} last={listed.last} change={change} />}
      {reviewing?.bar ?? (reviews !== null && <ReviewBar view={view} answer={reviews} change={change} />)}
      <CompletenessBox statement={report.completeness} />
      {entries.length > 0 && (
        <AccessFilters
          entries={entries}
          view={view}
          found={rows.length}
          change={change}
          searchBox={searchBox}
        />
      )}
      {entries.length > 0 && rows.length === 0 && (
        <NoneFound what="row" showAll={() => change({ ...NOTHING_CHOSEN, ...argumentOf(view) })} />
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      <ReportRows
        rows={rows}
        view={view}
        searchBox={searchBox}
        openEvent={event => change({ event })}
        {...(mayExplain ? { explain: setExplained } : {})}
        {...(reviewing === undefined ? {} : { below: reviewing.below, seen: reviewing.seen })}
      />
      {reviewing?.end}
      <EventPanel id={view.event} close={() => change({ event: null })} />
      {choice.side === 'reviews' && (
        <ReviewsPanel view={view} change={change} close={() => change({}, { side: null })} />
      )}
      {(choice.side === 'policies' || explained !== null) && (
        <PoliciesPanel
          entry={explained}
          from={report.from}
          changed={again}
          explained={() => {
            say('The access policy is written down. Rows that it explains come last now.')
            document.getElementById('main')?.focus({ preventScroll: true })
          }}
          close={() => {
            setExplained(null)
            if (choice.side !== null) change({}, { side: null })
          }}
        />
      )}
    </>
  )
}

/** Reports whose rows an access policy explains. */
const POLICIES_EXPLAIN: ReadonlySet<string> = new Set(['access', 'place', 'person'])

/** The report while its rows are marked for a review. */
export function ReportInReview(shown: Shown) {
  const { view, change, report, reviews, again } = shown
  const work = useReviewWork(report, (reviews?.now ?? report.madeAt).slice(0, 10))
  const { from, to } = view
  const goToField = (field: string) => {
    const row = [...work.half.keys()].find(one => markField(one) === field)
    const isShown = document.getElementById(field) !== null
    if (row === undefined || isShown) return document.getElementById(field)?.focus()
    // Its row is on another page, or left out by what was searched for.
    change({ ...NOTHING_CHOSEN, ...argumentOf(view) })
    work.goTo(row)
  }
  return (
    <MadeReport
      {...shown}
      reviewing={{
        bar: (
          <ReviewingBar
            entries={report.entries}
            {...{ work, goToField }}
            stop={() => change({}, { isReviewing: false })}
          />
        ),
        below: ({ row: name }) => {
          const row = Number(name.slice(1))
          return (
            <RowMarks
              row={row}
              mark={work.byRow.get(row) ?? null}
              half={work.half.get(row) ?? null}
              isFocused={work.focused === row}
              write={mark => work.write(row, mark)}
              type={typed => work.type(row, typed)}
              set={mark => work.mark(row, mark)}
            />
          )
        },
        seen: work.asked,
        end: reviews !== null && from !== null && to !== null && (
          <SignForm
            report={report}
            period={{ from, to }}
            {...{ work, goToField }}
            reviews={reviews}
            anew={again}
            look={id => change({}, { signed: { id, version: null } })}
            signed={id => {
              again()
              change({}, { isReviewing: false, signed: { id, version: null } })
              scrollTo(0, 0)
              document.getElementById('main')?.focus({ preventScroll: true })
            }}
          />
        ),
      }}
    />
  )
}

/** ": dana@clinic.example", of a report that is about one place or person. */
function aboutWords(view: View): string {
  const { place, actor } = { place: null, actor: null, ...argumentOf(view) }
  const about = place ?? actor
  return about === null ? '' : `: ${about}`
}
