import { longDayWords } from '../../../assess/words.ts'
import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { addDays, isDay } from '../../../base/days.ts'
import { requirement as ruleOf } from '../../../base/hipaa/requirements.ts'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import type { DecisionKind } from '../../../assess/programme.ts'
import type { ShownDecision, signDecision } from '../../api/contracts/decisions.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useDraft } from '../parts/use-draft.ts'
import { useSending } from '../sign-in/use-sending.ts'
import {
  CHOICE_WORDS,
  DECISION_FIELDS,
  type DecisionDraft,
  evidenceLines,
  FACTORS,
  firstDecision,
  REVIEW_DAYS,
  signedSentence,
  wrongInDecision,
} from './decision-form.ts'
import { useDetailStyles } from './detail-styles.ts'
import { sendDecided } from './form-problems.ts'
import { useFormStyles } from './form-styles.ts'
import type { DecisionsAnswer } from './use-decisions.ts'

const NAMES = 'decision-names'

/** Writes a record of 45 CFR 164.306(d)(3) and signs it with the full name. */
export function DecisionForm({
  requirement,
  answer,
  signer,
  signed,
  again,
  cancel,
}: {
  requirement: RequirementStatus
  answer: DecisionsAnswer
  signer: NonNullable<DecisionsAnswer['signer']>
  signed: (decision: ShownDecision, version: number) => void
  again: () => void
  cancel: () => void
}) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const { name: tenant } = useTenant()
  const { citation, choices, today, version, knownFailing } = answer
  const kept = useDraft<DecisionDraft>(`decision:${citation}`, tenant)
  const draft = kept.value ?? firstDecision(choices, today)
  const change = (part: Partial<DecisionDraft>) => kept.set({ ...draft, ...part })
  const [isRead, setRead] = useState(false)
  const [typed, setTyped] = useState('')
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(() => null)
  const { decision, why, alternative, evidence, reviewBy } = draft
  const send = () =>
    sendDecided(async () => {
      if (decision === '') return
      const body = {
        decision,
        why: why.trim(),
        alternative: decision === 'alternative' ? alternative.trim() : null,
        evidence: [...evidenceLines(evidence)],
        // The day that is chosen is the last one; what is kept is the first on which it no longer counts.
        reviewBy: addDays(reviewBy, 1),
        name: typed,
        knownFailing: knownFailing.map(({ check }) => check),
        expects: version,
      }
      const made = await run(() =>
        call<typeof signDecision>('POST', '/api/tenants/:tenant/requirements/:citation/decisions', {
          params: { tenant, citation },
          body,
        }),
      )
      kept.clear()
      signed(made.decision, made.version)
    }, again)
  const area = (field: 'why' | 'alternative' | 'evidence', label: string, hint: string, most: number) => (
    <Field
      label={{ children: label, htmlFor: DECISION_FIELDS[field] }}
      hint={hint}
      {...problemAt(problems, DECISION_FIELDS[field])}
    >
      <Textarea
        id={DECISION_FIELDS[field]}
        aria-describedby={NAMES}
        value={draft[field]}
        maxLength={most}
        rows={field === 'why' ? 4 : 3}
        autoFocus={field === 'why' && choices.length === 1}
        resize="vertical"
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  )
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Record"
      onSubmit={event => {
        event.preventDefault()
        void submit(wrongInDecision(draft, { isRead, typed, name: signer.name, today }), send)
      }}
    >
      <FieldProblems problems={problems} />
      <KeptLine draft={kept} />
      <Decided
        choices={choices}
        decision={decision}
        choose={value => change({ decision: value })}
        problems={problems}
      />
      {choices.length > 1 && (
        <details>
          <summary>What to weigh (45 CFR 164.306(b)(2))</summary>
          <ul className={text.list}>
            {FACTORS.map(factor => (
              <li key={factor}>{ruleOf(factor).understand}</li>
            ))}
          </ul>
        </details>
      )}
      <NoPatients id={NAMES} />
      {area('why', 'Why', 'In your own words, so that somebody who comes later understands it.', 4_000)}
      {decision === 'alternative' &&
        area(
          'alternative',
          'Which equivalent measure is in place instead',
          'What it is, and since when.',
          4_000,
        )}
      {area(
        'evidence',
        'What proves it',
        'One thing a line: a policy, a page, a contract, where it lies. It may be empty.',
        20_000,
      )}
      <Field
        label={{ children: 'Look at it again by', htmlFor: DECISION_FIELDS.reviewBy }}
        hint="At most a year away. After that day the record no longer counts."
        {...problemAt(problems, DECISION_FIELDS.reviewBy)}
      >
        <Input
          id={DECISION_FIELDS.reviewBy}
          type="date"
          value={reviewBy}
          min={addDays(today, 1)}
          max={addDays(today, REVIEW_DAYS)}
          onChange={(_, { value }) => change({ reviewBy: value })}
        />
      </Field>
      {knownFailing.length > 0 && (
        <div>
          <p className={text.text}>
            These settings say otherwise today, and the record will say that you knew of them.
            {decision === 'implemented' && ' It counts as met once they are met or accepted.'}
          </p>
          <ul className={text.list}>
            {knownFailing.map(({ check, title }) => (
              <li key={check}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.lead}>
        <strong>You sign:</strong>{' '}
        {signedSentence({ decision, reviewBy: isDay(reviewBy) ? longDayWords(reviewBy) : '' }, requirement)}
      </p>
      <Field {...problemAt(problems, DECISION_FIELDS.read)}>
        <Checkbox
          id={DECISION_FIELDS.read}
          checked={isRead}
          onChange={(_, { checked }) => setRead(checked === true)}
          label="I have read the record, and it says what is so."
        />
      </Field>
      <Field
        label={{ children: 'Type your full name to sign', htmlFor: DECISION_FIELDS.name }}
        hint={`You sign as ${signer.name}, ${signer.capacity}.`}
        {...problemAt(problems, DECISION_FIELDS.name)}
      >
        <Input
          id={DECISION_FIELDS.name}
          value={typed}
          autoComplete="off"
          maxLength={200}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          I sign and accept
        </Button>
        <Button
          onClick={() => {
            kept.clear()
            cancel()
          }}
        >
          Cancel
        </Button>
      </div>
      {dialog}
    </form>
  )
}

/** What is left to decide; a required one is implemented or stays open. */
function Decided({
  choices,
  decision,
  choose,
  problems,
}: {
  choices: readonly DecisionKind[]
  decision: DecisionKind | ''
  choose: (decision: DecisionKind) => void
  problems: Parameters<typeof problemAt>[0]
}) {
  const styles = useFormStyles()
  if (choices.length === 1) {
    return (
      <p className={styles.lead}>
        It is required, so there is one thing to record: that it is in place. While it is not, it stays open.
      </p>
    )
  }
  return (
    <Field label="What was decided" {...problemAt(problems, DECISION_FIELDS.decision)}>
      <RadioGroup value={decision} onChange={(_, { value }) => choose(value as DecisionKind)}>
        {choices.map((choice, index) => (
          <Radio
            key={choice}
            // A problem leads to the first of them.
            {...(index === 0 && { id: DECISION_FIELDS.decision })}
            value={choice}
            autoFocus={index === 0}
            label={
              <>
                <strong>{CHOICE_WORDS[choice].title}</strong>
                <br />
                {CHOICE_WORDS[choice].means}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
