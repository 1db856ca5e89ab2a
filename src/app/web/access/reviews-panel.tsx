import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { CONCLUSION_WORDS } from '../../../assess/audit/review-sentence.ts'
import { dayWords } from '../../../assess/words.ts'
import type { listReviews, ReviewSummary } from '../../api/contracts/reviews.ts'
import type { View } from '../address.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { PanelWaiting } from './panel-waiting.tsx'
import type { ChangeAccess } from './access-choice.ts'
import { periodWords } from './period.ts'
import { type ReviewWeek, reviewWeeks, weeksWords } from './review-weeks.ts'
import { REPORT_WORDS } from './words.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '0 0 12px',
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 1fr) auto',
      gap: '2px 8px',
      alignItems: 'start',
      padding: '8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  what: { ...typographyStyles.body1, display: 'block' },
  more: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
})

/** Which weeks were reviewed, and every review there is. */
export function ReviewsPanel({
  view,
  change,
  close,
}: {
  view: View
  change: ChangeAccess
  close: () => void
}) {
  const text = useDetailStyles()
  const tenant = useTenant().name
  // A closer look at one place or person is none of its own: then the weeks are those of the access report.
  const report = view.report === 'place' || view.report === 'person' ? 'access' : view.report
  const [loaded, again] = useAnswer<typeof listReviews>('/api/tenants/:tenant/reviews', {
    params: { tenant },
    query: { report, limit: 500 },
  })
  const show = (id: string) => change({}, { side: null, signed: { id, version: null } })
  return (
    <SidePanel title="Reviews" close={close}>
      <div className={text.all}>
        <PanelWaiting loaded={loaded} reading="The reviews are being read." again={again} />
        {loaded.state === 'answered' && (
          <>
            <p className={text.reason}>
              The rule asks to review records of activity regularly (45 CFR 164.308(a)(1)(ii)(D)). It names no
              rhythm; Ward’s is the week.
            </p>
            <Weeks
              title={REPORT_WORDS[report] ?? report}
              weeks={reviewWeeks(loaded.answer.reviews, loaded.answer.now, loaded.answer.first)}
              show={show}
              look={({ from, to }) =>
                change(
                  { report, from, to, place: null, actor: null, words: '', event: null },
                  { side: null, isReviewing: false },
                )
              }
            />
          </>
        )}
        <AllReviews show={show} />
      </div>
    </SidePanel>
  )
}

function Weeks({
  title,
  weeks,
  show,
  look,
}: {
  title: string
  weeks: readonly ReviewWeek[]
  show: (id: string) => void
  look: (week: ReviewWeek) => void
}) {
  const styles = useStyles()
  const text = useDetailStyles()
  const there = weeks.filter(({ state }) => state !== 'no-log')
  const without = weeks.length - there.length
  return (
    <section aria-labelledby="weeks-title">
      <h3 className={text.title} id="weeks-title">{`${title}, week by week`}</h3>
      <p className={text.soft}>{weeksWords(weeks)}</p>
      {there.length > 0 && (
        <ul className={styles.list}>
          {there.map(week => {
            const [last] = week.reviews
            return (
              <li key={week.from}>
                <VerdictMark verdict={week.state === 'reviewed' ? 'pass' : 'manual'} />
                <span>
                  <span className={styles.what}>{periodWords(week)}</span>
                  <span className={styles.more}>{weekWords(week)}</span>
                </span>
                {week.state === 'reviewed' && last !== undefined ? (
                  <Button
                    size="small"
                    aria-label={`Show the review of ${periodWords(week)}`}
                    onClick={() => show(last.id)}
                  >
                    Show
                  </Button>
                ) : (
                  <Button size="small" aria-label={`Look at ${periodWords(week)}`} onClick={() => look(week)}>
                    Look at it
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {without > 0 && there.length > 0 && (
        <p className={text.soft}>
          {`Of ${without} earlier ${without === 1 ? 'week' : 'weeks'} of the quarter no event is stored.`}
        </p>
      )}
    </section>
  )
}

function weekWords({ state, reviews }: ReviewWeek): string {
  const who = reviews.map(byWords).join('; ')
  if (state === 'reviewed') return who
  return reviews.length === 0 ? 'Not reviewed' : `Not reviewed on every day: ${who}`
}

function byWords({ by, at, conclusion }: ReviewSummary): string {
  return `${by.name} on ${dayWords(at)}: ${CONCLUSION_WORDS[conclusion].toLowerCase()}`
}

function AllReviews({ show }: { show: (id: string) => void }) {
  const styles = useStyles()
  const text = useDetailStyles()
  const tenant = useTenant().name
  const [first] = useAnswer<typeof listReviews>('/api/tenants/:tenant/reviews', { params: { tenant } })
  const [more, setMore] = useState<{
    readonly reviews: readonly ReviewSummary[]
    readonly next: string | null
  }>()
  const [wrong, setWrong] = useState('')
  if (first.state !== 'answered') return null
  const shown = [...first.answer.reviews, ...(more?.reviews ?? [])]
  const next = more === undefined ? first.answer.next : more.next
  const older = async (after: string) => {
    setWrong('')
    try {
      const page = await call<typeof listReviews>('GET', '/api/tenants/:tenant/reviews', {
        params: { tenant },
        query: { after },
      })
      setMore({ reviews: [...(more?.reviews ?? []), ...page.reviews], next: page.next })
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <section aria-labelledby="all-reviews-title">
      <h3 className={text.title} id="all-reviews-title">
        All signed reviews
      </h3>
      {shown.length === 0 ? (
        <p className={text.soft}>
          Nobody has signed a review yet. Open a report of whole days, go through it, and choose “Review this
          report”.
        </p>
      ) : (
        <ul className={styles.list}>
          {shown.map(one => (
            <li key={one.id}>
              <VerdictMark verdict={one.conclusion === 'not-judged' ? 'unknown' : 'pass'} />
              <span>
                <span
                  className={styles.what}
                >{`${REPORT_WORDS[one.report] ?? one.title}, ${periodWords(one)}`}</span>
                <span className={styles.more}>{byWords(one)}</span>
                {one.toLookInto > 0 && (
                  <span className={styles.more}>
                    {`${one.toLookInto} ${one.toLookInto === 1 ? 'row' : 'rows'} to look into`}
                  </span>
                )}
              </span>
              <Button
                size="small"
                aria-label={`Show the review of ${REPORT_WORDS[one.report] ?? one.title}, ${periodWords(one)}`}
                onClick={() => show(one.id)}
              >
                Show
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{wrong}</p>
      {next !== null && <Button onClick={() => void older(next)}>Show older reviews</Button>}
    </section>
  )
}
