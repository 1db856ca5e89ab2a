import type { EntityRole } from './words.ts'

/** What a practice is under 45 CFR 160.103 and 164.103-105; it may be several at once. */
export const ORGANISATION_KINDS = [
  'provider',
  'health-plan',
  'group-health-plan',
  'clearinghouse',
  'business-associate',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Who looks after the computers. */
export const IT_MANAGERS = ['own-staff', 'service-provider', 'both', 'nobody'] as const
export type ItManager = (typeof IT_MANAGERS)[number]

/** Who the tenant belongs to: what does not apply to it follows from this. */
export interface Organisation {
  readonly name: string
  readonly kinds: readonly OrganisationKind[]
  /** A hybrid entity under 164.103: only its health care components are covered. */
  readonly hybrid: boolean
  /** A clearinghouse that is part of a larger organisation, 164.308(a)(4)(ii)(A). */
  readonly clearinghouseInLargerOrganisation: boolean
  /** Two capital letters each, as the Postal Service writes them, where patients live or sites are. */
  readonly states: readonly string[]
  readonly sites: number | null
  /** People who work there, all sites. */
  readonly workforce: number | null
  /** The electronic health record system, as the clinic calls it. */
  readonly ehr: string | null
  readonly it: ItManager | null
  /** The service provider's name where there is one: it is a business associate. */
  readonly itProvider: string | null
  /** The officers' names where they have been named. */
  readonly privacyOfficer: string | null
  readonly securityOfficer: string | null
  /** The IANA name of the time zone its days are of, such as `America/New_York`; null is UTC. */
  readonly timeZone: string | null
}

/** The roles under which the rules bind it. */
export function rolesOf(organisation: Organisation): ReadonlySet<EntityRole> {
  const roles = new Set<EntityRole>()
  for (const kind of organisation.kinds) for (const role of ROLES[kind]) roles.add(role)
  if (organisation.clearinghouseInLargerOrganisation) {
    // A clearinghouse is a covered entity wherever it stands, 45 CFR 160.103.
    for (const role of ROLES.clearinghouse) roles.add(role)
    roles.add('clearinghouse-in-larger-organization')
  }
  return roles
}

/**
 * Whether a paragraph that binds `appliesTo` binds this organisation. What is not known leaves nothing out: without a
 * profile, or with one that names no kind, everything binds.
 */
export function bound(appliesTo: readonly EntityRole[], organisation: Organisation | null): boolean {
  if (organisation === null) return true
  const roles = rolesOf(organisation)
  return roles.size === 0 || appliesTo.some(role => roles.has(role))
}

/** Whether the profile says what the organisation is, so that something may be left out. */
export function kindKnown(organisation: Organisation | null): organisation is Organisation {
  return organisation !== null && rolesOf(organisation).size > 0
}

/** Why a paragraph does not bind this organisation, as the rest of a sentence. */
export function notBoundBecause(appliesTo: readonly EntityRole[], organisation: Organisation | null): string {
  const kinds = organisation?.kinds.map(kind => KIND_WORDS[kind]) ?? []
  const is = kinds.length === 0 ? '' : `, and the profile says ${kinds.join(' and ')}`
  return `it binds only ${appliesTo.map(role => ROLE_WORDS[role]).join(' or ')}${is}.`
}

/** What each kind is called to a person. */
export const KIND_WORDS: { readonly [K in OrganisationKind]: string } = {
  provider: 'a health care provider',
  'health-plan': 'a health plan',
  'group-health-plan': 'a group health plan',
  clearinghouse: 'a health care clearinghouse',
  'business-associate': 'a business associate',
}

const ROLE_WORDS: { readonly [R in EntityRole]: string } = {
  'covered-entity': 'a covered entity',
  'business-associate': 'a business associate',
  provider: 'a health care provider',
  'health-plan': 'a health plan',
  'group-health-plan': 'a group health plan',
  'clearinghouse-in-larger-organization': 'a clearinghouse that is part of a larger organisation',
}

const ROLES: { readonly [K in OrganisationKind]: readonly EntityRole[] } = {
  provider: ['covered-entity', 'provider'],
  'health-plan': ['covered-entity', 'health-plan'],
  'group-health-plan': ['covered-entity', 'health-plan', 'group-health-plan'],
  clearinghouse: ['covered-entity'],
  'business-associate': ['business-associate'],
}
