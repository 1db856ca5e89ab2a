import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { longDayWords } from '../../../assess/words.ts'
import type { readVendor, retireVendor, ShownVendor } from '../../api/contracts/vendors.ts'
import { useSteady } from '../access/use-steady.ts'
import { ActForm } from '../agreements/act-form.tsx'
import { newAgreementWith } from '../agreements/agreements-choice.ts'
import { Told } from '../calendar/told.tsx'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { ResultMark } from './result-mark.tsx'
import { SettlementPart } from './settlement-part.tsx'
import { VendorFacts } from './vendor-facts.tsx'
import { VendorForm } from './vendor-form.tsx'
import { reachWords, resultWord } from './vendor-words.ts'
import { TextLink } from './text-link.tsx'
import { vendorsAddress } from './vendors-choice.ts'

interface PanelProps {
  readonly id: string
  readonly tenant: string
  readonly today: string
  readonly mayChange: boolean
  readonly changed: () => void
  readonly close: () => void
}

/** One vendor: where it stands, what it meets, its apps and agreements, what was said of it. */
export function VendorPanel(props: PanelProps) {
  const { id, tenant, close, changed } = props
  const [last, again] = useAnswer<typeof readVendor>('/api/tenants/:tenant/vendors/:id', {
    params: { tenant, id },
  })
  const read = useSteady(last, id)
  return (
    <SidePanel
      title={read.state === 'answered' ? <bdi>{read.answer.vendor.name}</bdi> : 'Vendor'}
      close={close}
    >
      {read.state === 'loading' && <Loading />}
      {read.state === 'failed' && <Failed why={read.why} again={again} />}
      {read.state === 'told' && <Told detail={read.detail} again={again} />}
      {read.state === 'answered' && (
        <Shown
          {...props}
          {...read.answer}
          changed={() => {
            again()
            changed()
          }}
        />
      )}
    </SidePanel>
  )
}

type Answer = Pick<
  Extract<ReturnType<typeof useAnswer<typeof readVendor>>[0], { state: 'answered' }>['answer'],
  'vendor' | 'apps' | 'history'
>

function Shown({ vendor, apps, history, tenant, today, mayChange, changed }: PanelProps & Answer) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const [isChanging, setChanging] = useState(false)
  if (isChanging) {
    return (
      <VendorForm
        tenant={tenant}
        vendor={vendor}
        kept={() => {
          setChanging(false)
          changed()
        }}
        cancel={() => setChanging(false)}
      />
    )
  }
  return (
    <div className={text.all}>
      <p className={text.reason}>
        <ResultMark result={vendor.standing.result} /> <b>{resultWord(vendor.standing.result)}.</b>{' '}
        {vendor.standing.says} <span className={text.soft}>{vendor.standing.because}</span>
      </p>
      <Agreements vendor={vendor} />
      <VendorFacts vendor={vendor} />
      {apps.length > 0 && (
        <>
          <h2 className={text.title}>Its apps and connections</h2>
          <ul className={text.list}>
            {apps.map(app => (
              <li key={app.key}>
                <TextLink address={vendorsAddress({ app: app.key })}>{app.name}</TextLink>
                {`. ${reachWords(app.reach) ?? ''} ${resultWord(app.standing.result)}.`}
              </li>
            ))}
          </ul>
        </>
      )}
      {vendor.retired === null && (
        <SettlementPart
          key={vendor.settlement?.version ?? 0}
          {...{ tenant, today, changed }}
          settlement={vendor.settlement}
          subject={{ kind: 'vendor', id: vendor.id }}
          mayAsk={mayChange}
        />
      )}
      {mayChange && (
        <>
          <h2 className={text.title}>The record</h2>
          <div className={styles.buttons}>
            <Button onClick={() => setChanging(true)}>Correct it</Button>
          </div>
          <Retire {...{ vendor, tenant, today, changed }} />
        </>
      )}
      <h2 className={text.title}>What was written when</h2>
      <ol className={text.list} reversed>
        {history.toReversed().map(({ version, at, by, changed: fields }) => (
          <li key={version}>
            {`${longDayWords(at.slice(0, 10))}: ${by} ${version === 1 ? 'wrote it down' : `changed ${fields.map(fieldWord).join(', ') || 'nothing'}`}`}
          </li>
        ))}
      </ol>
    </div>
  )
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  does: 'what it does',
  phi: 'whether it meets patient data',
  phiWhat: 'which patient data',
  appIds: 'app ids',
  downstream: 'whom it hands data on to',
  retired: 'whether it is used',
  hints: 'where hints came from',
}

function fieldWord(field: string): string {
  return FIELD_WORDS[field] ?? field
}

function Agreements({ vendor }: { vendor: ShownVendor }) {
  const text = useDetailStyles()
  const { agreements, standing } = vendor
  return (
    <>
      <h2 className={text.title}>Agreements</h2>
      {agreements.length === 0 && <p className={text.text}>None is on record here.</p>}
      {agreements.length > 0 && (
        <ul className={text.list}>
          {agreements.map(({ id, title, status, lastDay }) => (
            <li key={id}>
              <TextLink address={`/agreements?agreement=${id}`}>{title}</TextLink>
              {`, ${STATUS_WORDS[status] ?? status}${lastDay === null ? '' : `, last day ${longDayWords(lastDay)}`}`}
            </li>
          ))}
        </ul>
      )}
      {standing.result !== 'baa_ok' && vendor.retired === null && (
        <p className={text.text}>
          <TextLink address={newAgreementWith(vendor.id)}>Write an agreement down, or make one</TextLink>
        </p>
      )}
    </>
  )
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  pending: 'waits',
  active: 'holds',
  expiring_soon: 'holds, ends soon',
  expired: 'ran out',
  terminated: 'ended',
  superseded: 'replaced',
  voided: 'void',
  declined: 'declined',
}

function Retire({
  vendor,
  tenant,
  today,
  changed,
}: Pick<PanelProps, 'tenant' | 'today' | 'changed'> & { vendor: ShownVendor }) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const [isOpen, setOpen] = useState(false)
  const send = async (retired: { on: string; why: string } | null) => {
    await call<typeof retireVendor>('POST', '/api/tenants/:tenant/vendors/:id/retire', {
      params: { tenant, id: vendor.id },
      body: { retired, expects: vendor.version },
    })
    setOpen(false)
    changed()
  }
  if (isOpen) {
    const isBack = vendor.retired !== null
    return (
      <ActForm
        title={isBack ? 'Say that it is used again' : 'Say that it is no longer used'}
        lead={
          isBack
            ? 'It is asked for an agreement again.'
            : 'It stays in the register. What it still holds of patients has to come back or be destroyed: see its agreement.'
        }
        fields={
          isBack
            ? []
            : [
                { name: 'on', label: 'From which day on', kind: 'day', initial: today },
                { name: 'why', label: 'Why', kind: 'words' },
              ]
        }
        wrong={({ why = '' }) =>
          why.trim() !== '' && why.trim().length < 5
            ? [{ field: 'why', message: 'Say it in a sentence.' }]
            : []
        }
        button="Say so"
        send={({ on = '', why = '' }) => send(isBack ? null : { on, why })}
        cancel={() => setOpen(false)}
      />
    )
  }
  return (
    <>
      {vendor.retired !== null && (
        <p className={text.text}>
          {`No longer used since ${longDayWords(vendor.retired.on)}: `}
          <bdi>{vendor.retired.why}</bdi>
        </p>
      )}
      <div className={styles.buttons}>
        <Button appearance="subtle" onClick={() => setOpen(true)}>
          {vendor.retired === null ? 'No longer used' : 'Used again'}
        </Button>
      </div>
    </>
  )
}
