import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { dayWords, lastDayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { endAccessPolicy, listAccessPolicies, ShownPolicy } from '../../api/contracts/access-policies.ts'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { call } from '../parts/call.ts'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { PAGE, Pager } from '../text/pager.tsx'
import { PanelWaiting } from './panel-waiting.tsx'
import { policyFrom, whoWords } from './policy-draft.ts'
import { PolicyForm } from './policy-form.tsx'
import { useSteady } from './use-steady.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '12px 0',
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { ...typographyStyles.body1Strong, display: 'block' },
  line: { ...typographyStyles.body1, display: 'block' },
  more: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  end: { display: 'grid', gap: '8px', marginTop: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
})

/** Who may reach which place: the policies there are, a new one, and the end of one. */
export function PoliciesPanel({
  entry,
  from,
  changed,
  explained,
  close,
}: {
  /** The row that is to be explained; null opens the list. */
  entry: ShownEntry | null
  /** Of the report. */
  from: Instant
  /** The report is made anew with what was written down. */
  changed: () => void
  /** After the policy of a row was written down. */
  explained: () => void
  close: () => void
}) {
  const text = useDetailStyles()
  const { name: tenant, permissions } = useTenant()
  const [isWriting, setWriting] = useState(false)
  const [said, say] = useState('')
  const [last, again] = useAnswer<typeof listAccessPolicies>('/api/tenants/:tenant/access-policies', {
    params: { tenant },
  })
  const loaded = useSteady(last, tenant)
  const mayChange = permissions.includes('access-policies:change')
  const isForm = mayChange && (entry !== null || isWriting)
  return (
    <SidePanel title={isForm ? 'Write an access policy down' : 'Access policies'} close={close}>
      <div className={text.all}>
        <PanelWaiting loaded={loaded} reading="The policies are being read." again={again} />
        {loaded.state === 'answered' && (
          <>
            <p className={text.reason}>
              {isForm
                ? 'Who may reach the place, and why. It explains rows of the report; it opens and closes nothing in Microsoft 365.'
                : 'Who may reach which place, why and until when (45 CFR 164.514(d)(2), 164.308(a)(4)(ii)(B)). They explain rows of the report; they open and close nothing in Microsoft 365.'}
            </p>
            {isForm ? (
              <PolicyForm
                begin={policyFrom(entry, from, loaded.answer.now.slice(0, 10))}
                kept={() => {
                  changed()
                  again()
                  if (entry !== null) {
                    close()
                    explained()
                  } else {
                    setWriting(false)
                    say('The policy is written down. Rows that it explains come last now.')
                  }
                }}
                cancel={() => (entry === null ? setWriting(false) : close())}
              />
            ) : (
              <>
                {mayChange && (
                  <Button appearance="primary" onClick={() => setWriting(true)}>
                    Write one down
                  </Button>
                )}
                <p role="status">{said}</p>
                <Policies
                  policies={loaded.answer.policies}
                  mayChange={mayChange}
                  ended={id => {
                    changed()
                    again()
                    say(`Policy ${id} is ended. It explains nothing from now on.`)
                  }}
                />
              </>
            )}
          </>
        )}
      </div>
    </SidePanel>
  )
}

const STATE_WORDS: { readonly [S in ShownPolicy['state']]: string } = {
  'in-force': 'In force',
  coming: 'Not begun',
  'run-out': 'Has run out',
  ended: 'Ended',
}
const IN_ORDER: readonly ShownPolicy['state'][] = ['in-force', 'coming', 'run-out', 'ended']

function Policies({
  policies,
  mayChange,
  ended,
}: {
  policies: readonly ShownPolicy[]
  mayChange: boolean
  ended: (id: string) => void
}) {
  const styles = useStyles()
  const text = useDetailStyles()
  const [page, setPage] = useState(0)
  if (policies.length === 0) {
    return (
      <p className={text.soft}>
        No policy is written down yet. Open a row that is expected, and choose “This is expected: write down
        why”.
      </p>
    )
  }
  // Newest first, those in force before the others.
  const sorted = policies.toReversed().sort((a, b) => IN_ORDER.indexOf(a.state) - IN_ORDER.indexOf(b.state))
  return (
    <>
      <ul className={styles.list}>
        {sorted.slice(page * PAGE, (page + 1) * PAGE).map(policy => (
          <li key={policy.id}>
            <Policy policy={policy} mayChange={mayChange} ended={() => ended(policy.id)} />
          </li>
        ))}
      </ul>
      <Pager label="Policies" count={sorted.length} page={page} go={setPage} />
    </>
  )
}

function Policy({
  policy,
  mayChange,
  ended,
}: {
  policy: ShownPolicy
  mayChange: boolean
  ended: () => void
}) {
  const styles = useStyles()
  const [isEnding, setEnding] = useState(false)
  const { id, place, who, why, ticket, from, until, approver, recordedAt, state } = policy
  const kind = place.kind === null ? '' : ` (${place.kind.replaceAll('-', ' ')})`
  const end = until === null ? 'no end' : `until ${lastDayWords(until)}`
  return (
    <>
      <span className={styles.what}>{`${place.id}${kind}`}</span>
      <span className={styles.line}>{whoWords(who)}</span>
      <span className={styles.line}>{ticket === null ? why : `${why} (${ticket})`}</span>
      <span className={styles.more}>
        {`Policy ${id} · ${STATE_WORDS[state]} · from ${dayWords(from)}, ${end} · approved by ${approver}, written down on ${dayWords(recordedAt)}`}
      </span>
      {policy.ended !== null && (
        <span className={styles.more}>
          {`Ended on ${dayWords(policy.ended.at)} by ${policy.ended.by}: ${policy.ended.why}`}
        </span>
      )}
      {mayChange && (state === 'in-force' || state === 'coming') && !isEnding && (
        <span className={styles.acts}>
          <Button size="small" aria-label={`End policy ${id}`} onClick={() => setEnding(true)}>
            End it
          </Button>
        </span>
      )}
      {isEnding && <EndForm policy={policy} ended={ended} cancel={() => setEnding(false)} />}
    </>
  )
}

function EndForm({
  policy: { id, version },
  ended,
  cancel,
}: {
  policy: ShownPolicy
  ended: () => void
  cancel: () => void
}) {
  const styles = useStyles()
  const tenant = useTenant().name
  const { act, isBusy, problem, say } = useAct()
  const [why, setWhy] = useState('')
  return (
    <form
      className={styles.end}
      noValidate
      aria-label={`End policy ${id}`}
      onSubmit={event => {
        event.preventDefault()
        if (why.trim() === '') return say('Say in a few words why it ends.')
        void act(async () => {
          await call<typeof endAccessPolicy>('POST', '/api/tenants/:tenant/access-policies/:id/end', {
            params: { tenant, id },
            body: { why: why.trim(), version },
          })
          ended()
        })
      }}
    >
      <Field
        label="Why does it end?"
        hint={`From now on it explains nothing; what it explained before stays explained. ${NO_PATIENTS}`}
        {...(problem === null ? {} : { validationState: 'error', validationMessage: problem })}
      >
        <Input autoFocus value={why} maxLength={4000} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <span className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          End the policy
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </span>
    </form>
  )
}
