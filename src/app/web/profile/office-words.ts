import type { Organisation } from '../../../base/hipaa/organisation.ts'
import { isOnePerson } from './profile-words.ts'
import type { ProfilePerson } from './use-profile.ts'

export const OFFICES = [
  { role: 'privacy-officer', title: 'Privacy officer', field: 'privacyOfficer' },
  { role: 'security-officer', title: 'Security officer', field: 'securityOfficer' },
] as const
export type Office = (typeof OFFICES)[number]

export interface OfficeState {
  readonly office: Office
  /** Whom the profile names. */
  readonly named: string | null
  /** Names of those who hold the role in Ward. */
  readonly holders: readonly string[]
  /** What is to be done so that both say the same. */
  readonly needs: 'nothing' | 'name' | 'role' | 'account'
  /** The account of the named person, where the role is missing on it. */
  readonly account: ProfilePerson | null
  readonly sentence: string
}

/** How the profile and the accounts agree on each office: who is named signs, and must be able to. */
export function officeStates(
  organisation: Organisation | null,
  people: readonly ProfilePerson[],
): readonly OfficeState[] {
  return OFFICES.map(office => {
    const { role, title, field } = office
    const named = organisation?.[field] ?? null
    const holding = people.filter(({ roles }) => roles.includes(role))
    const holders = holding.map(({ name }) => name)
    const account = people.find(({ name }) => isOnePerson(name, named)) ?? null
    const state = { office, named, holders, account: null }
    if (named === null) {
      const can =
        holders.length === 0 ? '' : ` ${listed(holders)} can sign as ${title.toLowerCase()} in Ward.`
      return { ...state, needs: 'name', sentence: `Nobody is named.${can}` }
    }
    const others = holders.filter(name => !isOnePerson(name, named))
    const also = others.length === 0 ? '' : ` ${listed(others)} can sign as such too.`
    if (account === null) {
      return {
        ...state,
        needs: 'account',
        sentence: `${named} is named, and has no role in Ward yet.${also}`,
      }
    }
    if (!holding.includes(account)) {
      const sentence = `${named} is named, and has an account without this role: what needs the office cannot be signed with it.${also}`
      return { ...state, account, needs: 'role', sentence }
    }
    return { ...state, needs: 'nothing', sentence: `${named} is named, and can sign as such in Ward.${also}` }
  })
}

/** Said where one person holds both offices: then nobody can approve what they ask for. */
export function onePersonSentence(organisation: Organisation | null): string | null {
  const { privacyOfficer = null, securityOfficer = null } = organisation ?? {}
  return isOnePerson(privacyOfficer, securityOfficer)
    ? `${privacyOfficer} holds both offices. That is allowed. Where a second person would approve something, Ward writes on the record that there was none.`
    : null
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(names)
}
