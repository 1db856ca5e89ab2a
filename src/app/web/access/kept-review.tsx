import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { CONCLUSION_WORDS } from '../../../assess/audit/review-sentence.ts'
import type { readReview } from '../../api/contracts/reviews.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { momentWords } from '../parts/text.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { number } from '../text/pager.tsx'
import type { View } from '../address.ts'
import type { AccessChoice, ChangeAccess } from './access-choice.ts'
import { NotAsAsked } from './access-states.tsx'
import { CompletenessBox } from './completeness-box.tsx'
import { EventPanel } from './event-panel.tsx'
import { periodWords } from './period.ts'
import { ReportRows } from './report-rows.tsx'
import type { Mark } from './review-draft.ts'
import { SignedMark } from './row-marks.tsx'
import { shownEntries } from './shown-entries.ts'
import { countedWords } from './words.ts'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 0 20px',
    '@media print': { display: 'none' },
  },
  box: {
    ...typographyStyles.body1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '16px 20px',
    margin: '0 0 24px',
    overflowWrap: 'anywhere',
  },
  sentence: { ...typographyStyles.body2, margin: '0 0 12px' },
  title: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  notes: { margin: '0 0 12px', whiteSpace: 'pre-wrap' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 16px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& dd': { marginBottom: '6px' },
    },
  },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  versions: {
    ...typographyStyles.body1,
    margin: '0 0 24px',
    '& ol': { margin: '4px 0', paddingLeft: '24px' },
  },
})

type Shown = ReturnType<(typeof readReview.answer)['parse']>

/** A review exactly as it was signed: what was concluded, the proof, and the report with its marks. */
export function KeptReview({
  view,
  signed,
  change,
}: {
  view: View
  signed: NonNullable<AccessChoice['signed']>
  change: ChangeAccess
}) {
  const { name } = useTenant()
  const [loaded, again] = useAnswer<typeof readReview>('/api/tenants/:tenant/reviews/:id', {
    params: { tenant: name, id: signed.id },
    query: signed.version === null ? {} : { version: signed.version },
  })
  const back = () => change({ event: null }, { signed: null })
  if (loaded.state === 'told') {
    return (
      <NotAsAsked
        title="This review cannot be shown"
        detail={loaded.detail}
        back={back}
        words="Back to the report"
      />
    )
  }
  if (loaded.state === 'failed') return <Failed why={loaded.why} again={again} />
  if (loaded.state === 'loading') return <Loading />
  return <Kept {...{ view, change }} answer={loaded.answer} />
}

function Kept({ view, change, answer }: { view: View; change: ChangeAccess; answer: Shown }) {
  const styles = useStyles()
  const { review, report, versions } = answer
  const marks = new Map(review.marks.map(({ row, ...mark }): [string, Mark] => [`r${row}`, mark]))
  const all = {
    ...view,
    report: review.report,
    words: '',
    explained: [],
    classes: [],
    place: null,
    actor: null,
  }
  return (
    <>
      <PageHead
        who={`Signed review of “${review.title}” · ${periodWords(review)}`}
        title={`${review.by.name}: ${CONCLUSION_WORDS[review.conclusion].toLowerCase()}`}
      />
      <div className={styles.acts}>
        <Button
          onClick={() =>
            change(
              { report: review.report, from: review.from, to: review.to, event: null },
              { signed: null, isReviewing: false },
            )
          }
        >
          Show the report as it is today
        </Button>
        <Button onClick={() => print()}>Print</Button>
      </div>
      <section className={styles.box} aria-labelledby="signed-title">
        <h2 className={styles.title} id="signed-title">
          What was signed
        </h2>
        <p className={styles.sentence}>{review.sentence}</p>
        {review.notes !== '' && <p className={styles.notes}>{review.notes}</p>}
        <dl className={styles.facts}>
          <dt>Signed</dt>
          <dd>{`${momentWords(review.at)}, by ${review.by.name}, ${review.by.capacity}`}</dd>
          {review.ownRows > 0 && (
            <>
              <dt>Own acts</dt>
              <dd>{`${countedWords(review.ownRows, 'row')} of the report about what the reviewer did`}</dd>
            </>
          )}
          <dt>Over</dt>
          <dd>
            {`${number(review.bytes)} bytes, SHA-256 `}
            <span className={styles.hash}>{review.sha256}</span>{' '}
            <CopyButton text={review.sha256} what="the hash" />
          </dd>
          <dt>Proof</dt>
          <dd>{`Entry ${review.leaf} of the evidence log; ward evidence verify proves it`}</dd>
        </dl>
      </section>
      {versions.length > 1 && (
        <section className={styles.versions} aria-labelledby="versions-title">
          <h2 className={styles.title} id="versions-title">
            Signed of these days
          </h2>
          <ol>
            {versions.map(one => (
              <li key={one.version}>
                {`${momentWords(one.at)}, ${one.by.name}: ${CONCLUSION_WORDS[one.conclusion].toLowerCase()} `}
                {one.version === review.version ? (
                  '(shown here)'
                ) : (
                  <Button
                    size="small"
                    aria-label={`Show what ${one.by.name} signed on ${momentWords(one.at)}`}
                    onClick={() =>
                      change({ event: null }, { signed: { id: review.id, version: one.version } })
                    }
                  >
                    Show
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <CompletenessBox statement={report.completeness} />
      <ReportRows
        rows={shownEntries(report.entries, all)}
        view={{ ...all, explained: ['no', 'yes'] }}
        openEvent={event => change({ event })}
        below={({ row }) => {
          const mark = marks.get(row)
          return mark === undefined ? null : <SignedMark mark={mark} />
        }}
      />
      <EventPanel id={view.event} close={() => change({ event: null })} />
    </>
  )
}
