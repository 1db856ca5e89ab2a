import { wordsOfDay } from '../../base/day-words.ts'
import { addDays } from '../../base/days.ts'
import type { ServiceTodo } from '../../assess/services/service-states.ts'
import type { Standing } from '../standing.ts'
import { LIST_HOLDS_DAYS } from './duties.ts'
import type { ServicesKnown } from './known.ts'

/** Who has which licence changes with every hire: a list is good for half a year. */
export const USERS_HOLD_DAYS = 183
const SOON_DAYS = 90
const NAMED = 3

type Known = Pick<ServicesKnown, 'today' | 'list' | 'states' | 'people' | 'userPlans'>

/** Where covered services and the plans of people stand. */
export function standingsOfServices(known: Known): readonly Standing[] {
  return [services(known), plans(known)]
}

function services({ today, list, states }: Known): Standing {
  const base = { id: 'covered-services', title: 'Covered services', to: '/services' } as const
  const open = (...todos: readonly ServiceTodo[]) =>
    states.filter(({ todo }) => todo !== null && todos.includes(todo)).map(({ service }) => service.name)
  const unnamed = open('settle')
  const contradicted = open('contradicted')
  const due = list === null ? null : addDays(list.asOf, LIST_HOLDS_DAYS)
  const sentences = [
    ...(unnamed.length === 0
      ? []
      : [
          `${some(unnamed)} ${unnamed.length === 1 ? 'is' : 'are'} used, and no list on record names ${unnamed.length === 1 ? 'it' : 'them'} as covered.`,
        ]),
    ...(contradicted.length === 0
      ? []
      : [
          `${some(contradicted)} ${contradicted.length === 1 ? 'was' : 'were'} said to be unused, and the settings show use.`,
        ]),
  ]
  if (sentences.length > 0) return { ...base, state: 'open', sentence: sentences.join(' '), due }
  if (list === null || due === null) {
    return {
      ...base,
      state: 'open',
      sentence: 'Your record of Microsoft’s list of today is missing; Ward’s own is of 2021.',
      due: null,
    }
  }
  if (due < today) {
    return {
      ...base,
      state: 'open',
      sentence: `Microsoft’s list on record is of ${wordsOfDay(list.asOf)}, more than a year ago.`,
      due,
    }
  }
  const offered = open('decide', 'say', 'again')
  if (offered.length > 0) {
    return {
      ...base,
      state: 'open',
      sentence: `${some(offered)}: your plans offer ${offered.length === 1 ? 'it' : 'them'}, no list on record names ${offered.length === 1 ? 'it' : 'them'}, and nobody has said whether patient data goes in.`,
      due,
    }
  }
  return {
    ...base,
    state: addDays(today, SOON_DAYS) >= due ? 'soon' : 'done',
    sentence: `Microsoft’s list of ${wordsOfDay(list.asOf)} is on record, and somebody has answered for every service that it does not name.`,
    due,
  }
}

function plans({ today, people, userPlans }: Known): Standing {
  const base = { id: 'plans-of-people', title: 'Plans of your people', to: '/services?part=people' } as const
  if (people === null || userPlans === null) {
    return {
      ...base,
      state: 'open',
      sentence:
        'Your record of who has which licence is missing: nobody can say whose plan lacks which safeguard.',
      due: null,
    }
  }
  const { asOf, isPart } = userPlans.value
  const due = addDays(asOf, USERS_HOLD_DAYS)
  if (isPart) {
    return {
      ...base,
      state: 'open',
      sentence: `The list of users of ${wordsOfDay(asOf)} is one page of several.`,
      due,
    }
  }
  if (due < today) {
    return {
      ...base,
      state: 'open',
      sentence: `The list of users is of ${wordsOfDay(asOf)}, more than half a year ago.`,
      due,
    }
  }
  const small = people.sets
    .filter(({ kind }) => kind === 'kiosk' || kind === 'frontline')
    .reduce((sum, set) => sum + set.people, 0)
  const sentence = `The licences of ${people.people} ${people.people === 1 ? 'person' : 'people'} are on record as of ${wordsOfDay(asOf)}${small === 0 ? '' : `; ${small} ${small === 1 ? 'is' : 'are'} on a kiosk or frontline plan`}.`
  return { ...base, state: addDays(today, SOON_DAYS) >= due ? 'soon' : 'done', sentence, due }
}

function some(names: readonly string[]): string {
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
