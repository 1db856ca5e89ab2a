import { useEffect, useState } from 'react'
import { ALL_PEOPLE, type PeopleChosen, type PersonState, STATE_WORDS } from './shown-people.ts'

/** What the page shows, as the address says it. */
export interface PeopleChoice extends PeopleChosen {
  /** The account whose details are open. */
  readonly person: string | null
}

const STATES = Object.keys(STATE_WORDS) as readonly PersonState[]

/** The choice of an address; what is none is left out. */
export function choiceIn(search: string): PeopleChoice {
  const given = new URLSearchParams(search)
  const states = (given.get('state') ?? '').split(',')
  const person = given.get('person') ?? ''
  return {
    ...ALL_PEOPLE,
    words: (given.get('q') ?? '').slice(0, 200),
    states: STATES.filter(state => states.includes(state)),
    person: person === '' || person.length > 200 ? null : person,
  }
}

/** The address's search with the choice in it; what else stands there stays. */
export function searchOf({ words, states, person }: PeopleChoice, search: string): string {
  const params = new URLSearchParams(search)
  const put = (name: string, value: string) => {
    if (value === '') params.delete(name)
    else params.set(name, value)
  }
  put('q', words)
  put('state', states.join(','))
  put('person', person ?? '')
  return params.size === 0 ? '' : `?${params}`
}

export function usePeopleChoice(): readonly [PeopleChoice, (change: Partial<PeopleChoice>) => void] {
  const [choice, setChoice] = useState(() => choiceIn(location.search))
  useEffect(() => {
    const look = () => setChoice(choiceIn(location.search))
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])
  const change = (part: Partial<PeopleChoice>) => {
    const next = { ...choiceIn(location.search), ...part }
    history.replaceState(history.state, '', `${location.pathname}${searchOf(next, location.search)}`)
    setChoice(next)
  }
  return [choice, change]
}
