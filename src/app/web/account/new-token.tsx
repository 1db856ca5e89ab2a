import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod'
import type { Permission } from '../../../base/people/permissions.ts'
import type { listTokens, makeToken } from '../../api/contracts/own-account.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, messageAt, problemAt } from '../parts/field-problems.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { useAccountStyles } from './account-styles.ts'
import { CheckList } from './check-list.tsx'
import { tokenProblems } from './token-problems.ts'

type Choice = z.output<(typeof listTokens)['answer']>['choices'][number]
type Made = z.output<(typeof makeToken)['answer']>

const NAME = 'token-name'
const DAYS = 'token-days'
const MAY = 'token-may'
const WHERE = 'token-where'

/** What a new token is for, and how long it lasts. */
export function NewToken({
  choices,
  tenants,
  made,
}: {
  choices: readonly Choice[]
  tenants: Me['tenants']
  made: (token: Made) => void
}) {
  const styles = useAccountStyles()
  const [name, setName] = useState('')
  const [may, setMay] = useState<readonly Permission[]>([])
  const [isEverywhere, setEverywhere] = useState(true)
  const [where, setWhere] = useState<readonly string[]>([])
  const [days, setDays] = useState('90')
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(() => null)
  const wrong = (): readonly FieldProblem[] =>
    tokenProblems({ name, permissions: may, tenants: isEverywhere ? null : where, days }).map(
      ({ about, message }) => ({
        field: { name: NAME, permissions: MAY, tenants: WHERE, days: DAYS }[about],
        message,
      }),
    )
  const send = () =>
    unlessGivenUp(async () => {
      const tenantsOrAll = isEverywhere ? null : [...where]
      const body = { name, permissions: [...may], tenants: tenantsOrAll, days: Number(days) }
      made(await run(() => call<typeof makeToken>('POST', '/api/account/tokens', { body })))
    })
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>Make a token</h3>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        <Field label="Name" hint="What uses it, such as “Nightly report”." {...problemAt(problems, NAME)}>
          <Input id={NAME} value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <CheckList
          id={MAY}
          legend="It may"
          options={choices.map(({ permission, allows }) => ({ value: permission, label: allows }))}
          chosen={may}
          choose={setMay}
          problem={messageAt(problems, MAY)}
        />
        {tenants.length > 1 && (
          <>
            <Checkbox
              label="For all your tenants, also those to come"
              checked={isEverywhere}
              onChange={(_, { checked }) => setEverywhere(checked === true)}
            />
            {!isEverywhere && (
              <CheckList
                id={WHERE}
                legend="For these tenants"
                options={tenants.map(one => ({ value: one.name, label: one.title }))}
                chosen={where}
                choose={setWhere}
                problem={messageAt(problems, WHERE)}
              />
            )}
          </>
        )}
        <Field label="Days until it ends" hint="1 to 365." {...problemAt(problems, DAYS)}>
          <Input id={DAYS} value={days} inputMode="numeric" onChange={(_, { value }) => setDays(value)} />
        </Field>
        <Button type="submit" disabledFocusable={isBusy}>
          Make the token
        </Button>
      </form>
      {dialog}
    </div>
  )
}
