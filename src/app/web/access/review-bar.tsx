import {
  Button,
  makeStyles,
  tokens,
  typographyStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { CONCLUSION_WORDS } from '../../../assess/audit/review-sentence.ts'
import { dayWords } from '../../../assess/words.ts'
import { isReviewed } from '../../../base/audit/review.ts'
import type { Verdict } from '../../../base/verdict.ts'
import type { ReviewSummary, ShownReviews } from '../../api/contracts/reviews.ts'
import type { View } from '../address.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import type { ChangeAccess } from './access-choice.ts'
import { periodWords, weekBefore } from './period.ts'

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    gap: '4px 10px',
    alignItems: 'center',
    minHeight: '32px',
    padding: '8px 16px',
    margin: '0 0 24px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 640px)': { gridTemplateColumns: '24px minmax(0, 1fr)' },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    '@media (max-width: 640px)': { gridColumnStart: 2 },
    '@media print': { display: 'none' },
  },
})

/** Whether the report of these days was reviewed, by whom, and the way to a review. */
export function ReviewBar({
  view,
  answer,
  change,
}: {
  view: View
  /** Of this report, with a day of these in it. */
  answer: ShownReviews
  change: ChangeAccess
}) {
  const styles = useStyles()
  const focusComesBack = useRestoreFocusTarget()
  const { mark, what, more, act } = standOf(view, answer, change)
  return (
    <section className={styles.bar} aria-label="Review of this report">
      <VerdictMark verdict={mark} />
      <span>
        <span className={styles.what}>{what}</span> {more}
      </span>
      <span className={styles.acts}>
        {act}
        <Button
          {...focusComesBack}
          appearance="subtle"
          aria-haspopup="dialog"
          onClick={() => change({}, { side: 'reviews' })}
        >
          Reviews
        </Button>
        <Button
          {...focusComesBack}
          appearance="subtle"
          aria-haspopup="dialog"
          onClick={() => change({}, { side: 'policies' })}
        >
          Access policies
        </Button>
      </span>
    </section>
  )
}

interface Stand {
  readonly mark: Verdict
  readonly what: string
  readonly more: string
  readonly act?: ReactNode
}

/** Where the review of these days stands, in words. */
function standOf(
  { report, from, to }: View,
  { reviews, signer, now, last }: ShownReviews,
  change: ChangeAccess,
): Stand {
  if (report === 'place' || report === 'person') {
    return {
      mark: 'not-applicable',
      what: 'This is a closer look.',
      more: 'What is reviewed and signed is a report of everybody and every place.',
    }
  }
  if (from === null || to === null) {
    const week = last === null ? null : weekBefore(last)
    return {
      mark: 'manual',
      what: 'Choose whole days to review.',
      more: 'A review is of a first and a last day; a week is usual.',
      act: week === null ? undefined : <Button onClick={() => change(week)}>Last whole week</Button>,
    }
  }
  if (`${to}T00:00:00.000Z` > now) {
    return {
      mark: 'manual',
      what: 'These days are not over yet.',
      more: `They can be reviewed from ${dayWords(`${to}T00:00:00.000Z` as typeof now)} on.`,
    }
  }
  const begin = (words: string, appearance: 'primary' | 'secondary') =>
    signer === null ? undefined : (
      <Button appearance={appearance} onClick={() => change({}, { isReviewing: true })}>
        {words}
      </Button>
    )
  const whole = reviews.find(one => one.from === from && one.to === to)
  if (whole !== undefined) {
    return {
      mark: 'pass',
      what: reviewedWords(whole),
      more: '',
      act: (
        <>
          <Button onClick={() => change({}, { signed: { id: whole.id, version: null } })}>
            Show what was signed
          </Button>
          {begin('Review it again', 'secondary')}
        </>
      ),
    }
  }
  const isCovered = isReviewed(reviews, { from, to })
  const parts = reviews.map(one => `${periodWords(one)}: ${one.by.name}`).join('; ')
  return {
    mark: isCovered ? 'pass' : 'manual',
    what: isCovered ? 'Every day of it was reviewed.' : 'Not reviewed yet.',
    more:
      reviews.length > 0
        ? `${isCovered ? '' : 'Only parts were: '}${parts}.`
        : signer === null
          ? 'An officer of the clinic reviews and signs it.'
          : '',
    act: begin('Review this report', isCovered ? 'secondary' : 'primary'),
  }
}

/** "Reviewed by Kim Park on 2 November 2026: nothing unusual." */
export function reviewedWords({
  by,
  at,
  conclusion,
}: Pick<ReviewSummary, 'by' | 'at' | 'conclusion'>): string {
  return `Reviewed by ${by.name} on ${dayWords(at)}: ${CONCLUSION_WORDS[conclusion].toLowerCase()}.`
}
