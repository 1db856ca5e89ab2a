import { Button, Select } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { longDayWords } from '../../../assess/words.ts'
import type { noteApp, ShownAppWhole, ShownVendor } from '../../api/contracts/vendors.ts'
import { ActForm } from '../agreements/act-form.tsx'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { useAct } from '../parts/use-act.ts'
import { TextLink } from './text-link.tsx'
import { newAgreementWith } from '../agreements/agreements-choice.ts'
import { vendorsAddress } from './vendors-choice.ts'

interface AppPartProps {
  readonly app: ShownAppWhole
  readonly tenant: string
  readonly changed: () => void
}

/** Whose an app is, and whether the agreement covers it. */
export function Whose({
  app,
  vendors,
  tenant,
  mayChange,
  changed,
}: AppPartProps & { vendors: readonly ShownVendor[]; mayChange: boolean }) {
  const text = useDetailStyles()
  const form = useFormStyles()
  const id = useId()
  const [vendor, setVendor] = useState(app.note.vendor ?? '')
  const { act, isBusy, problem } = useAct()
  const say = (said: { vendor?: string | null; inScope?: boolean | null }) =>
    void act(async () => {
      await call<typeof noteApp>('POST', '/api/tenants/:tenant/vendor-app', {
        params: { tenant },
        body: { key: app.key, ...said, expects: app.note.version },
      })
      changed()
    })
  const there = vendors.filter(({ retired }) => retired === null)
  const agreement = app.standing.agreement
  return (
    <section aria-label="Whose it is">
      <h2 className={text.title}>Whose it is</h2>
      {app.vendor === null ? (
        <p className={text.text}>Nobody has said, and nothing that counts tells it.</p>
      ) : (
        <p className={text.text}>
          <TextLink address={vendorsAddress({ vendor: app.vendor.id })}>{app.vendor.name}</TextLink>
          {app.vendor.because === null ? '' : `. ${app.vendor.because}`}
        </p>
      )}
      {app.suggestions.length > 0 && (
        <ul className={text.list}>
          {app.suggestions.map(one => (
            <li key={one.vendor}>
              {`Perhaps ${one.name}: ${one.because} `}
              {mayChange && (
                <Button size="small" disabledFocusable={isBusy} onClick={() => say({ vendor: one.vendor })}>
                  {`It is ${one.name}’s`}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {mayChange && app.kind !== 'integration' && (
        <div className={form.buttons}>
          <label htmlFor={id}>Vendor</label>
          <Select id={id} value={vendor} onChange={(_, { value }) => setVendor(value)}>
            <option value="">Nobody has said</option>
            {there.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
          <Button
            disabledFocusable={isBusy || vendor === (app.note.vendor ?? '')}
            onClick={() => say({ vendor: vendor === '' ? null : vendor })}
          >
            Link it
          </Button>
        </div>
      )}
      {agreement !== null && (
        <p className={text.text}>
          Agreement: <TextLink address={`/agreements?agreement=${agreement.id}`}>{agreement.title}</TextLink>
        </p>
      )}
      {agreement !== null && mayChange && ['active', 'expiring_soon'].includes(agreement.status) && (
        <div className={form.buttons}>
          <Button
            disabledFocusable={isBusy || app.note.inScope === true}
            onClick={() => say({ inScope: true })}
          >
            The agreement covers it
          </Button>
          <Button
            disabledFocusable={isBusy || app.note.inScope === false}
            onClick={() => say({ inScope: false })}
          >
            The agreement does not cover it
          </Button>
        </div>
      )}
      {app.vendor !== null && !['active', 'expiring_soon'].includes(agreement?.status ?? '') && (
        <p className={text.text}>
          <TextLink address={newAgreementWith(app.vendor.id)}>Make an agreement with its vendor</TextLink>
        </p>
      )}
      {app.vendor === null && mayChange && (
        <p className={text.text}>
          <TextLink address={vendorsAddress({ form: 'new' })}>Write its vendor down first</TextLink>
        </p>
      )}
    </section>
  )
}

/** That it was taken away in Microsoft 365. */
export function Removal({ app, tenant, today, changed }: AppPartProps & { today: string }) {
  const text = useDetailStyles()
  const [isOpen, setOpen] = useState(false)
  const { removed } = app.note
  if (isOpen) {
    return (
      <ActForm
        title="Say that it was removed"
        lead="Ward does not remove it: take it away in Microsoft 365 first. If later settings name it again, it is back here."
        fields={[
          { name: 'on', label: 'Removed on', kind: 'day', latest: today, initial: today },
          { name: 'note', label: 'How', kind: 'words', isOptional: true },
        ]}
        button="Say so"
        send={async ({ on = '', note = '' }) => {
          await call<typeof noteApp>('POST', '/api/tenants/:tenant/vendor-app', {
            params: { tenant },
            body: { key: app.key, removed: { on, note }, expects: app.note.version },
          })
          setOpen(false)
          changed()
        }}
        cancel={() => setOpen(false)}
      />
    )
  }
  return (
    <section aria-label="Removal">
      <h2 className={text.title}>Removed?</h2>
      {removed !== null && (
        <p className={text.text}>
          {`${removed.by.name} said that it was removed on ${longDayWords(removed.on)}.`}
          {app.standing.result === 'removed' ? '' : ' Later settings still name it.'}
        </p>
      )}
      <Button onClick={() => setOpen(true)}>Say that it was removed</Button>
    </section>
  )
}
