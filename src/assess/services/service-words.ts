import type { Cloud } from '../../base/fact.ts'
import type { Coverage } from './define-service.ts'
import type { PlanKind } from './held-plans.ts'
import type { DecisionKind } from './service-decisions.ts'
import type { SaidUse, ServiceTodo } from './service-states.ts'
import type { Use } from './sign.ts'

/** The words of pages, tables and the command line for what is known of services. */

export const COVERAGE_WORDS: { readonly [C in Coverage]: string } = {
  covered: 'Named by the list',
  'listed-in-2021': 'Named in 2021, to confirm',
  'not-listed': 'Not named',
  unknown: 'Not known',
}

export const USE_WORDS: { readonly [U in Use]: string } = {
  seen: 'The settings show it in use',
  offered: 'Your plans or settings offer it',
  off: 'Not offered',
  'not-read': 'Not read',
}

export const SAID_WORDS: { readonly [S in SaidUse]: string } = {
  used: 'Used',
  'not-used': 'Not used',
  'no-ephi': 'Used without patient data',
}

export const TODO_WORDS: { readonly [T in ServiceTodo]: string } = {
  contradicted: 'Said to be unused, and in use: settle it',
  settle: 'Used, and not known to be covered: settle it',
  decide: 'Offers AI that is not known to be covered: say whether it is used',
  say: 'Offered, and not known to be covered: say whether it is used',
  again: 'Said more than a year ago: ask again',
  confirm: 'Named in 2021: bring Microsoft’s list of today',
}

/** What is asked of services together, and what is at stake, by how many they are. */
export const DECISION_WORDS: {
  readonly [D in Exclude<DecisionKind, 'settle'>]: {
    readonly title: (count: number) => string
    readonly why: string
  }
} = {
  ai: {
    title: count => `Is AI used here? ${services(count)} ${count === 1 ? 'offers' : 'offer'} it`,
    why: 'What people ask it, and what it reads to answer, may be patient data. No list on record names it as covered.',
  },
  content: {
    title: count => `Where do people write, meet and keep files? ${services(count)}`,
    why: 'Patient data goes where people work. These are offered, and no list on record names them as covered.',
  },
  protection: {
    title: count => `What looks after accounts, devices and mail? ${services(count)}`,
    why: 'They see names, addresses and samples. These are offered, and no list on record names them as covered.',
  },
  again: {
    title: count => `Does it still hold? ${services(count)} somebody spoke of more than a year ago`,
    why: 'What was said of a service counts for a year.',
  },
  confirm: {
    title: count => `Bring Microsoft’s list of today: it answers ${services(count)}`,
    why: 'Ward’s own list of 2021 names them, and nobody has held it against today’s. Nothing is said of each by hand.',
  },
}

function services(count: number): string {
  return count === 1 ? 'one service' : `${count} services`
}

export const KIND_WORDS: { readonly [K in PlanKind]: string } = {
  ordinary: 'A full plan',
  frontline: 'Frontline plan',
  kiosk: 'Kiosk mailbox',
  'add-ons': 'Add-ons only',
  none: 'No licence',
  unknown: 'Not known',
}

export const CLOUD_WORDS: { readonly [C in Cloud]: string } = {
  commercial: 'commercial cloud',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
}
