import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { RESULT_WORDS } from '../../../base/agreements/agreement-words.ts'
import type { Clause } from '../../../base/agreements/clause.ts'
import { clausesOf, optionalClausesOf } from '../../../base/agreements/clauses.ts'
import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import type * as routes from '../../api/contracts/agreements.ts'
import { Told } from '../calendar/told.tsx'
import { sendDecided } from '../detail/form-problems.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useDraft } from '../parts/use-draft.ts'
import { useSteady } from '../access/use-steady.ts'
import { useSending } from '../sign-in/use-sending.ts'
import {
  type ClauseAnswer,
  type ClauseAnswers,
  clauseField,
  clausesSent,
  firstAnswers,
  readCount,
  resultsFor,
  UNREAD,
  wrongInClauses,
} from './clause-draft.ts'
import { DocumentLink } from './document-link.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', maxWidth: '760px' },
  clause: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    margin: 0,
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    breakInside: 'avoid',
  },
  legend: { ...typographyStyles.body1Strong, padding: '0 4px' },
  law: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  section: { ...typographyStyles.subtitle2, margin: '8px 0 0' },
  acts: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
})

interface ClauseFormProps {
  readonly id: string
  readonly tenant: MyTenant
  readonly kept: (id: string, sentence: string) => void
  readonly cancel: () => void
}

/** Reading an agreement clause by clause, with the page or a quote of each. */
export function ClauseForm(props: ClauseFormProps) {
  const { id, tenant } = props
  const [last, again] = useAnswer<typeof routes.readAgreement>('/api/tenants/:tenant/agreements/:id', {
    params: { tenant: tenant.name, id },
  })
  const read = useSteady(last, id)
  if (read.state === 'loading') return <Loading />
  if (read.state === 'failed') return <Failed why={read.why} again={again} />
  if (read.state === 'told') return <Told detail={read.detail} again={again} />
  const { agreement } = read.answer
  if (agreement.document === null) {
    return (
      <Told
        detail="This agreement has no file yet. Add the paper first, then check its clauses."
        again={again}
      />
    )
  }
  return <Written {...props} {...{ agreement, again }} sha256={agreement.document.sha256} />
}

function Written({
  agreement,
  sha256,
  tenant,
  kept,
  cancel,
  again,
}: ClauseFormProps & { agreement: ShownAgreement; sha256: string; again: () => void }) {
  const styles = useStyles()
  const { id, kind, title, check, party } = agreement
  const stored = useDraft<ClauseAnswers>(`clauses:${id}`, tenant.name)
  const answers = stored.value ?? firstAnswers(agreement)
  const change = (clause: string, some: Partial<ClauseAnswer>) =>
    stored.set({ ...answers, [clause]: { ...UNREAD, ...answers[clause], ...some } })
  const { problems, isBusy, submit } = useSending(() => null)
  const { read, of } = readCount(kind, answers)
  const send = () =>
    sendDecided(async () => {
      await call<typeof routes.checkClauses>('POST', '/api/tenants/:tenant/agreements/:id/clauses', {
        params: { tenant: tenant.name, id },
        body: { sha256, clauses: clausesSent(kind, answers), expects: check?.version ?? 0 },
      })
      stored.clear()
      kept(id, `What you read is kept: ${read} of ${of} clauses.`)
    }, again)
  const row = (clause: Clause) => (
    <ClauseRow
      key={clause.id}
      {...{ clause, problems }}
      results={resultsFor(kind, clause)}
      answer={answers[clause.id] ?? UNREAD}
      change={some => change(clause.id, some)}
    />
  )
  const optional = optionalClausesOf(kind)
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={`Clauses of the agreement with ${party.name}`}
      onSubmit={event => {
        event.preventDefault()
        void submit(wrongInClauses(kind, answers), send)
      }}
    >
      <PageHead title={`Check the clauses with ${party.name}`}>
        Read “{title}” beside this. Mark each clause as soon as you find it; you can stop and go on later.
      </PageHead>
      <DocumentLink tenant={tenant.name} sha256={sha256}>
        Open the paper
      </DocumentLink>
      {agreement.document?.from === 'draft' && (
        <p className={styles.text}>
          Ward’s draft has the clauses in the sections named below. Read them all the same.
        </p>
      )}
      <KeptLine draft={stored} />
      <FieldProblems problems={problems} />
      {clausesOf(kind).map(row)}
      {optional.length > 0 && (
        <>
          <h2 className={styles.section}>What the paper may allow beside</h2>
          <p className={styles.text}>
            None of these is asked for. Note those that are there: each widens what may be done.
          </p>
          {optional.map(row)}
        </>
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Keep what I read
        </Button>
        <Button onClick={cancel}>Leave it for now</Button>
        <span role="status">{`${read} of ${of} read`}</span>
      </div>
    </form>
  )
}

function ClauseRow({
  clause,
  results,
  answer,
  change,
  problems,
}: {
  clause: Clause
  results: ReturnType<typeof resultsFor>
  answer: ClauseAnswer
  change: (some: Partial<ClauseAnswer>) => void
  problems: readonly FieldProblem[]
}) {
  const styles = useStyles()
  const { id, title, paragraph, look, typical, lacks } = clause
  const { result, page, quote, note } = answer
  const isOptional = id.startsWith('O')
  const at = (part: keyof ClauseAnswer) => clauseField(id, part)
  return (
    <fieldset className={styles.clause}>
      <legend className={styles.legend}>{`${id}. ${title}`}</legend>
      <p className={styles.law}>{`45 CFR ${paragraph}`}</p>
      <p className={styles.text}>{look}</p>
      <details>
        <summary>How it often reads</summary>
        <p className={styles.text}>{typical}</p>
      </details>
      <Field label="What you found" {...problemAt(problems, at('result'))}>
        <RadioGroup
          layout="horizontal-stacked"
          value={result}
          onChange={(_, { value }) => change({ result: results.find(one => one === value) ?? '' })}
        >
          {results.map(one => (
            <Radio key={one} value={one} label={RESULT_WORDS[one]} />
          ))}
        </RadioGroup>
      </Field>
      {result === 'absent' && !isOptional && <p className={styles.text}>{lacks}</p>}
      {result === 'present' && (
        <>
          <Field
            label={{ children: 'Page or section', htmlFor: at('page') }}
            {...problemAt(problems, at('page'))}
          >
            <Input
              id={at('page')}
              value={page}
              maxLength={60}
              autoComplete="off"
              onChange={(_, data) => change({ page: data.value })}
            />
          </Field>
          <Area
            id={at('quote')}
            label="Quote (optional)"
            value={quote}
            set={value => change({ quote: value })}
          />
        </>
      )}
      {result !== '' && result !== 'present' && (
        <Area
          id={at('note')}
          label={NOTE_WORDS[result]}
          value={note}
          problems={problems}
          set={value => change({ note: value })}
        />
      )}
    </fieldset>
  )
}

const NOTE_WORDS = {
  absent: 'What is done about it (optional)',
  unclear: 'What is unclear',
  'not-needed': 'Which duty by law keeps you from ending it (164.504(e)(3)(iii))',
} as const

function Area({
  id,
  label,
  value,
  set,
  problems = [],
}: {
  id: string
  label: string
  value: string
  set: (value: string) => void
  problems?: readonly FieldProblem[]
}) {
  return (
    <Field label={{ children: label, htmlFor: id }} {...problemAt(problems, id)}>
      <Textarea
        id={id}
        value={value}
        rows={2}
        maxLength={2_000}
        resize="vertical"
        onChange={(_, data) => set(data.value)}
      />
    </Field>
  )
}
