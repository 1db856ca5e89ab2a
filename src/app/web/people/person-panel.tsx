import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { PERMISSIONS } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import type { InvitationLink, Person } from '../../api/contracts/people.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import type { RunProven } from '../parts/prove-again.tsx'
import { momentWords } from '../parts/text.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { GrantsForm } from './grants-form.tsx'
import { LinkOnce } from './link-once.tsx'
import { actsFor, type PersonAct } from './person-acts.ts'
import { FACTOR_WORDS, grantWords, STATE_WORDS, tenantTitle } from './shown-people.ts'
import { SidePanel } from './side-panel.tsx'
import { unlessGivenUp } from './unless-given-up.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 12px',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', '& dd': { marginBottom: '6px' } },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '24px 0' },
})

/** One person: what is known, the roles, and what a HIPAA administrator may do about it. */
export function PersonPanel(props: {
  person: Person
  me: Me
  mayManage: boolean
  /** Some people's last sign-in could not be read. */
  signInsComplete: boolean
  run: RunProven
  changed: () => void
  close: () => void
}) {
  const { person, me, mayManage, run, changed, close } = props
  const styles = useStyles()
  const text = useDetailStyles()
  const [link, setLink] = useState<InvitationLink | null>(null)
  const [asked, setAsked] = useState<PersonAct | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { problems, isBusy, submit } = useSending(() => null)
  const go = (act: PersonAct) => {
    setAsked(null)
    setSaid(null)
    void submit([], () =>
      unlessGivenUp(async () => {
        const made = await run(() => act.run({ id: person.id }))
        setLink(made)
        if (made === null) setSaid('The account is closed.')
        changed()
      }),
    )
  }
  return (
    <SidePanel title={<bdi>{person.name}</bdi>} close={close}>
      <div className={text.all}>
        <FieldProblems problems={problems} />
        {said !== null && <Said sentence={said} />}
        {link !== null && <LinkOnce name={person.name} link={link} done={() => setLink(null)} />}
        <Facts {...props} />
        {mayManage && person.state !== 'closed' && person.kind === 'person' ? (
          // Anew when somebody changed the account: what was chosen was chosen over what it was.
          <GrantsForm
            key={person.version}
            {...{ person, me, run, changed }}
            begun={() => setSaid(null)}
            saved={() => setSaid('The roles are saved. They hold from now on.')}
          />
        ) : (
          <Roles person={person} me={me} />
        )}
        {mayManage && (
          <div className={styles.acts}>
            {actsFor(person, me).map(act => (
              <Button key={act.word} disabledFocusable={isBusy} onClick={() => setAsked(act)}>
                {act.word}
              </Button>
            ))}
          </div>
        )}
        {person.kind === 'break-glass' && (
          <p className={text.soft}>This account is for emergencies. It is made and ended in the terminal.</p>
        )}
        {asked !== null && <ConfirmDialog asked={asked} go={() => go(asked)} cancel={() => setAsked(null)} />}
      </div>
    </SidePanel>
  )
}

/** What was done takes the focus, since the button that did it may be gone. */
function Said({ sentence }: { sentence: string }) {
  const text = useDetailStyles()
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <p ref={line} className={text.reason} role="status" tabIndex={-1}>
      {sentence}
    </p>
  )
}

function Facts({ person, me, signInsComplete }: { person: Person; me: Me; signInsComplete: boolean }) {
  const styles = useStyles()
  const factors = person.factors.map(factor => FACTOR_WORDS[factor])
  return (
    <dl className={styles.facts}>
      <dt>Address</dt>
      <dd>
        <bdi>{person.email}</bdi>
      </dd>
      <dt>State</dt>
      <dd>{STATE_WORDS[person.state]}</dd>
      <dt>Second factors</dt>
      <dd>{factors.length === 0 ? 'None set up in Ward' : factors.join(', ')}</dd>
      <dt>Microsoft account</dt>
      <dd>{person.microsoft ? 'Signs in here' : 'Not connected'}</dd>
      <dt>Last sign-in</dt>
      <dd>
        {person.lastSignIn !== null
          ? momentWords(person.lastSignIn as Instant)
          : signInsComplete
            ? 'Never'
            : 'Could not read: run “ward evidence verify” in a terminal.'}
      </dd>
      {person.loans.length > 0 && (
        <>
          <dt>Lent for a time</dt>
          {person.loans.map(({ permission, tenant, until }) => (
            <dd key={`${permission} ${tenant}`}>
              {`May ${PERMISSIONS[permission].allows}, in ${tenantTitle(tenant, me)}, until ${momentWords(until as Instant)}.`}
            </dd>
          ))}
        </>
      )}
    </dl>
  )
}

function Roles({ person, me }: { person: Person; me: Me }) {
  const text = useDetailStyles()
  const [now] = useState(() => new Date().toISOString())
  return (
    <>
      <h2 className={text.title}>Roles</h2>
      {person.grants.length === 0 ? (
        <p className={text.text}>None.</p>
      ) : (
        <ul className={text.list}>
          {person.grants.map(grant => (
            <li key={`${grant.role} ${grant.tenant}`}>{grantWords(grant, me, now)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
