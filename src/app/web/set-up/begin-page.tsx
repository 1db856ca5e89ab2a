import { Button, Field, Input } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '../../api/contracts/sign-in.ts'
import type { addTenant } from '../../api/contracts/tenants.ts'
import { goToAddress } from '../address.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { nameFrom } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { StepHead } from './step-head.tsx'

const TITLE = 'set-up-title'
const NAME = 'set-up-name'

/** Before there is a tenant to set up: what it takes, and the first question, which makes it. */
export function BeginPage({ me, reload }: { me: Me; reload: () => void }) {
  const styles = useSetUpStyles()
  const kept = me.tenants.filter(({ practice }) => !practice)
  const practice = me.tenants.find(one => one.practice)
  const mayAdd = me.permissions.includes('tenants:add')
  return (
    <>
      <StepHead title={kept.length === 0 ? 'Set up your practice' : 'Add a practice'}>
        It takes about half an hour. Every answer is kept at once: stop where you like, and go on another day.
      </StepHead>
      {mayAdd ? (
        <AddTenant me={me} reload={reload} />
      ) : (
        <p className={styles.text}>A HIPAA administrator over all tenants adds a practice.</p>
      )}
      {kept.length > 0 && (
        <>
          <h2 className={styles.heading}>Or go on with one that is there</h2>
          <div className={styles.acts}>
            {kept.slice(0, 12).map(({ name, title }) => (
              <Button key={name} onClick={() => goToAddress(`/set-up?tenant=${name}`)}>
                {title}
              </Button>
            ))}
          </div>
          {kept.length > 12 && (
            <p
              className={styles.soft}
            >{`And ${kept.length - 12} more: choose one at the top of the page.`}</p>
          )}
        </>
      )}
      {practice !== undefined && kept.length === 0 && (
        <>
          <h2 className={styles.heading}>Or look around first</h2>
          <p className={styles.text}>
            {`${practice.title} is made up: no person in it is real, and nothing you do there counts. It shows what Ward finds.`}
          </p>
          <Button onClick={() => goToAddress(`/?tenant=${practice.name}`)}>
            Look at the practice clinic
          </Button>
        </>
      )}
    </>
  )
}

function AddTenant({ me, reload }: { me: Me; reload: () => void }) {
  const styles = useSetUpStyles()
  const [title, setTitle] = useState('')
  /** Null while it is made of the title. */
  const [own, setOwn] = useState<string | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const { problems, isBusy, submit } = useSending(code => (code === 'bad-input' ? TITLE : NAME))
  const name = own ?? nameFrom(title)
  const isRefused = problems.some(({ field }) => field === NAME)
  const asksName = own !== null || isRefused || (title.trim() !== '' && name === '')
  const isThere = me.tenants.some(tenant => tenant.name === added)
  const went = useRef(false)
  useEffect(() => {
    // Only once the page knows the tenant: before that there is none for this person.
    if (added === null || !isThere || went.current) return
    went.current = true
    goToAddress(`/set-up?tenant=${added}&step=practice&question=kinds`)
  }, [added, isThere])
  const wrong = () => [
    ...(title.trim() === '' ? [{ field: TITLE, message: 'Enter the name of the practice.' }] : []),
    ...(title.trim() !== '' && name === ''
      ? [{ field: NAME, message: 'Enter a short name of small letters, digits and dashes.' }]
      : []),
  ]
  const send = async () => {
    const body = { name, title: title.trim() }
    const answer = await call<typeof addTenant>('POST', '/api/tenants', { body })
    setAdded(answer.name)
    reload()
  }
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
      <Field
        label="Name of the practice"
        hint="As it stands on the door. You can change it later."
        {...problemAt(problems, TITLE)}
      >
        <Input
          id={TITLE}
          value={title}
          maxLength={200}
          autoComplete="organization"
          onChange={(_, { value }) => setTitle(value)}
        />
      </Field>
      {asksName ? (
        <Field
          label="Short name"
          hint="In addresses and as the folder on this machine: small letters, digits and dashes. It stays as it is."
          {...problemAt(problems, NAME)}
        >
          <Input
            id={NAME}
            value={name}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(_, { value }) => setOwn(value.toLowerCase())}
          />
        </Field>
      ) : (
        name !== '' && (
          <p className={styles.soft}>
            {`Ward keeps it as ${name}. `}
            <Button size="small" appearance="subtle" onClick={() => setOwn(name)}>
              Choose another short name
            </Button>
          </p>
        )
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || added !== null}>
          Begin
        </Button>
      </div>
    </form>
  )
}
