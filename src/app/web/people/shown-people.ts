import { lastDayWords } from '../../../assess/words.ts'
import { EVERY_TENANT } from '../../../base/people/grants.ts'
import { ROLES } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import type { Person } from '../../api/contracts/people.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { shiftedDay } from '../access/period.ts'

export type PersonState = Person['state']
export type PersonGrant = Person['grants'][number]

/** The states in the order in which they are shown. */
export const STATE_WORDS = {
  active: 'Can sign in',
  invited: 'Invited, has not come yet',
  closed: 'Closed',
} as const satisfies Readonly<Record<PersonState, string>>

export const FACTOR_WORDS = {
  totp: 'authenticator app',
  passkey: 'passkey',
  'recovery-code': 'recovery codes',
} as const satisfies Readonly<Record<Person['factors'][number], string>>

/** What is chosen among the people. */
export interface PeopleChosen {
  readonly words: string
  readonly states: readonly PersonState[]
}
export const ALL_PEOPLE: PeopleChosen = { words: '', states: [] }

/** Those that match every word, in name, address or a role; by name. */
export function shownPeople(people: readonly Person[], { words, states }: PeopleChosen): readonly Person[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return people
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .filter(({ name, email, grants }) => {
      const text = folded([name, email, ...grants.map(({ role }) => ROLES[role].title)].join(' '))
      return wanted.every(word => text.includes(word))
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** "Main Street Clinic", "all tenants". */
export function tenantTitle(tenant: string, { tenants }: Pick<Me, 'tenants'>): string {
  if (tenant === EVERY_TENANT) return 'all tenants'
  return tenants.find(({ name }) => name === tenant)?.title ?? tenant
}

/** "Auditor in Main Street Clinic, until 30 November 2026". */
export function grantWords(
  { role, tenant, until, from }: PersonGrant,
  me: Pick<Me, 'tenants'>,
  now: string,
): string {
  const where = `${ROLES[role].title} ${tenant === EVERY_TENANT ? 'over' : 'in'} ${tenantTitle(tenant, me)}`
  if (from === 'microsoft') return `${where}, from a Microsoft group`
  if (until === null) return where
  const day = lastDayWords(until as Instant)
  return until <= now ? `${where}, ended ${day}` : `${where}, until ${day}`
}

/** The moment after a whole day, or null for a text that is no day. */
export function endOfDay(day: string): string | null {
  const next = /^\d{4}-\d{2}-\d{2}$/.test(day) ? shiftedDay(day, 1) : null
  return next === null ? null : `${next}T00:00:00.000Z`
}
