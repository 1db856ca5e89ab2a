import { wordsOfDay } from '../../../base/day-words.ts'
import { addDays, isDay } from '../../../base/days.ts'
import { EVALUATION_REASONS, latestNext } from '../../../base/assurance/evaluation.ts'
import type * as routes from '../../api/contracts/assurance.ts'
import { Question } from '../contact/question.tsx'
import { useContactStyles } from '../contact/contact-styles.ts'
import { call } from '../parts/call.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { backTo } from './assurance-words.ts'
import { settingsWords } from './evaluation-part.tsx'
import { Back, ChoiceField, DayField, LongField } from './fields.tsx'
import type { PartGiven, ShownAssurance } from './use-assurance.ts'

const REASONS = {
  periodic: 'It is time: the periodic evaluation',
  'environmental-change': 'Something changed around us',
  'operational-change': 'Something changed in how we work',
} as const

type EvaluationDraft = {
  readonly reason: string
  readonly change: string
  readonly from: string
  readonly to: string
  readonly conclusions: string
  readonly plan: string
  readonly next: string
}

/** The evaluation as it is written down, over what Ward knows now. */
export function EvaluationForm({ shown, tenant, again }: PartGiven) {
  const styles = useContactStyles()
  const kept = useDraft<EvaluationDraft>('evaluation', tenant)
  const draft = { ...firstDraft(shown), ...kept.value }
  const change = (part: Partial<EvaluationDraft>) => kept.set({ ...draft, ...part })
  return (
    <Question
      page="assurance"
      asks="Evaluate the safeguards"
      why={
        <>
          Ward fills in what it knows now; you say what it means. An officer signs the PDF afterwards (45 CFR
          164.308(a)(8)).
          <KeptLine draft={kept} />
        </>
      }
      act="Write it down"
      again={again}
      wrong={() => wrongIn(draft, shown.today)}
      send={async run => {
        await run(() =>
          call<typeof routes.addEvaluation>('POST', '/api/tenants/:tenant/assurance/evaluations', {
            params: { tenant },
            body: {
              reason: EVALUATION_REASONS.find(each => each === draft.reason) ?? 'periodic',
              change: draft.reason === 'periodic' ? '' : draft.change.trim(),
              period: { from: draft.from, to: draft.to },
              conclusions: draft.conclusions.trim(),
              plan: draft.plan.trim(),
              next: draft.next,
            },
          }),
        )
        kept.clear()
        again()
        backTo('evaluation')
      }}
      beside={<Back part="evaluation" />}
      fields={problems => {
        const given = (field: keyof EvaluationDraft, label: string, hint?: string) => ({
          id: `evaluation-${field}`,
          label,
          ...(hint === undefined ? {} : { hint }),
          value: draft[field],
          set: (value: string) => change({ [field]: value }),
          problems,
        })
        return (
          <>
            <section aria-labelledby="evaluation-known">
              <h2 id="evaluation-known" className={styles.small}>
                What Ward knows now
              </h2>
              <p className={styles.text}>{settingsWords(shown.evaluated)}</p>
              <ul className={styles.bullets}>
                {shown.evaluated.programme.map(({ title, sentence }) => (
                  <li key={title}>{`${title}: ${sentence}`}</li>
                ))}
              </ul>
            </section>
            <ChoiceField
              {...given('reason', 'Why now')}
              choices={EVALUATION_REASONS.map(each => [each, REASONS[each]] as const)}
            />
            {draft.reason !== 'periodic' && <LongField {...given('change', 'What has changed')} />}
            <DayField {...given('from', 'First day of what you look at')} />
            <DayField {...given('to', 'Last day')} />
            <LongField
              {...given(
                'conclusions',
                'Conclusions',
                'How far do the safeguards meet the rule? What worries you?',
              )}
              most={8_000}
            />
            <LongField {...given('plan', 'What is done next', 'What, by whom, by when.')} most={8_000} />
            <DayField {...given('next', 'The next evaluation is due by', 'Within a year.')} />
          </>
        )
      }}
    />
  )
}

function firstDraft({ today, evaluations }: ShownAssurance): EvaluationDraft {
  const last = evaluations.find(({ state }) => state === 'completed')
  return {
    reason: 'periodic',
    change: '',
    from: last === undefined ? addDays(today, -365) : addDays(last.period.to, 1),
    to: today,
    conclusions: '',
    plan: '',
    next: latestNext(today),
  }
}

function wrongIn(draft: EvaluationDraft, today: string): readonly FieldProblem[] {
  const wrong: FieldProblem[] = []
  const { reason, change, from, to, conclusions, plan, next } = draft
  if (reason !== 'periodic' && change.trim().length < 5) {
    wrong.push({ field: 'evaluation-change', message: 'Say what has changed.' })
  }
  if (!isDay(from)) wrong.push({ field: 'evaluation-from', message: 'Enter the first day.' })
  if (!isDay(to) || to > today)
    wrong.push({ field: 'evaluation-to', message: 'Enter the last day, up to today.' })
  else if (isDay(from) && to < from) {
    wrong.push({ field: 'evaluation-to', message: 'The period ends before it begins.' })
  }
  if (conclusions.trim() === '') {
    wrong.push({ field: 'evaluation-conclusions', message: 'Write the conclusions.' })
  }
  if (plan.trim() === '') wrong.push({ field: 'evaluation-plan', message: 'Write what is done next.' })
  if (!isDay(next) || next <= today || next > latestNext(today)) {
    wrong.push({
      field: 'evaluation-next',
      message: `Enter a day after today, up to ${wordsOfDay(latestNext(today))}.`,
    })
  }
  return wrong
}
