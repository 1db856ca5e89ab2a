import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type * as routes from '../../api/contracts/agreements.ts'
import type { ReadAgreement } from '../../api/contracts/agreements.ts'
import { useSteady } from '../access/use-steady.ts'
import { goToAddress } from '../address.ts'
import { LawLinks } from '../calendar/law-links.tsx'
import { Told } from '../calendar/told.tsx'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { Said } from '../detail/said.tsx'
import { call } from '../parts/call.ts'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { ActForms, signAddress } from './act-forms.tsx'
import { ACT_WORDS, actsFor, type AgreementAct, ENDING_ACTS, wantedAct } from './agreement-acts.ts'
import { AgreementBreaches } from './agreement-breaches.tsx'
import { AgreementClauses } from './agreement-clauses.tsx'
import { AgreementEnd } from './agreement-end.tsx'
import { AgreementFacts } from './agreement-facts.tsx'
import { AgreementHistory } from './agreement-history.tsx'
import { AgreementSides } from './agreement-sides.tsx'
import type { ChangeAgreements, LongForm } from './agreements-choice.ts'

interface PanelProps {
  readonly id: string
  readonly tenant: MyTenant
  /** What was done on the page before this opened. */
  readonly said: string | null
  readonly change: ChangeAgreements
  /** Hears that the list is old. */
  readonly changed: () => void
  readonly close: () => void
}

/** One agreement: where it stands, what to do next, what it says, who signed, what was done. */
export function AgreementPanel(props: PanelProps) {
  const { id, tenant, changed, close } = props
  const [last, again] = useAnswer<typeof routes.readAgreement>('/api/tenants/:tenant/agreements/:id', {
    params: { tenant: tenant.name, id },
  })
  const read = useSteady(last, id)
  const title = read.state === 'answered' ? <bdi>{read.answer.agreement.party.name}</bdi> : 'Agreement'
  return (
    <SidePanel title={title} close={close}>
      {read.state === 'loading' && <Loading />}
      {read.state === 'failed' && <Failed why={read.why} again={again} />}
      {read.state === 'told' && <Told detail={read.detail} again={again} />}
      {read.state === 'answered' && (
        <Shown
          {...props}
          answer={read.answer}
          changed={() => {
            again()
            changed()
          }}
        />
      )}
    </SidePanel>
  )
}

/** Acts that take the place of the list. */
const LONG: { readonly [A in AgreementAct]?: LongForm } = {
  clauses: 'clauses',
  newer: 'newer',
  change: 'change',
}

function Shown({ answer, tenant, said: before, change, changed }: PanelProps & { answer: ReadAgreement }) {
  const text = useDetailStyles()
  const { agreement, today, attester, history } = answer
  const [said, setSaid] = useState(before)
  const done = (sentence: string) => {
    setSaid(sentence)
    changed()
  }
  return (
    <div className={text.all}>
      <Said key={`${agreement.version} ${said}`} sentence={said} />
      <p className={text.text}>
        <bdi>{agreement.title}</bdi>
      </p>
      <p className={text.reason}>{agreement.state.sentence}</p>
      <Acts
        // Anew when somebody changed it: what was begun was begun over what it was.
        key={agreement.version}
        {...{ answer, tenant, change, done, today, attester }}
      />
      <AgreementEnd agreement={agreement} tenant={tenant.name} />
      <AgreementSides agreement={agreement} tenant={tenant} />
      <AgreementClauses agreement={agreement} />
      <AgreementFacts agreement={agreement} open={id => change({ agreement: id })} />
      <AgreementBreaches {...{ answer, tenant, done }} />
      <AgreementHistory history={history} keptThrough={agreement.state.keptThrough} />
      <LawLinks cites={['164.308(b)(1)', '164.314(a)(1)', '164.502(e)(2)', '164.504(e)']} tenant={tenant} />
    </div>
  )
}

function Acts({
  answer,
  tenant,
  change,
  done,
  today,
  attester,
}: Pick<PanelProps, 'tenant' | 'change'> &
  Pick<ReadAgreement, 'today' | 'attester'> & { answer: ReadAgreement; done: (sentence: string) => void }) {
  const styles = useFormStyles()
  const text = useDetailStyles()
  const { agreement } = answer
  const [open, setOpen] = useState<AgreementAct | null>(null)
  const { act: doing, isBusy, problem, dialog } = useAct()
  const params = { tenant: tenant.name, id: agreement.id }
  const { version: expects } = agreement
  const act = (name: AgreementAct) => {
    const long = LONG[name]
    if (long !== undefined) change({ form: long })
    else if (name === 'sign') void doing(sign)
    else if (name === 'draft') void doing(draft)
    else setOpen(open === name ? null : name)
  }
  const sign = async () => {
    const asked = agreement.ours
    // A request that stands is gone on with; else the same is asked anew.
    const signature = asked.state === 'asked' && asked.signature !== null ? asked.signature : await askOurs()
    goToAddress(signAddress(signature, agreement.id))
  }
  const askOurs = async () => {
    const { signature } = await call<typeof routes.askToSign>(
      'POST',
      '/api/tenants/:tenant/agreements/:id/ask',
      {
        params,
        body: { expects, side: 'ours' },
      },
    )
    return signature
  }
  const draft = async () => {
    await call<typeof routes.draftAgreementText>('POST', '/api/tenants/:tenant/agreements/:id/draft-text', {
      params,
      body: { expects },
    })
    done('The paper is written. Have counsel look at it before anybody signs.')
  }
  const acts = actsFor(answer)
  const wanted = wantedAct(answer)
  const newer = agreement.wants === 'expired' ? agreement.supersededBy : null
  if (acts.length === 0 && newer === null) return null
  const row = [...(wanted === null ? [] : [wanted]), ...acts.filter(name => name !== wanted)]
  const button = (name: AgreementAct) => (
    <Button
      key={name}
      {...(name === wanted ? { appearance: 'primary' as const } : {})}
      {...(ENDING_ACTS.includes(name) ? { appearance: 'subtle' as const } : {})}
      {...(LONG[name] === undefined && name !== 'sign' && name !== 'draft'
        ? { 'aria-expanded': open === name }
        : {})}
      disabledFocusable={isBusy}
      onClick={() => act(name)}
    >
      {ACT_WORDS[name]}
    </Button>
  )
  return (
    <>
      {problem !== null && (
        <p className={text.text} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        {newer !== null && (
          <Button appearance="primary" onClick={() => change({ agreement: newer.id })}>
            Go on with the newer one
          </Button>
        )}
        {row.filter(name => !ENDING_ACTS.includes(name)).map(button)}
      </div>
      {row.some(name => ENDING_ACTS.includes(name)) && (
        <div className={styles.buttons}>{row.filter(name => ENDING_ACTS.includes(name)).map(button)}</div>
      )}
      {open !== null && (
        <ActForms {...{ agreement, tenant, today, attester, done }} act={open} cancel={() => setOpen(null)} />
      )}
      {dialog}
    </>
  )
}
