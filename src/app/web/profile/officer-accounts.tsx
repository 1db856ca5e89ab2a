import { Button, Field, Input } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type * as z from 'zod'
import type { Organisation } from '../../../base/hipaa/organisation.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { invitePerson, listPeople, setGrants } from '../../api/contracts/people.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { draftsOf, grantsOf } from '../people/grants-editor.tsx'
import { LinkOnce } from '../people/link-once.tsx'
import { call, CallFailed } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { type RunProven } from '../parts/prove-again.tsx'
import { useAct } from '../parts/use-act.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { officeStates, type OfficeState, onePersonSentence } from './office-words.ts'
import { useProfileStyles } from './profile-styles.ts'
import type { ProfilePerson } from './use-profile.ts'

type Invited = z.output<typeof invitePerson.answer>

/** Beside the named officers: whether they can sign in Ward as such, and what to do where they cannot. */
export function OfficerAccounts({
  me,
  tenant,
  organisation,
  people,
  again,
}: {
  me: Me
  tenant: string
  organisation: Organisation | null
  people: readonly ProfilePerson[]
  /** Reads anew who holds which role. */
  again: () => void
}) {
  const styles = useProfileStyles()
  const acting = useAct()
  const [invited, setInvited] = useState<Invited | null>(null)
  const mayManage = me.permissions.includes('users:manage')
  const onePerson = onePersonSentence(organisation)
  return (
    <section aria-labelledby="offices-title">
      <h2 id="offices-title" className={styles.title}>
        Their accounts in Ward
      </h2>
      {officeStates(organisation, people).map(state => (
        <div key={state.office.role}>
          <p className={styles.text}>
            <strong>{state.office.title}.</strong> {state.sentence}
            {!mayManage && (state.needs === 'role' || state.needs === 'account')
              ? ' A HIPAA administrator over all tenants gives roles and invites.'
              : ''}
          </p>
          {mayManage && state.needs === 'role' && (
            <div className={styles.acts}>
              <Button
                disabledFocusable={acting.isBusy}
                onClick={() =>
                  void acting.act(async run => {
                    await giveRole(run, state, tenant)
                    again()
                  })
                }
              >
                {`Give ${state.named} the role ${state.office.title}`}
              </Button>
            </div>
          )}
          {mayManage && state.needs === 'account' && state.named !== null && (
            <InviteOfficer
              key={state.named}
              state={state}
              tenant={tenant}
              invite={async (run, body) => setInvited(await invite(run, body))}
            />
          )}
        </div>
      ))}
      {acting.problem !== null && (
        <p className={styles.text} role="alert">
          {acting.problem}
        </p>
      )}
      {invited !== null && (
        <LinkOnce
          name={invited.person.name}
          link={invited.link}
          done={() => {
            setInvited(null)
            again()
          }}
        />
      )}
      {onePerson !== null && <p className={styles.soft}>{onePerson}</p>}
      {acting.dialog}
    </section>
  )
}

type Invitation = z.input<NonNullable<typeof invitePerson.body>>

function InviteOfficer({
  state,
  tenant,
  invite: send,
}: {
  state: OfficeState
  tenant: string
  invite: (run: RunProven, body: Invitation) => Promise<void>
}): ReactNode {
  const styles = useProfileStyles()
  const [isOpen, setOpen] = useState(false)
  const [email, setEmail] = useState('')
  const { problems, isBusy, submit } = useSending(() => id)
  const { act, dialog } = useAct()
  const { office, named } = state
  const id = `invite-${office.role}`
  const name = named ?? ''
  if (!isOpen) {
    return (
      <div className={styles.acts}>
        <Button onClick={() => setOpen(true)}>{`Invite ${name}`}</Button>
      </div>
    )
  }
  const wrong = /^[^\s@]+@[^\s@]+$/.test(email.trim())
    ? []
    : [{ field: id, message: 'Enter the person’s mail address, such as kim@clinic.example.' }]
  const body = { name, email, grants: [{ role: office.role as Role, tenant }] }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(
          wrong,
          () =>
            new Promise<void>((resolve, reject) => {
              // The question for the password is answered or closed; what the server refuses is told at the field.
              void act(run => send(run, body).catch(reject)).then(resolve)
            }),
        )
      }}
    >
      <FieldProblems problems={problems} />
      <Field
        label={`Work address of ${name}`}
        hint="They sign in with it. Ward does not mail the invitation: you get a link to hand over."
        {...problemAt(problems, id)}
      >
        <Input
          id={id}
          type="email"
          value={email}
          maxLength={320}
          autoComplete="off"
          onChange={(_, { value }) => setEmail(value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Invite and show the link
        </Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
      {dialog}
    </form>
  )
}

async function invite(run: RunProven, body: Invitation): Promise<Invited> {
  return await run(() => call<typeof invitePerson>('POST', '/api/people', { body }))
}

/** Adds the role to those that the account has; another's change in between is told. */
async function giveRole(run: RunProven, { account, office }: OfficeState, tenant: string): Promise<void> {
  if (account === null) return
  const person = await personOf(account.id)
  const grants = [...grantsOf(draftsOf(person.grants)), { role: office.role, tenant }]
  const given = { params: { id: person.id }, body: { grants, expects: person.version } }
  await run(() => call<typeof setGrants>('PUT', '/api/people/:id/grants', given))
}

async function personOf(id: string) {
  let after: string | undefined
  do {
    const page = await call<typeof listPeople>('GET', '/api/people', {
      query: { limit: 500, ...(after === undefined ? {} : { after }) },
    })
    const found = page.items.find(one => one.id === id)
    if (found !== undefined) return found
    after = page.next ?? undefined
  } while (after !== undefined)
  throw new CallFailed('not-found', 404, 'There is no such account any more. Look at the list of people.')
}
