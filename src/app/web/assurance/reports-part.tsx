import { wordsOfPeriod } from '../../../base/day-words.ts'
import { reportTitle } from '../../../base/assurance/report.ts'
import { REPORT_KIND_ROWS } from '../../../base/assurance/report-kinds.ts'
import { longDayWords } from '../../../assess/words.ts'
import type { ShownReport } from '../../api/contracts/assurance.ts'
import { useContactStyles } from '../contact/contact-styles.ts'
import { GoTo } from '../parts/go.tsx'
import { DECISION_WORDS, reportMark } from './assurance-words.ts'
import type { StatusColour } from './standing-mark.tsx'
import { MarkedList, MarkedRow } from './marked.tsx'
import type { PartGiven } from './use-assurance.ts'
import { activeMark } from '../../../base/signing/active-content.ts'

const ORDER: readonly StatusColour[] = ['bad', 'wants', 'soon', 'good', 'over']

/** The register of reports: those that want something first. */
export function ReportsPart({ shown, chosen }: PartGiven & { chosen: string | null }) {
  const styles = useContactStyles()
  const { reports, may } = shown
  const held = reports
    .filter(({ status }) => status.state !== 'replaced')
    .toSorted((one, other) => ORDER.indexOf(colourOf(one)) - ORDER.indexOf(colourOf(other)))
  const replaced = reports.filter(({ status }) => status.state === 'replaced')
  const add = may.change && (
    <p className={styles.acts}>
      <GoTo className={styles.link} address="/assurance?form=report">
        Add a report
      </GoTo>
    </p>
  )
  if (reports.length === 0) {
    return (
      <section aria-label="Reports">
        <p className={styles.text}>
          No report is on record yet. Begin with Microsoft’s SOC 2 (its Service Trust Portal has it), then ask
          each vendor that holds patient data for theirs.
        </p>
        {add}
      </section>
    )
  }
  return (
    <section aria-label="Reports">
      {add}
      <h2 className={styles.title}>On record</h2>
      <MarkedList label="Reports on record">
        {held.map(report => (
          <ReportRow key={report.id} report={report} open={report.id === chosen} mayChange={may.change} />
        ))}
      </MarkedList>
      {replaced.length > 0 && (
        <>
          <h2 className={styles.title}>Replaced by newer ones</h2>
          <MarkedList label="Replaced reports">
            {replaced.map(report => (
              <ReportRow key={report.id} report={report} open={report.id === chosen} mayChange={false} />
            ))}
          </MarkedList>
        </>
      )}
    </section>
  )
}

function ReportRow({ report, open, mayChange }: { report: ShownReport; open: boolean; mayChange: boolean }) {
  const styles = useContactStyles()
  const { id, status, title, issued, period } = report
  const days = period === null ? '' : `, for ${wordsOfPeriod(period)}`
  return (
    <MarkedRow
      title={reportTitle(report)}
      says={status.sentence}
      soft={`${title}, issued ${longDayWords(issued)}${days}`}
      mark={reportMark(report)}
      colour={colourOf(report)}
      acts={
        <>
          {!open && (
            <GoTo
              className={styles.link}
              address={`/assurance?report=${id}`}
              aria-label={`Show ${reportTitle(report)}`}
            >
              Show
            </GoTo>
          )}
          {mayChange && (
            <>
              <GoTo
                className={styles.link}
                address={`/assurance?report=${id}&form=reading`}
                aria-label={`Say what you read in ${reportTitle(report)}`}
              >
                {report.read === null ? 'I read it' : 'Read it again'}
              </GoTo>
              <GoTo
                className={styles.link}
                address={`/assurance?report=${id}&form=report&how=newer`}
                aria-label={`Add a newer ${reportTitle(report)}`}
              >
                A newer one came
              </GoTo>
              <GoTo
                className={styles.link}
                address={`/assurance?report=${id}&form=report`}
                aria-label={`Correct ${reportTitle(report)}`}
              >
                Correct
              </GoTo>
            </>
          )}
        </>
      }
    >
      {open && <ReportFacts report={report} />}
    </MarkedRow>
  )
}

function ReportFacts({ report }: { report: ShownReport }) {
  const styles = useContactStyles()
  const { source, fixedBy } = REPORT_KIND_ROWS[report.kind]
  const { until, by } = report.status
  const why =
    by === 'document'
      ? 'as the document says'
      : by === 'bridge'
        ? 'as the bridge letter says'
        : fixedBy === 'ward'
          ? `Ward’s own measure: ${source}`
          : source
  const rows: readonly (readonly [string, string])[] = [
    ['Issued by', report.issuer],
    ['Covers', report.scope],
    [
      'Taken for current until',
      until === null ? 'Nobody says' : `${longDayWords(until)} (${why}; not checked against the document)`,
    ],
    ['Read by', report.read === null ? 'Nobody yet' : `${report.read.name}, ${report.read.at.slice(0, 10)}`],
    ['Document', report.document === null ? 'Not kept here' : `SHA-256 ${report.document}`],
    ...(report.active === undefined ? [] : [['Active content', activeMark(report.active)] as const]),
    ...(report.bridge === null ? [] : [['Bridge letter until', longDayWords(report.bridge.until)] as const]),
  ]
  return (
    <>
      <dl className={styles.list}>
        {rows.map(([term, answer]) => (
          <div key={term} className={styles.row}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.answer}>{answer}</dd>
          </div>
        ))}
      </dl>
      <h4 className={styles.small}>Exceptions</h4>
      {report.exceptions.length === 0 ? (
        <p className={styles.text}>
          {report.read === null ? 'Not read yet.' : 'None were found by who read it.'}
        </p>
      ) : (
        <ul className={styles.bullets}>
          {report.exceptions.map(({ what, decision, why: reason }, index) => (
            <li key={`${index} ${what}`}>
              {`${what} – ${decision === null ? 'nobody has decided' : `${DECISION_WORDS[decision]}: ${reason}`}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function colourOf({ status: { state, current } }: ShownReport): StatusColour {
  if (state === 'replaced') return 'over'
  if (current === 'ended') return 'bad'
  if (state !== 'read') return 'wants'
  return current === 'ending' || current === 'unknown' ? 'soon' : 'good'
}
