import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { addAccessPolicy } from '../../api/contracts/access-policies.ts'
import { call, CallFailed } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import {
  POLICY_CLASSES,
  POLICY_FIELDS,
  policyBody,
  type PolicyDraft,
  policyProblems,
  type PolicyWhoKind,
} from './policy-draft.ts'
import { CLASS_WORDS } from './words.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '14px', margin: '8px 0 24px' },
  days: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

const WHO: { readonly [K in PolicyWhoKind]: string } = {
  user: 'One person or application',
  role: 'Who holds a role',
  class: 'A class of actors',
  house: 'Anybody of the house (owners, delegates, administrators)',
}

/** A policy being written: place, who, why, until when. Who approves it is whoever is signed in. */
export function PolicyForm({
  begin,
  kept,
  cancel,
}: {
  begin: PolicyDraft
  kept: () => void
  cancel: () => void
}) {
  const styles = useStyles()
  const tenant = useTenant().name
  const { act, isBusy } = useAct()
  const [draft, setDraft] = useState(begin)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const change = (part: Partial<PolicyDraft>) => setDraft(now => ({ ...now, ...part }))
  const submit = () => {
    const wrong = policyProblems(draft)
    setProblems(wrong)
    if (wrong.length > 0) return
    void act(async () => {
      try {
        await call<typeof addAccessPolicy>('POST', '/api/tenants/:tenant/access-policies', {
          params: { tenant },
          body: policyBody(draft),
        })
        kept()
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error
        setProblems([{ field: null, message: error.message }])
      }
    })
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="An access policy"
      onSubmit={event => {
        event.preventDefault()
        if (!isBusy) submit()
      }}
    >
      <FieldProblems problems={problems} />
      <Field
        label="Place"
        hint="As the report has it: a mailbox’s address, a site’s web address. A * at the end means every place that begins so."
        {...problemAt(problems, POLICY_FIELDS.place)}
      >
        <Input
          id={POLICY_FIELDS.place}
          value={draft.place}
          maxLength={1000}
          // Another place is of any kind: only the row knew which.
          onChange={(_, { value }) =>
            change({ place: value, kind: value.trim() === begin.place ? begin.kind : null })
          }
        />
      </Field>
      <Field label="Who may reach it?">
        <RadioGroup
          value={draft.whoKind}
          onChange={(_, { value }) => change({ whoKind: value as PolicyWhoKind })}
        >
          {(Object.keys(WHO) as PolicyWhoKind[]).map(kind => (
            <Radio key={kind} value={kind} label={WHO[kind]} />
          ))}
        </RadioGroup>
      </Field>
      {draft.whoKind === 'user' && (
        <Field label="Person or application" {...problemAt(problems, POLICY_FIELDS.who)}>
          <Input
            id={POLICY_FIELDS.who}
            value={draft.user}
            maxLength={1000}
            onChange={(_, { value }) => change({ user: value })}
          />
        </Field>
      )}
      {draft.whoKind === 'role' && (
        <Field
          label="Role"
          hint="As Microsoft 365 names it: Exchange Administrator."
          {...problemAt(problems, POLICY_FIELDS.who)}
        >
          <Input
            id={POLICY_FIELDS.who}
            value={draft.role}
            maxLength={200}
            onChange={(_, { value }) => change({ role: value })}
          />
        </Field>
      )}
      {draft.whoKind === 'class' && (
        <Field label="Class">
          <Select
            value={draft.actorClass}
            onChange={(_, { value }) =>
              change({ actorClass: POLICY_CLASSES.find(one => one === value) ?? draft.actorClass })
            }
          >
            {POLICY_CLASSES.map(one => (
              <option key={one} value={one}>
                {CLASS_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="What do they need it for?" hint={NO_PATIENTS} {...problemAt(problems, POLICY_FIELDS.why)}>
        <Textarea
          id={POLICY_FIELDS.why}
          value={draft.why}
          maxLength={4000}
          rows={3}
          onChange={(_, { value }) => change({ why: value })}
        />
      </Field>
      <Field label="Ticket (optional)">
        <Input
          id={POLICY_FIELDS.ticket}
          value={draft.ticket}
          maxLength={200}
          onChange={(_, { value }) => change({ ticket: value })}
        />
      </Field>
      <div className={styles.days}>
        <Field label="First day (UTC)" {...problemAt(problems, POLICY_FIELDS.from)}>
          <Input
            id={POLICY_FIELDS.from}
            type="date"
            max="9999-12-30"
            value={draft.from}
            onChange={(_, { value }) => change({ from: value })}
          />
        </Field>
        <Field label="Last day (UTC), empty for none" {...problemAt(problems, POLICY_FIELDS.last)}>
          <Input
            id={POLICY_FIELDS.last}
            type="date"
            max="9999-12-30"
            value={draft.last}
            onChange={(_, { value }) => change({ last: value })}
          />
        </Field>
      </div>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Write it down
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </form>
  )
}
