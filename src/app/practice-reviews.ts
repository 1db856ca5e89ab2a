import type { ReviewConclusion, ReviewMark } from '../base/audit/review.ts'
import { signReview } from '../comply/reviews/review-records.ts'
import type { Deed } from '../store/deed.ts'
import type { OpenAuditLog } from './api/routes/audit-log.ts'

/** A mark of the row about what somebody did, by a part of the row's sentence. */
interface PracticeMark {
  readonly about: string
  readonly mark: ReviewMark extends infer M ? (M extends unknown ? Omit<M, 'row'> : never) : never
}

interface PracticeReview {
  readonly from: string
  readonly to: string
  readonly marks: readonly PracticeMark[]
  readonly conclusion: ReviewConclusion
  readonly notes: string
}

const MARSH = {
  id: 'practice',
  name: 'Dr. Elena Marsh',
  capacity: 'Privacy officer',
  email: 'marsh@harborstreet.example',
}

const LINK: PracticeMark = {
  about: 'anonymous (guest',
  mark: {
    mark: 'expected',
    why: 'Patients open the intake forms by the link that the front desk sends them',
  },
}

/** The first two weeks of the log; the other two wait for whoever practises. The clinic’s year.json tells the same of their tasks. */
const REVIEWS: readonly PracticeReview[] = [
  { from: '2026-10-05', to: '2026-10-12', marks: [LINK], conclusion: 'nothing-unusual', notes: '' },
  {
    from: '2026-10-12',
    to: '2026-10-19',
    marks: [
      {
        about: 'okafor@harborstreet.example (administrator',
        mark: {
          mark: 'to-look-into',
          note: 'Somebody with Mr. Okafor’s account was in Dr. Chen’s mailbox at ten in the evening',
        },
      },
      {
        about: 'bayline2@',
        mark: { mark: 'asked', whom: 'Bayline IT Support', on: '2026-11-02' },
      },
      LINK,
    ],
    conclusion: 'followed-up',
    notes:
      'Two rows have no explanation. Mr. Okafor and Bayline IT Support are asked; Tomas Reyes looks at the sign-ins of both accounts and at what was opened.',
  },
]

/**
 * The reviews that the made-up clinic's privacy officer has signed. They count as signed at the moment where the clinic's
 * calendar stands still: the log was taken in then, and no review is older than what it is of.
 */
export async function keepPracticeReviews(open: OpenAuditLog, deed: Deed): Promise<void> {
  const [{ reportAsked }, { bytesOfReport }, { draftOf }] = await Promise.all([
    import('./api/routes/audit-answers.ts'),
    import('./api/routes/report-bytes.ts'),
    import('./api/routes/sign-review.ts'),
  ])
  for (const review of REVIEWS) {
    const report = await reportAsked(open, 'access', { from: review.from, to: review.to })
    if (report === null) continue
    const marks = review.marks
      .map(({ about, mark }) => ({
        ...mark,
        row: report.entries.findIndex(entry => entry.open && entry.sentence.startsWith(about)),
      }))
      .filter(({ row }) => row >= 0)
      .sort((one, other) => one.row - other.row)
    const draft = draftOf(report, { ...review, marks }, MARSH, open.now())
    await signReview(open.store, open.scope, draft, bytesOfReport(report), 0, deed)
  }
}
