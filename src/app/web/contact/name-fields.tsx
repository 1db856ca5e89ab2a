import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { useContactStyles } from './contact-styles.ts'
import { attestation, domainOf, type PersonDraft } from './contact-words.ts'
import type { ShownContact } from './use-contact.ts'

interface Fields {
  readonly draft: PersonDraft
  readonly change: (part: Partial<PersonDraft>) => void
  readonly problems: readonly FieldProblem[]
}

/** More would be a list to read through; the account can be typed. */
const OFFERED = 6

export function AccountFields({ draft, change, problems, shown }: Fields & { shown: ShownContact }) {
  const styles = useContactStyles()
  return (
    <>
      <Field
        label="Account name"
        hint="As the account signs in to Microsoft 365, such as kim@clinic.example."
        {...problemAt(problems, 'contact-account')}
      >
        <Input
          id="contact-account"
          value={draft.accountName}
          maxLength={320}
          autoComplete="off"
          onChange={(_, { value }) => change({ accountName: value })}
        />
      </Field>
      {draft.accountName === '' && shown.people.length > 0 && (
        <div className={styles.acts} role="group" aria-label="People with an account in Ward">
          {shown.people.slice(0, OFFERED).map(({ id, name, email }) => (
            <Button key={id} size="small" onClick={() => change({ accountName: email, name, email })}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

export function PersonFields({ draft, change, problems }: Fields) {
  return (
    <>
      <Field label="Name" {...problemAt(problems, 'contact-name')}>
        <Input
          id="contact-name"
          value={draft.name}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <Field
        label="E-mail"
        hint="Where Microsoft writes to. A shared mailbox that two people read is best."
        {...problemAt(problems, 'contact-email')}
      >
        <Input
          id="contact-email"
          type="email"
          value={draft.email}
          maxLength={320}
          autoComplete="off"
          onChange={(_, { value }) => change({ email: value })}
        />
      </Field>
      <Field label="Telephone (optional)" {...problemAt(problems, 'contact-phone')}>
        <Input
          id="contact-phone"
          type="tel"
          value={draft.phone}
          maxLength={40}
          autoComplete="off"
          onChange={(_, { value }) => change({ phone: value })}
        />
      </Field>
    </>
  )
}

export function MailboxFields({
  draft,
  change,
  problems,
  asksDay,
  today,
}: Fields & { asksDay: boolean; today: string }) {
  return (
    <>
      <Field label={`Mail to ${draft.email}`} {...problemAt(problems, 'contact-monitored')}>
        <RadioGroup
          id="contact-monitored"
          value={draft.monitored}
          onChange={(_, { value }) => change({ monitored: value === 'yes' ? 'yes' : 'no' })}
        >
          <Radio value="yes" label="Somebody reads it every working day" />
          <Radio value="no" label="Nobody does yet" />
        </RadioGroup>
      </Field>
      {draft.monitored === 'yes' && (
        <Field
          label="Who reads it"
          hint="And who does when they are away."
          {...problemAt(problems, 'contact-read-by')}
        >
          <Input
            id="contact-read-by"
            value={draft.readBy}
            maxLength={300}
            autoComplete="off"
            onChange={(_, { value }) => change({ readBy: value })}
          />
        </Field>
      )}
      {asksDay && (
        <Field label="Day on which the agreement was accepted" {...problemAt(problems, 'contact-on')}>
          <Input
            id="contact-on"
            type="date"
            value={draft.on}
            max={today}
            onChange={(_, { value }) => change({ on: value })}
          />
        </Field>
      )}
    </>
  )
}

export function LookFields({
  draft,
  change,
  problems,
  shown: { accepted, today },
  asksRole,
  told,
}: Fields & { shown: ShownContact; asksRole: boolean; told: string | null }) {
  const styles = useContactStyles()
  const rows = [
    ['Account name', draft.accountName],
    ['Domain', domainOf(draft.accountName)],
    ['Name', draft.name],
    ['E-mail', draft.email],
    ...(draft.phone.trim() === '' ? [] : [['Telephone', draft.phone]]),
    ['Mailbox', draft.monitored === 'yes' ? `Read by ${draft.readBy}` : 'Nobody reads it every working day'],
  ] as const
  return (
    <>
      <dl className={styles.list}>
        {rows.map(([term, value]) => (
          <div key={term} className={styles.row}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.answer}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text} role="status">
        {told ?? 'Ward looks up the role…'}
      </p>
      {asksRole && (
        <>
          <Field label="Role that you saw in the Entra admin center" {...problemAt(problems, 'contact-role')}>
            <RadioGroup
              id="contact-role"
              value={draft.role}
              onChange={(_, { value }) => change({ role: value })}
            >
              {accepted.map(({ role }) => (
                <Radio key={role} value={role} label={role} />
              ))}
            </RadioGroup>
          </Field>
          <Field {...problemAt(problems, 'contact-attested')}>
            <Checkbox
              id="contact-attested"
              checked={draft.attested}
              label={attestation(draft.role === '' ? '…' : draft.role, draft.accountName, today)}
              onChange={(_, { checked }) => change({ attested: checked === true })}
            />
          </Field>
        </>
      )}
      <Field label="Why (optional)">
        <Textarea
          id="contact-why"
          value={draft.why}
          maxLength={1_000}
          aria-describedby="contact-no-patients"
          onChange={(_, { value }) => change({ why: value })}
        />
      </Field>
      <NoPatients id="contact-no-patients" />
    </>
  )
}
