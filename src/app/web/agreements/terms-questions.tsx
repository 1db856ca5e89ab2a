import { Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import {
  AGENT_ANSWERS,
  type AgreementKind,
  type Direction,
  DIRECTIONS,
  OFFSHORE_ANSWERS,
} from '../../../base/agreements/agreement.ts'
import {
  AGENT_WORDS,
  DIRECTION_WORDS,
  KIND_WORDS,
  OFFSHORE_WORDS,
} from '../../../base/agreements/agreement-words.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { PaperField } from './paper-field.tsx'
import { PartyQuestion } from './party-question.tsx'
import { Choice, Line, Words } from './terms-inputs.tsx'
import { TermsLook } from './terms-look.tsx'
import { kindsFor, type Question, TERMS_FIELD, type TermsDraft, untilOf } from './terms-draft.ts'
import { dayText } from '../calendar/day-words.ts'
import { isDay } from '../../../base/days.ts'

export const QUESTION_TITLES: { readonly [Q in Question]: string } = {
  who: 'Who promises whom?',
  party: 'Who is the other side?',
  paper: 'Which paper is it?',
  time: 'From when to when?',
  scope: 'What does it cover?',
  rest: 'What else does it say?',
  look: 'Look it over',
}

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  soft: { margin: 0 },
})

export interface QuestionProps {
  readonly draft: TermsDraft
  readonly change: (some: Partial<TermsDraft>) => void
  readonly problems: readonly FieldProblem[]
  readonly tenant: MyTenant
  readonly today: string
  readonly go: (question: Question) => void
}

/** The fields of one question. */
export function TermsQuestion(props: QuestionProps) {
  const styles = useStyles()
  return <div className={styles.all}>{fieldsOf(props)}</div>
}

function fieldsOf(props: QuestionProps): ReactNode {
  switch (props.draft.question) {
    case 'who':
      return <Who {...props} />
    case 'party':
      return <PartyQuestion {...props} />
    case 'paper':
      return <Paper {...props} />
    case 'time':
      return <Time {...props} />
    case 'scope':
      return <Scope {...props} />
    case 'rest':
      return <Rest {...props} />
    case 'look':
      return <TermsLook draft={props.draft} go={props.go} />
  }
}

function Who({ draft, change, problems }: QuestionProps) {
  const kinds = kindsFor(draft.direction)
  const choose = (direction: Direction) => {
    const there = kindsFor(direction)
    const kind = draft.kind !== '' && there.includes(draft.kind) ? draft.kind : (there[0] ?? '')
    change({ direction, kind })
  }
  return (
    <>
      <Field label="Who promises to protect patient data?" {...problemAt(problems, TERMS_FIELD('direction'))}>
        <RadioGroup
          id={TERMS_FIELD('direction')}
          tabIndex={-1}
          value={draft.direction}
          onChange={(_, { value }) => {
            const direction = DIRECTIONS.find(one => one === value)
            if (direction !== undefined) choose(direction)
          }}
        >
          {DIRECTIONS.map(one => (
            <Radio key={one} value={one} label={DIRECTION_WORDS[one]} />
          ))}
        </RadioGroup>
      </Field>
      {draft.direction !== '' && kinds.length > 1 && (
        <Field
          label={{ children: 'What kind of paper is it?', htmlFor: TERMS_FIELD('kind') }}
          hint={draft.kind === '' ? '' : KIND_WORDS[draft.kind].means}
          {...problemAt(problems, TERMS_FIELD('kind'))}
        >
          <Select
            id={TERMS_FIELD('kind')}
            value={draft.kind}
            onChange={(_, { value }) =>
              change({ kind: kinds.find(one => one === value) ?? ('' as AgreementKind | '') })
            }
          >
            {kinds.map(one => (
              <option key={one} value={one}>
                {KIND_WORDS[one].title}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  )
}

function Paper({ draft, change, problems, tenant, today }: QuestionProps) {
  const text = { draft, change, problems }
  if (draft.kind === 'required-by-law') {
    return (
      <>
        <Line {...text} name="title" label="What the arrangement is called" />
        <Line {...text} name="attemptLaw" label="Which law requires it" />
        <Line {...text} name="attemptOn" label="Asked for assurances on" type="date" latest={today} />
        <Words {...text} name="attemptHow" label="How you asked" />
        <Words {...text} name="attemptWhy" label="Why you got none" />
      </>
    )
  }
  return (
    <>
      <PaperField {...text} tenant={tenant} />
      <Line {...text} name="title" label="What the paper is called" />
      <Line
        {...text}
        name="label"
        label="Its version, as it stands on it (optional)"
        hint="Such as 2026-03 or Rev. 4."
      />
    </>
  )
}

function Time({ draft, change, problems }: QuestionProps) {
  const styles = useStyles()
  const text = { draft, change, problems }
  const until = untilOf(draft)
  return (
    <>
      <Choice
        {...text}
        name="begins"
        label="When does it begin?"
        options={[
          ['day', 'On a day that the paper names'],
          ['signature', 'With the last signature'],
        ]}
      />
      {draft.begins === 'day' && <Line {...text} name="effective" label="First day" type="date" />}
      <Choice
        {...text}
        name="ends"
        label="When does it end?"
        options={[
          ['open', 'When somebody ends it, or with the service'],
          ['years', 'After whole years'],
          ['day', 'On a day that the paper names'],
        ]}
      />
      {draft.ends === 'years' && (
        <>
          <Line {...text} name="years" label="How many years" />
          {until !== null && isDay(until) && (
            <p className={styles.soft}>{`The last day is ${dayText(until)}.`}</p>
          )}
        </>
      )}
      {draft.ends === 'day' && <Line {...text} name="until" label="Last day" type="date" />}
    </>
  )
}

function Scope(props: QuestionProps) {
  return (
    <>
      <Words
        {...props}
        name="services"
        label="Services (optional)"
        hint="One a line, as the paper names them. Empty: all that the other side does for you."
      />
      <Words
        {...props}
        name="regions"
        label="Regions or sites (optional)"
        hint="One a line. Empty: everywhere."
      />
    </>
  )
}

function Rest(props: QuestionProps) {
  const { draft, change } = props
  return (
    <>
      <Line
        {...props}
        name="breachDays"
        label="Days within which a breach is reported (optional)"
        hint="As the paper says; the law allows 60 at most."
      />
      <Line {...props} name="endingDays" label="Days of notice for ending it (optional)" />
      {draft.direction !== 'us-to-client' && (
        <Field
          label={{ children: 'Is the other side your agent?', htmlFor: TERMS_FIELD('agent') }}
          hint="Whether you may direct how the work is done (45 CFR 160.402(c)). It can be decided later."
        >
          <Select
            id={TERMS_FIELD('agent')}
            value={draft.agent}
            onChange={(_, { value }) =>
              change({ agent: AGENT_ANSWERS.find(one => one === value) ?? 'not-decided' })
            }
          >
            {AGENT_ANSWERS.map(one => (
              <option key={one} value={one}>
                {AGENT_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={{ children: 'Outside of the United States', htmlFor: TERMS_FIELD('offshore') }}>
        <Select
          id={TERMS_FIELD('offshore')}
          value={draft.offshore}
          onChange={(_, { value }) =>
            change({ offshore: OFFSHORE_ANSWERS.find(one => one === value) ?? 'not-said' })
          }
        >
          {OFFSHORE_ANSWERS.map(one => (
            <option key={one} value={one}>
              {OFFSHORE_WORDS[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Words {...props} name="indemnity" label="Indemnity (optional)" />
      <Words {...props} name="insurance" label="Insurance (optional)" />
      <Line {...props} name="law" label="Governing law (optional)" />
    </>
  )
}
