import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { dayWords } from '../../../assess/words.ts'
import { PERMISSIONS, type Permission } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import { shiftedDay } from '../access/period.ts'
import type { giveLoan } from '../../api/contracts/people.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenant } from '../parts/tenant.ts'
import { endOfDay } from '../people/shown-people.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { FIELDS, latestDay, type LoanDraft, mayWords, untilWords, wrongIn } from './loan-words.ts'
import type { Loans } from './loans-page.tsx'

/** Days of a loan when nobody chooses otherwise, today counted. */
const A_WEEK = 7

const useStyles = makeStyles({
  form: {
    display: 'grid',
    // A choice is as wide as the panel, however long what can be chosen is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    paddingBottom: '32px',
    '& > button': { justifySelf: 'start' },
  },
})

/** Lends one permission to one operator for some days, with the reason. */
export function LendPanel({
  loans,
  done,
  close,
}: {
  loans: Loans
  done: (sentence: string) => void
  close: () => void
}) {
  const styles = useStyles()
  const text = useAccountStyles()
  const tenant = useTenant()
  const [run, dialog] = useProveAgain()
  const { operators, lendable, days } = loans
  const [now] = useState(() => new Date().toISOString())
  const [draft, setDraft] = useState<LoanDraft>({
    account: operators.length === 1 ? (operators[0]?.id ?? '') : '',
    permission: lendable.length === 1 ? (lendable[0] ?? '') : '',
    day: shiftedDay(now.slice(0, 10), A_WEEK - 1) ?? '',
    reason: '',
  })
  const change = (part: Partial<LoanDraft>) => setDraft(before => ({ ...before, ...part }))
  const { problems, isBusy, submit } = useSending(() => null)
  const there = loans.loans.find(
    one => one.account.id === draft.account && one.permission === draft.permission,
  )
  const send = () =>
    unlessGivenUp(async () => {
      const body = {
        account: draft.account,
        permission: draft.permission as Permission,
        until: endOfDay(draft.day) ?? '',
        reason: draft.reason,
      }
      const { loan } = await run(() =>
        call<typeof giveLoan>('POST', '/api/tenants/:tenant/loans', {
          params: { tenant: tenant.name },
          body,
        }),
      )
      done(`Lent to ${loan.account.name}. ${untilWords(loan.until, now)}.`)
    })
  return (
    <SidePanel title="Lend a permission" close={close}>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrongIn(draft, now, days), send)
        }}
      >
        <FieldProblems problems={problems} />
        <Field
          label="To whom"
          hint="People with the role Provider operator here."
          {...problemAt(problems, FIELDS.account)}
        >
          <Select
            id={FIELDS.account}
            value={draft.account}
            onChange={(_, { value }) => change({ account: value })}
          >
            {operators.length > 1 && <option value="">Choose a person</option>}
            {operators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="What they may do" {...problemAt(problems, FIELDS.permission)}>
          <Select
            id={FIELDS.permission}
            value={draft.permission}
            onChange={(_, { value }) => change({ permission: value })}
          >
            {lendable.length > 1 && <option value="">Choose a permission</option>}
            {lendable.map(permission => (
              <option key={permission} value={permission}>
                {sentenceCase(PERMISSIONS[permission].allows)}
              </option>
            ))}
          </Select>
        </Field>
        {/* A closed list cuts a long permission off; here it stands whole. */}
        {draft.permission !== '' && (
          <p className={text.soft}>{`${mayWords(draft.permission as Permission)}, in ${tenant.title}.`}</p>
        )}
        {there !== undefined && (
          <p
            className={text.soft}
          >{`It is lent to them already. ${untilWords(there.until, now)}. What you choose here takes its place.`}</p>
        )}
        <Field
          label="Last day (UTC)"
          hint={`Up to ${dayWords(`${latestDay(now, days)}T00:00:00.000Z` as Instant)}.`}
          {...problemAt(problems, FIELDS.day)}
        >
          <Input
            id={FIELDS.day}
            type="date"
            min={now.slice(0, 10)}
            max={latestDay(now, days)}
            value={draft.day}
            onChange={(_, { value }) => change({ day: value })}
          />
        </Field>
        <Field label="Why" hint={`Kept sealed. ${NO_PATIENTS}`} {...problemAt(problems, FIELDS.reason)}>
          <Textarea
            id={FIELDS.reason}
            rows={3}
            value={draft.reason}
            maxLength={500}
            onChange={(_, { value }) => change({ reason: value })}
          />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Lend it
        </Button>
      </form>
      {dialog}
    </SidePanel>
  )
}

function sentenceCase(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
