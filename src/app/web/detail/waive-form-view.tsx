import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { addDays, type Day } from '../../../base/days.ts'
import type { VerdictRow } from '../../../assess/assess.ts'
import { setsFor } from '../../../assess/compensating-sets.ts'
import { keyOf } from '../../../assess/waivers.ts'
import type { requestWaiver, ShownWaiver } from '../../api/contracts/waivers.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useDraft } from '../parts/use-draft.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { sendDecided } from './form-problems.ts'
import { useFormStyles } from './form-styles.ts'
import {
  firstDraft,
  MOST_CHOICES,
  MOST_DAYS,
  renewalDraft,
  requestBody,
  WAIVE_FIELDS,
  waivable,
  type WaiveDraft,
  WHOLE,
  wrongInRequest,
} from './waive-form.ts'

/** Asks that something is accepted until a day. */
export function WaiveForm({
  row,
  waivers,
  renewed,
  today,
  asked,
  again,
  cancel,
}: {
  row: VerdictRow
  waivers: readonly ShownWaiver[]
  /** The waiver that is in force, where it is its renewal that is asked for. */
  renewed: ShownWaiver | null
  today: Day
  asked: () => void
  again: () => void
  cancel: () => void
}) {
  const styles = useFormStyles()
  const { name: tenant } = useTenant()
  const kept = useDraft<WaiveDraft>(`waive:${renewed?.id ?? row.check}`, tenant)
  const first = renewed === null ? firstDraft(row, today) : renewalDraft(renewed, today)
  const draft = kept.value ?? first
  const change = (part: Partial<WaiveDraft>) => kept.set({ ...draft, ...part })
  const { problems, isBusy, submit } = useSending(() => null)
  const sets = setsFor(row.check)
  const send = () =>
    sendDecided(async () => {
      await call<typeof requestWaiver>('POST', '/api/tenants/:tenant/waivers', {
        params: { tenant },
        body: requestBody(draft, row, waivers),
      })
      kept.clear()
      asked()
    }, again)
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Ask to accept it"
      onSubmit={event => {
        event.preventDefault()
        void submit(wrongInRequest(draft, today), send)
      }}
    >
      <FieldProblems problems={problems} />
      <KeptLine draft={kept} />
      {renewed === null && <What row={row} draft={draft} change={change} problems={problems} />}
      <Field
        label={{ children: 'Why it is accepted', htmlFor: WAIVE_FIELDS.reason }}
        hint={`What the practice needs it for, and what keeps the risk small meanwhile. ${NO_PATIENTS}`}
        {...problemAt(problems, WAIVE_FIELDS.reason)}
      >
        <Textarea
          id={WAIVE_FIELDS.reason}
          value={draft.reason}
          maxLength={4_000}
          rows={3}
          resize="vertical"
          autoFocus={renewed !== null}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      <Field
        label={{ children: 'Until', htmlFor: WAIVE_FIELDS.until }}
        hint="The last day on which it is accepted, at most a year away."
        {...problemAt(problems, WAIVE_FIELDS.until)}
      >
        <Input
          id={WAIVE_FIELDS.until}
          type="date"
          value={draft.until}
          min={addDays(today, 1)}
          max={addDays(today, MOST_DAYS)}
          onChange={(_, { value }) => change({ until: value })}
        />
      </Field>
      {sets.length > 0 && (
        <Field
          label={{ children: 'What stands in its place', htmlFor: WAIVE_FIELDS.set }}
          hint="With a set it holds only while the checks of the set are met; they are listed below."
        >
          <Select id={WAIVE_FIELDS.set} value={draft.set} onChange={(_, { value }) => change({ set: value })}>
            <option value="">Nothing that Ward can look at</option>
            {sets.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Ask for it
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
    </form>
  )
}

/** One thing of the list, the whole check, or by name where the list is too long to choose from. */
function What({
  row,
  draft,
  change,
  problems,
}: {
  row: VerdictRow
  draft: WaiveDraft
  change: (part: Partial<WaiveDraft>) => void
  problems: Parameters<typeof problemAt>[0]
}) {
  const { whole, entities } = waivable(row)
  if (entities.length > MOST_CHOICES) {
    return (
      <Field
        label={{ children: 'What is accepted', htmlFor: WAIVE_FIELDS.what }}
        hint={`The name or id of one of the ${entities.length} that do not meet the check, as it is listed below${whole ? '; a star (*) for the whole check' : ''}.`}
        {...problemAt(problems, WAIVE_FIELDS.what)}
      >
        <Input
          id={WAIVE_FIELDS.what}
          autoFocus
          autoComplete="off"
          value={draft.what}
          onChange={(_, { value }) => change({ what: value })}
        />
      </Field>
    )
  }
  return (
    <Field
      label={{ children: 'What is accepted', htmlFor: WAIVE_FIELDS.what }}
      {...problemAt(problems, WAIVE_FIELDS.what)}
    >
      <Select
        id={WAIVE_FIELDS.what}
        autoFocus
        value={draft.what}
        onChange={(_, { value }) => change({ what: value })}
      >
        {draft.what === '' && <option value="">Choose</option>}
        {whole && <option value={WHOLE}>The whole check, as it stands now</option>}
        {entities.map(entity => (
          <option key={keyOf(entity)} value={keyOf(entity)}>
            {`Only ${entity.name}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}
