import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { makeFeed } from '../../api/contracts/calendar-feed.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenantName } from '../address.ts'
import { unlessGivenUp } from '../people/unless-given-up.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { useAccountStyles } from './account-styles.ts'
import type { Feeds, MadeFeed } from './calendar-feeds.ts'

/** Which tasks a new calendar address is for. */
export function NewCalendarFeed({
  choices,
  tenants,
  made,
}: {
  choices: Feeds['choices']
  tenants: Me['tenants']
  made: (feed: MadeFeed) => void
}) {
  const styles = useAccountStyles()
  const shown = useTenantName()
  const first = choices.find(({ tenant }) => tenant === shown) ?? choices[0]
  const [tenant, setTenant] = useState(first?.tenant ?? '')
  const [which, setWhich] = useState<'mine' | 'all'>('mine')
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending((_, message) => ({ field: null, message }))
  const seesAll = choices.find(choice => choice.tenant === tenant)?.all === true
  const send = () =>
    unlessGivenUp(async () => {
      const body = { tenant, which: seesAll ? which : ('mine' as const) }
      made(await run(() => call<typeof makeFeed>('POST', '/api/account/calendar-feeds', { body })))
    })
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>Make an address for your calendar</h3>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit([], send)
        }}
      >
        {choices.length > 1 && (
          <Field label="Tenant">
            <Select value={tenant} onChange={(_, { value }) => setTenant(value)}>
              {choices.map(choice => (
                <option key={choice.tenant} value={choice.tenant}>
                  {tenants.find(one => one.name === choice.tenant)?.title ?? choice.tenant}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {seesAll && (
          <Field label="Which tasks">
            <RadioGroup value={which} onChange={(_, { value }) => setWhich(value === 'all' ? 'all' : 'mine')}>
              <Radio value="mine" label="Mine, and those that are passed on to me" />
              <Radio value="all" label="Everybody’s" />
            </RadioGroup>
          </Field>
        )}
        <Button type="submit" disabledFocusable={isBusy}>
          Make the address
        </Button>
      </form>
      {dialog}
    </div>
  )
}
