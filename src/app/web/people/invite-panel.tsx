import { Button, Field, Input, makeStyles, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod'
import { EVERY_TENANT } from '../../../base/people/grants.ts'
import type { invitePerson } from '../../api/contracts/people.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import type { RunProven } from '../parts/prove-again.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { type DraftGrant, GrantsEditor, grantsOf } from './grants-editor.tsx'
import { LinkOnce } from './link-once.tsx'
import { SidePanel } from './side-panel.tsx'
import { unlessGivenUp } from './unless-given-up.ts'

const NAME = 'invite-name'
const ADDRESS = 'invite-address'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px', paddingBottom: '32px', '& > button': { justifySelf: 'start' } },
  title: { ...typographyStyles.subtitle2, margin: '8px 0 -4px' },
})

/** Invites somebody: who they are, what they may do, and then the link. */
export function InvitePanel(props: { me: Me; run: RunProven; changed: () => void; close: () => void }) {
  const [made, setMade] = useState<z.output<typeof invitePerson.answer> | null>(null)
  const { changed, close } = props
  return (
    <SidePanel title={made === null ? 'Invite a person' : 'Invited'} close={close}>
      {made === null ? (
        <InviteForm
          {...props}
          made={answer => {
            setMade(answer)
            changed()
          }}
        />
      ) : (
        <LinkOnce name={made.person.name} link={made.link} done={close} />
      )}
    </SidePanel>
  )
}

function InviteForm({
  me,
  run,
  made,
}: {
  me: Me
  run: RunProven
  made: (answer: z.output<typeof invitePerson.answer>) => void
}) {
  const styles = useStyles()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [drafts, setDrafts] = useState<readonly DraftGrant[]>([
    { key: 0, role: 'workforce', tenant: me.tenants[0]?.name ?? EVERY_TENANT, until: null },
  ])
  const { problems, isBusy, submit } = useSending(code => (code === 'already-exists' ? ADDRESS : null))
  const wrong = () => [
    ...(name.trim() === '' ? [{ field: NAME, message: 'Enter the person’s name.' }] : []),
    ...(/^[^\s@]+@[^\s@]+$/.test(email.trim())
      ? []
      : [{ field: ADDRESS, message: 'Enter the person’s mail address, such as kim@clinic.example.' }]),
  ]
  const send = () =>
    unlessGivenUp(async () => {
      const body = { name, email, grants: grantsOf(drafts) }
      made(await run(() => call<typeof invitePerson>('POST', '/api/people', { body })))
    })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong(), send)
      }}
    >
      <FieldProblems problems={problems} />
      <Field label="Name" hint="As people at the clinic know them." {...problemAt(problems, NAME)}>
        <Input
          id={NAME}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Field
        label="Work address"
        hint="They sign in with it. Ward does not mail the invitation: you give them the link."
        {...problemAt(problems, ADDRESS)}
      >
        <Input
          id={ADDRESS}
          type="email"
          value={email}
          maxLength={320}
          autoComplete="off"
          onChange={(_, { value }) => setEmail(value)}
        />
      </Field>
      <h2 className={styles.title}>Roles</h2>
      <div>
        <GrantsEditor drafts={drafts} change={setDrafts} me={me} />
      </div>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        Invite and show the link
      </Button>
    </form>
  )
}
