import { Button, makeStyles } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Me } from '../../api/contracts/sign-in.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useListKeys } from '../parts/use-list-keys.ts'
import { InvitePanel } from './invite-panel.tsx'
import { usePeopleChoice } from './people-choice.ts'
import { PeopleList } from './people-list.tsx'
import { PersonPanel } from './person-panel.tsx'
import { ALL_PEOPLE, type PersonState, shownPeople, STATE_WORDS } from './shown-people.ts'
import { type People, usePeople } from './use-people.ts'

const useStyles = makeStyles({
  invite: { margin: '0 0 20px', '@media print': { display: 'none' } },
})

/** Who may sign in to Ward, with which roles; a HIPAA administrator invites, gives and takes from here. */
export function PeoplePage({ me }: { me: Me }) {
  const [known, again] = usePeople()
  if (known.state === 'loading') return <Loading />
  if (known.state === 'failed') return <Failed why={known.why} again={again} />
  return <Shown me={me} {...known.people} isOld={known.isOld} again={again} />
}

function Shown({
  me,
  items,
  signInsComplete,
  isOld,
  again,
}: People & { me: Me; isOld: boolean; again: () => void }) {
  const styles = useStyles()
  const [chosen, change] = usePeopleChoice()
  const open = chosen.person
  const setOpen = (person: string | null) => change({ person })
  const [isInviting, setInviting] = useState(false)
  const [run, dialog] = useProveAgain()
  const searchBox = useRef<HTMLInputElement>(null)
  const mayManage = me.permissions.includes('users:manage')
  const people = shownPeople(items, chosen)
  const person = items.find(({ id }) => id === open)
  const showAll = () => change(ALL_PEOPLE)
  useListKeys({ rows: people.map(({ id }) => id), open, choose: setOpen, searchBox })
  return (
    <>
      <PageHead title={headlineOf(items)}>
        {mayManage
          ? 'Look through this list every quarter: who has left, who changed jobs, who has a role they no longer need.'
          : 'You can read this list. A HIPAA administrator over all tenants changes it.'}
      </PageHead>
      {isOld && (
        <p role="alert">
          The list could not be read anew, so it may be older than what you did.{' '}
          <Button size="small" onClick={again}>
            Read it again
          </Button>
        </p>
      )}
      {mayManage && (
        <Button className={styles.invite} appearance="primary" onClick={() => setInviting(true)}>
          Invite a person
        </Button>
      )}
      <FilterBar
        what="people"
        words={chosen.words}
        search={words => change({ words })}
        searchBox={searchBox}
        found={`${people.length} of ${items.length} ${items.length === 1 ? 'person' : 'people'}`}
        isFiltered={chosen.words !== '' || chosen.states.length > 0}
        showAll={showAll}
      >
        <Chips<PersonState>
          label="State"
          chips={(['active', 'invited', 'closed'] as const)
            .map(value => ({
              value,
              word: STATE_WORDS[value],
              count: items.filter(({ state }) => state === value).length,
            }))
            .filter(({ count }) => count > 0)}
          chosen={chosen.states}
          choose={states => change({ states })}
        />
      </FilterBar>
      {people.length === 0 ? (
        <NoneFound what="account" showAll={showAll} />
      ) : (
        <PeopleList {...{ people, me, signInsComplete, open }} choose={setOpen} />
      )}
      {isInviting && <InvitePanel me={me} run={run} changed={again} close={() => setInviting(false)} />}
      {person !== undefined && (
        <PersonPanel
          key={person.id}
          {...{ person, me, mayManage, signInsComplete, run }}
          changed={again}
          close={() => setOpen(null)}
        />
      )}
      {dialog}
    </>
  )
}

/** The one thing first: how many can come in, and who stays outside. */
function headlineOf(items: People['items']): string {
  const count = items.filter(({ state }) => state === 'active').length
  const able = count === 1 ? 'One person can sign in' : `${count} people can sign in`
  if (items.length > 1 || count !== 1) return able
  return 'Only you can sign in so far'
}
