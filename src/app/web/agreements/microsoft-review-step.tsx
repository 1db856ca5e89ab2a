import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import {
  CHECKLIST_GROUPS,
  CHECKLIST_RESULTS,
  type ChecklistGroup,
  type ChecklistRow,
  MICROSOFT_CHECKLIST,
} from '../../../base/agreements/microsoft-checklist.ts'
import type { reviewMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { DocumentLink } from './document-link.tsx'
import {
  answered,
  type AnswerDraft,
  NO_ANSWER,
  RESULT_WORDS,
  resultsOf,
  REVIEW_FIELD,
  type ReviewDraft,
  reviewProblems,
  sentAnswers,
} from './microsoft-review-draft.ts'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { documentText, microsoftAddress } from './microsoft-words.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

/** Question 3: what the reviewer saw, row by row. What is written is kept all the while. */
export function MicrosoftReviewStep({ tenant, known, done }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const record = known.inWork
  const stored = useDraft<ReviewDraft>(`microsoft-review:${record?.id ?? 'new'}`, tenant.name)
  const { problems, isBusy, submit } = useSending(() => null)
  const file = record?.document?.file ?? null
  if (record === null || known.missing !== null || record.document === null || file === null) {
    return (
      <>
        <PageHead title="There is nothing to review yet">
          {known.missing ?? 'Begin with which document it is.'}
        </PageHead>
        <Button appearance="primary" onClick={backToMicrosoft}>
          See what is to do
        </Button>
      </>
    )
  }
  const draft: ReviewDraft = { ...reviewedDraft(record.review), ...stored.value }
  const change = (row: string, some: Partial<AnswerDraft>) =>
    stored.set({ ...draft, [row]: { ...(draft[row] ?? NO_ANSWER), ...some } })
  const send = async () => {
    await call<typeof reviewMicrosoftAgreement>('POST', '/api/tenants/:tenant/microsoft-agreement/review', {
      params: { tenant: tenant.name },
      body: { id: record.id, expects: record.version, answers: sentAnswers(draft) },
    })
    stored.clear()
    done('The review is kept.', microsoftAddress('accept'))
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="What do you see in it?"
      onSubmit={event => {
        event.preventDefault()
        void submit(reviewProblems(draft), send)
      }}
    >
      <div>
        <p className={styles.count}>Question 3 of 4</p>
        <PageHead title="What do you see in it?">
          {`Open ${documentText(record.document)}, and go through it with these ${MICROSOFT_CHECKLIST.length} points. What was not found stands in the record too, with what you do about it.`}
        </PageHead>
        <p className={styles.text}>
          <DocumentLink tenant={tenant.name} sha256={file.sha256}>
            Open the kept copy
          </DocumentLink>
        </p>
        <KeptLine draft={stored} />
        <FieldProblems problems={problems} />
        <NoPatients id="microsoft-review-names" />
      </div>
      {(Object.keys(CHECKLIST_GROUPS) as ChecklistGroup[]).map(group => (
        <section key={group} className={styles.form} aria-labelledby={`review-${group}`}>
          <h2 className={styles.group} id={`review-${group}`}>
            {CHECKLIST_GROUPS[group]}
          </h2>
          {MICROSOFT_CHECKLIST.filter(row => row.group === group).map(row => (
            <Row key={row.id} row={row} answer={draft[row.id] ?? NO_ANSWER} {...{ change, problems }} />
          ))}
        </section>
      ))}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Keep the review and go on
        </Button>
        <Button appearance="subtle" onClick={backToMicrosoft}>
          Leave it for now
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {`${answered(draft)} of ${MICROSOFT_CHECKLIST.length} points answered. What you write is kept for you for 30 days.`}
      </p>
    </form>
  )
}

function Row({
  row: { id, title, look, cites, optional, source, asOf, verified },
  answer,
  change,
  problems,
}: {
  row: ChecklistRow
  answer: AnswerDraft
  change: (row: string, some: Partial<AnswerDraft>) => void
  problems: readonly FieldProblem[]
}) {
  const styles = useMicrosoftStyles()
  const field = (name: 'result' | 'where' | 'quote' | 'note') => REVIEW_FIELD(id, name)
  const { result } = answer
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>{title}</legend>
      <p className={styles.hint}>{look}</p>
      <p className={styles.hint}>
        {`45 CFR ${cites.join(', ')}. From ${source}, as of ${asOf}${verified ? '' : '; not checked since'}.`}
      </p>
      <Field {...problemAt(problems, field('result'))}>
        <RadioGroup
          id={field('result')}
          tabIndex={-1}
          layout="horizontal"
          aria-label={title}
          value={result ?? ''}
          onChange={(_, { value }) =>
            change(id, { result: CHECKLIST_RESULTS.find(one => one === value) ?? null })
          }
        >
          {resultsOf(optional).map(one => (
            <Radio key={one} value={one} label={RESULT_WORDS[one]} />
          ))}
        </RadioGroup>
      </Field>
      {result === 'seen' && (
        <>
          <Field
            label={{ children: 'Where: page, section or address', htmlFor: field('where') }}
            {...problemAt(problems, field('where'))}
          >
            <Input
              id={field('where')}
              value={answer.where}
              maxLength={200}
              autoComplete="off"
              onChange={(_, { value }) => change(id, { where: value })}
            />
          </Field>
          <Field label={{ children: 'Its words (optional)', htmlFor: field('quote') }}>
            <Textarea
              id={field('quote')}
              value={answer.quote}
              maxLength={1_000}
              rows={2}
              resize="vertical"
              onChange={(_, { value }) => change(id, { quote: value })}
            />
          </Field>
        </>
      )}
      {result !== null && (
        <Field
          label={{ children: NOTE_LABELS[result], htmlFor: field('note') }}
          {...problemAt(problems, field('note'))}
        >
          <Textarea
            id={field('note')}
            aria-describedby="microsoft-review-names"
            value={answer.note}
            maxLength={1_000}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => change(id, { note: value })}
          />
        </Field>
      )}
    </fieldset>
  )
}

const NOTE_LABELS = {
  seen: 'Note (optional)',
  'not-found': 'What you do about it',
  'does-not-apply': 'Why it does not apply',
} as const

type Review = NonNullable<MicrosoftProps['known']['inWork']>['review']

function reviewedDraft(review: Review): ReviewDraft {
  return Object.fromEntries((review?.answers ?? []).map(({ row, ...answer }) => [row, answer]))
}
