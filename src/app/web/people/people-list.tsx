import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { Person } from '../../api/contracts/people.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { grantWords, STATE_WORDS } from './shown-people.ts'

const useStyles = makeStyles({ line: { display: 'block' } })

/** What stands before the word of a state, so that it is not told by its colour. */
const STATE_MARKS = { active: '●', invited: '○', closed: '–' } as const

/** One row for each person: who, as what, and whether they can come in. A row opens the person. */
export function PeopleList(props: {
  people: readonly Person[]
  me: Me
  signInsComplete: boolean
  open: string | null
  choose: (id: string) => void
}) {
  const { people, me, signInsComplete, open, choose } = props
  const styles = useStyles()
  const [now] = useState(() => new Date().toISOString())
  return (
    <RowList>
      {people.map(person => (
        <li key={person.id}>
          <ListRow
            row={person.id}
            isOpen={open === person.id}
            choose={choose}
            mark={<span aria-hidden="true">{STATE_MARKS[person.state]}</span>}
            title={
              <>
                <bdi>{person.name}</bdi>
                {person.id === me.id && ' (you)'}
              </>
            }
            meta={
              <>
                <span className={styles.line}>{STATE_WORDS[person.state]}</span>
                {person.kind === 'break-glass' && <span className={styles.line}>For emergencies</span>}
                <span className={styles.line}>{signInWords(person, signInsComplete)}</span>
                <span className={styles.line}>{factorWords(person)}</span>
              </>
            }
          >
            <span className={styles.line}>
              <bdi>{person.email}</bdi>
            </span>
            <span className={styles.line}>
              {person.grants.map(grant => grantWords(grant, me, now)).join('; ') || 'No role'}
            </span>
          </ListRow>
        </li>
      ))}
    </RowList>
  )
}

function signInWords({ lastSignIn, state }: Person, isComplete: boolean): string {
  if (lastSignIn !== null) return `Signed in ${dayWords(lastSignIn as Instant)}`
  if (!isComplete) return 'Last sign-in could not be read'
  return state === 'invited' ? 'Never signed in' : 'No sign-in on record'
}

function factorWords({ factors, microsoft, state }: Person): string {
  if (factors.length > 0) return 'Second factor set up'
  if (microsoft) return 'Microsoft account'
  return state === 'active' ? 'No second factor' : ''
}
