import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useState } from 'react'
import { CONCLUSION_WORDS, reviewSentence } from '../../../assess/audit/review-sentence.ts'
import {
  isOwnAct,
  isSameName,
  REVIEW_CONCLUSIONS,
  type ReviewConclusion,
} from '../../../base/audit/review.ts'
import type { ShownReport } from '../../api/contracts/audit-page.ts'
import type { ShownReviews, signReview } from '../../api/contracts/reviews.ts'
import { call, CallFailed } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { reviewedWords } from './review-bar.tsx'
import { countedWords } from './words.ts'
import { halfMarkProblems } from './half-marks.ts'
import { SIGN_FIELDS, signedMarks, signProblems } from './review-draft.ts'
import type { ReviewWork } from './use-review-work.ts'

type Made = NonNullable<ShownReport['report']>

const useStyles = makeStyles({
  all: {
    ...typographyStyles.body1,
    display: 'grid',
    gap: '16px',
    maxWidth: '760px',
    margin: '40px 0 0',
    padding: '20px 0 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { display: 'none' },
  },
  // Below the bar of a review, which stays on top.
  title: {
    ...typographyStyles.subtitle1,
    margin: 0,
    scrollMarginTop: '112px',
    ':focus-visible': { outlineOffset: '4px' },
  },
  text: { margin: 0 },
  own: {
    margin: 0,
    padding: '8px 12px',
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  signed: {
    ...typographyStyles.body2,
    margin: '4px 0 0',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  label: { ...typographyStyles.body1Strong, margin: 0 },
  name: { maxWidth: '420px' },
  look: { marginTop: '6px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

const NOTES: { readonly [C in ReviewConclusion]: string } = {
  'nothing-unusual': 'Notes (optional)',
  'followed-up': 'What was unusual, and what is done about it?',
  'not-judged': 'Why could it not be judged?',
}

export const SIGN_TITLE = 'sign-title'

/** The last step of a review: what is concluded, what is signed in a sentence, and the name. */
export function SignForm({
  report,
  period,
  work,
  goToField,
  reviews,
  signed,
  look,
  anew,
}: {
  report: Made
  /** First day, and the day after the last. */
  period: { readonly from: string; readonly to: string }
  work: ReviewWork
  /** Goes to the form of a mark, also where its row is not shown. */
  goToField: (field: string) => void
  reviews: ShownReviews
  signed: (id: string) => void
  /** Shows a review that was signed before. */
  look: (id: string) => void
  /** Has the report made anew: it is another one than was shown. */
  anew: () => void
}) {
  const styles = useStyles()
  const { name: tenant } = useTenant()
  const { act, isBusy, dialog } = useAct()
  const [acknowledged, setAcknowledged] = useState(false)
  const [typed, setTyped] = useState('')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [isOther, setOther] = useState(false)
  const { signer } = reviews
  if (signer === null) return null
  const { draft, byRow, change } = work
  const { couldNotSee } = report.completeness
  const own = report.entries.filter(({ actor }) => isOwnAct(actor, signer.email)).length
  const marks = signedMarks(byRow)
  const rows = { all: report.entries.length, open: report.entries.filter(({ open }) => open).length }
  const before = reviews.reviews.find(one => one.from === period.from && one.to === period.to)
  const submit = () => {
    const given = { acknowledged, typed, isName: isSameName(typed, signer.name) }
    const wrong = [
      ...halfMarkProblems(work.half, row => report.entries[row]?.sentence ?? ''),
      ...signProblems(draft, byRow, given),
    ]
    setProblems(wrong)
    const { conclusion, notes } = draft
    if (wrong.length > 0 || conclusion === null) return
    void act(async run => {
      try {
        const body = {
          report: report.id,
          ...period,
          madeAt: report.madeAt,
          sha256: report.sha256,
          expects: before?.version ?? 0,
          marks,
          conclusion,
          notes,
          acknowledged: true as const,
          name: typed,
        }
        const { review } = await run(() =>
          call<typeof signReview>('POST', '/api/tenants/:tenant/reviews', { params: { tenant }, body }),
        )
        work.kept.clear()
        signed(review.id)
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error
        if (error.code === 'prove-again') return
        setOther(error.code === 'conflict')
        setProblems([{ field: null, message: error.message }])
      }
    })
  }
  return (
    <form
      className={styles.all}
      noValidate
      aria-labelledby={SIGN_TITLE}
      onSubmit={event => {
        event.preventDefault()
        if (!isBusy) submit()
      }}
    >
      <h2 className={styles.title} id={SIGN_TITLE} tabIndex={-1}>
        Sign this review
      </h2>
      <FieldProblems problems={problems} go={goToField} />
      {isOther && (
        <div className={styles.acts}>
          <Button
            onClick={() => {
              setOther(false)
              setProblems([])
              anew()
            }}
          >
            Make the report anew
          </Button>
        </div>
      )}
      {before !== undefined && (
        <div className={styles.own}>
          <p className={styles.text}>
            {`${reviewedWords(before)} Yours will be a further version; that one stays.`}
          </p>
          <Button size="small" className={styles.look} onClick={() => look(before.id)}>
            Show what was signed
          </Button>
        </div>
      )}
      {own > 0 && (
        <p className={styles.own}>
          {`${countedWords(own, 'row')} ${own === 1 ? 'is' : 'are'} about what you did yourself. Better another officer reviews ${own === 1 ? 'it' : 'them'}. Where there is none, sign: it stands on the review.`}
        </p>
      )}
      <Field label="What do you conclude?" {...problemAt(problems, SIGN_FIELDS.conclusion)}>
        <RadioGroup
          id={SIGN_FIELDS.conclusion}
          tabIndex={-1}
          value={draft.conclusion ?? ''}
          onChange={(_, { value }) =>
            change({ conclusion: REVIEW_CONCLUSIONS.find(one => one === value) ?? null })
          }
        >
          {REVIEW_CONCLUSIONS.map(one => (
            <Radio key={one} value={one} label={CONCLUSION_WORDS[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={NOTES[draft.conclusion ?? 'nothing-unusual']}
        hint={NO_PATIENTS}
        {...problemAt(problems, SIGN_FIELDS.notes)}
      >
        <Textarea
          id={SIGN_FIELDS.notes}
          value={draft.notes}
          maxLength={4000}
          rows={3}
          onChange={(_, { value }) => change({ notes: value })}
        />
      </Field>
      <Field {...problemAt(problems, SIGN_FIELDS.acknowledged)}>
        <Checkbox
          id={SIGN_FIELDS.acknowledged}
          checked={acknowledged}
          onChange={(_, { checked }) => setAcknowledged(checked === true)}
          label={
            couldNotSee === 0
              ? 'I have read what this report could see.'
              : `I know that ${countedWords(couldNotSee, 'thing')} could not be seen; the box on top names ${couldNotSee === 1 ? 'it' : 'them'}.`
          }
        />
      </Field>
      <div>
        <p className={styles.label}>What you sign</p>
        <blockquote className={styles.signed}>
          {draft.conclusion === null
            ? 'Choose a conclusion. The sentence that you sign then stands here.'
            : reviewSentence({
                ...signer,
                ...period,
                title: report.title,
                madeAt: report.madeAt,
                rows,
                marks,
                couldNotSee,
                ownRows: own,
                conclusion: draft.conclusion,
              })}
        </blockquote>
      </div>
      <Field
        className={styles.name}
        label={`Type your full name: ${signer.name}`}
        hint={signer.capacity}
        {...problemAt(problems, SIGN_FIELDS.name)}
      >
        <Input
          id={SIGN_FIELDS.name}
          value={typed}
          autoComplete="off"
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          I sign and accept
        </Button>
      </div>
      <p className={styles.text}>
        You sign this report exactly as it stands here. It is kept with your review, and can be shown and
        proven years later.
      </p>
      {dialog}
    </form>
  )
}
