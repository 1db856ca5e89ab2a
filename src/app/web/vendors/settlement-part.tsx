import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { addDays } from '../../../base/days.ts'
import {
  isSettlementKind,
  SETTLEMENT_KINDS,
  SETTLEMENT_RULES,
} from '../../../base/vendors/settlement-kinds.ts'
import { longDayWords } from '../../../assess/words.ts'
import type { ShownSettlement } from '../../api/contracts/vendors.ts'
import type {
  approveSettlement,
  askSettlement,
  endSettlement,
} from '../../api/contracts/vendor-settlements.ts'
import { ActForm, type Values } from '../agreements/act-form.tsx'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { Outside } from '../parts/outside.tsx'
import { useAct } from '../parts/use-act.ts'

interface PartProps {
  readonly tenant: string
  readonly today: string
  readonly settlement: ShownSettlement | null
  readonly subject:
    | { readonly kind: 'vendor'; readonly id: string }
    | { readonly kind: 'app'; readonly key: string }
  readonly mayAsk: boolean
  readonly changed: () => void
}

/** Why no agreement is needed: what is asked, what holds, and the way to it. */
export function SettlementPart(props: PartProps) {
  const { settlement, mayAsk } = props
  const [form, setForm] = useState<'ask' | 'decline' | 'withdraw' | null>(null)
  const text = useDetailStyles()
  const styles = useFormStyles()
  const done = () => {
    setForm(null)
    props.changed()
  }
  return (
    <section aria-label="Whether an agreement is needed">
      <h2 className={text.title}>No agreement needed?</h2>
      {settlement === null && (
        <p className={text.soft}>
          Nobody has asked. The law knows five reasons; everything else needs an agreement.
        </p>
      )}
      {settlement !== null && <Told settlement={settlement} />}
      {settlement?.asked != null && form === null && (
        <Waiting {...props} settlement={settlement} done={done} decline={() => setForm('decline')} />
      )}
      {form === null && (
        <div className={styles.buttons}>
          {mayAsk && (
            <Button onClick={() => setForm('ask')}>
              {settlement === null ? 'Ask that none is needed' : 'Ask anew'}
            </Button>
          )}
          {settlement?.holds != null && ['approved', 'renewing'].includes(settlement.state) && (
            <Button appearance="subtle" onClick={() => setForm('withdraw')}>
              Withdraw it
            </Button>
          )}
        </div>
      )}
      {form === 'ask' && <AskForm {...props} done={done} cancel={() => setForm(null)} />}
      {(form === 'decline' || form === 'withdraw') && settlement !== null && (
        <EndForm {...props} settlement={settlement} what={form} done={done} cancel={() => setForm(null)} />
      )}
    </section>
  )
}

function Told({ settlement }: { settlement: ShownSettlement }) {
  const text = useDetailStyles()
  const { holds, asked, declined, withdrawn, state } = settlement
  return (
    <>
      {holds !== null && (
        <p className={text.text}>
          {state === 'ended' ? 'It held until ' : 'Holds until '}
          <b>{longDayWords(holds.until)}</b>
          {`: ${SETTLEMENT_RULES[holds.settles].says} “`}
          <bdi>{holds.reason}</bdi>
          {`” Asked by ${holds.by.name}, approved by ${holds.approvedBy.name} on ${longDayWords(holds.approvedAt.slice(0, 10))}.`}
          {holds.alone !== null && ` ${holds.alone}`}
        </p>
      )}
      {asked !== null && (
        <p className={text.text}>
          {`${asked.by.name} asks: ${SETTLEMENT_RULES[asked.settles].says} “`}
          <bdi>{asked.reason}</bdi>
          {`” Until ${longDayWords(asked.until)}. It settles nothing until it is approved.`}
        </p>
      )}
      {declined !== null && (
        <p className={text.text}>
          {`${declined.by.name} declined it on ${longDayWords(declined.at.slice(0, 10))}: “`}
          <bdi>{declined.why}</bdi>”
        </p>
      )}
      {withdrawn !== null && (
        <p className={text.text}>
          {`${withdrawn.by.name} withdrew it on ${longDayWords(withdrawn.at.slice(0, 10))}: “`}
          <bdi>{withdrawn.why}</bdi>”
        </p>
      )}
    </>
  )
}

/** What somebody who approves looks at: what has to be true, and what makes it untrue. */
function Waiting({
  tenant,
  settlement,
  done,
  decline,
}: PartProps & { settlement: ShownSettlement; done: () => void; decline: () => void }) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const { id, version, asked, approval } = settlement
  if (asked === null) return null
  return (
    <>
      <Rule kind={asked.settles} />
      {approval.sentence !== null && <p className={text.soft}>{approval.sentence}</p>}
      {problem !== null && <p role="alert">{problem}</p>}
      {approval.may && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() =>
              void act(async run => {
                await run(() =>
                  call<typeof approveSettlement>(
                    'POST',
                    '/api/tenants/:tenant/vendor-settlements/:id/approve',
                    {
                      params: { tenant, id },
                      body: { expects: version },
                    },
                  ),
                )
                done()
              })
            }
          >
            Approve it
          </Button>
          <Button onClick={decline}>Decline it</Button>
        </div>
      )}
      {dialog}
    </>
  )
}

function Rule({ kind }: { kind: (typeof SETTLEMENT_KINDS)[number] }) {
  const text = useDetailStyles()
  const { holdsWhen, failsWhen, cites, source, verified } = SETTLEMENT_RULES[kind]
  return (
    <>
      <p className={text.text}>It is true when:</p>
      <ul className={text.list}>
        {holdsWhen.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className={text.text}>It is not when:</p>
      <ul className={text.list}>
        {failsWhen.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className={text.soft}>
        <Outside address={source}>{cites}</Outside>
        {!verified && '. Ward’s wording of it was not held against the source yet: read it there.'}
      </p>
    </>
  )
}

function AskForm({
  tenant,
  today,
  settlement,
  subject,
  done,
  cancel,
}: PartProps & { done: () => void; cancel: () => void }) {
  const latest = addDays(today, 366)
  const ask = async (values: Values) => {
    const settles = values['settles'] ?? ''
    if (!isSettlementKind(settles)) return
    await call<typeof askSettlement>('POST', '/api/tenants/:tenant/vendor-settlements', {
      params: { tenant },
      body: {
        subject,
        settles,
        reason: values['reason'] ?? '',
        until: values['until'] ?? '',
        expects: settlement?.version ?? 0,
      },
    })
    done()
  }
  return (
    <ActForm
      title="Ask that no agreement is needed"
      lead="Another officer or the owner looks at it before it counts."
      fields={[
        {
          name: 'settles',
          label: 'Which reason',
          kind: 'choice',
          options: [
            ['', 'Choose one'],
            ...SETTLEMENT_KINDS.map(
              kind => [kind, `${SETTLEMENT_RULES[kind].title}: ${SETTLEMENT_RULES[kind].says}`] as const,
            ),
          ],
        },
        { name: 'reason', label: 'Why it fits here', kind: 'words' },
        {
          name: 'until',
          label: 'Look at it again by',
          kind: 'day',
          latest,
          initial: addDays(today, 365),
          hint: 'The last day on which it holds, within a year.',
        },
      ]}
      wrong={({ until = '', reason = '' }) => [
        ...(until !== '' && (until < today || until > latest)
          ? [{ field: 'until', message: `Choose a day from today to ${longDayWords(latest)}.` }]
          : []),
        ...(reason.trim() !== '' && reason.trim().length < 5
          ? [{ field: 'reason', message: 'Say it in a sentence that another person can look into.' }]
          : []),
      ]}
      sentence={({ settles = '' }) => (isSettlementKind(settles) ? <RuleLine kind={settles} /> : null)}
      button="Ask for it"
      send={ask}
      cancel={cancel}
    />
  )
}

function RuleLine({ kind }: { kind: (typeof SETTLEMENT_KINDS)[number] }) {
  const { holdsWhen, failsWhen, cites } = SETTLEMENT_RULES[kind]
  return <>{`It is true when: ${holdsWhen.join(' ')} It is not when: ${failsWhen.join(' ')} (${cites})`}</>
}

function EndForm({
  tenant,
  settlement,
  what,
  done,
  cancel,
}: PartProps & {
  settlement: ShownSettlement
  what: 'decline' | 'withdraw'
  done: () => void
  cancel: () => void
}) {
  return (
    <ActForm
      title={what === 'decline' ? 'Decline the request' : 'Withdraw it'}
      lead={what === 'decline' ? 'What holds already goes on.' : 'From now on an agreement is needed.'}
      fields={[{ name: 'why', label: 'Why', kind: 'words' }]}
      wrong={({ why = '' }) =>
        why.trim() !== '' && why.trim().length < 5 ? [{ field: 'why', message: 'Say it in a sentence.' }] : []
      }
      button={what === 'decline' ? 'Decline' : 'Withdraw'}
      send={async ({ why = '' }, run) => {
        await run(() =>
          call<typeof endSettlement>('POST', '/api/tenants/:tenant/vendor-settlements/:id/end', {
            params: { tenant, id: settlement.id },
            body: { expects: settlement.version, why, what: what === 'decline' ? 'request' : 'all' },
          }),
        )
        done()
      }}
      cancel={cancel}
    />
  )
}
