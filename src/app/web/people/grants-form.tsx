import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Person, setGrants } from '../../api/contracts/people.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import type { RunProven } from '../parts/prove-again.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { draftsOf, GrantsEditor, grantsOf } from './grants-editor.tsx'
import { grantWords } from './shown-people.ts'
import { unlessGivenUp } from './unless-given-up.ts'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '16px 0 0' },
})

/**
 * The roles of a person, to be changed. What is sent names the version that was seen, so that two who change the same
 * person do not undo each other's work unseen.
 */
export function GrantsForm(props: {
  person: Person
  me: Me
  run: RunProven
  changed: () => void
  begun: () => void
  saved: () => void
}) {
  const { person, me, run, changed, begun, saved } = props
  const styles = useStyles()
  const text = useDetailStyles()
  const before = draftsOf(person.grants)
  const fromGroups = person.grants.filter(({ from }) => from === 'microsoft')
  const [drafts, setDrafts] = useState(before)
  const [isOld, setOld] = useState(false)
  const { problems, isBusy, submit } = useSending(code => {
    setOld(code === 'conflict')
    return null
  })
  const isChanged = JSON.stringify(grantsOf(drafts)) !== JSON.stringify(grantsOf(before))
  const send = () =>
    unlessGivenUp(async () => {
      const given = { params: { id: person.id }, body: { grants: grantsOf(drafts), expects: person.version } }
      begun()
      await run(() => call<typeof setGrants>('PUT', '/api/people/:id/grants', given))
      saved()
      changed()
    })
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (isChanged) void submit([], send)
      }}
    >
      <h2 className={text.title}>Roles</h2>
      <FieldProblems problems={problems} />
      {fromGroups.length > 0 && (
        <>
          <ul className={text.list}>
            {fromGroups.map(grant => (
              <li key={`${grant.role} ${grant.tenant}`}>{grantWords(grant, me, '')}</li>
            ))}
          </ul>
          <p className={text.soft}>
            Roles from a Microsoft group are taken in Microsoft Entra; to end them at once, close the account.
          </p>
        </>
      )}
      <GrantsEditor drafts={drafts} change={setDrafts} me={me} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || !isChanged}>
          Save the roles
        </Button>
        {isOld && <Button onClick={changed}>Show the roles as they are now</Button>}
        {isChanged && !isOld && (
          <Button appearance="subtle" onClick={() => setDrafts(before)}>
            Undo the changes
          </Button>
        )}
      </div>
    </form>
  )
}
