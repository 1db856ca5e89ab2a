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
}

/** The roles under which the rules bind it. */
export function rolesOf(organisation: Organisation): ReadonlySet<EntityRole> {
  const roles = new Set<EntityRole>()
  for (const kind of organisation.kinds) for (const role of ROLES[kind]) roles.add(role)
  if (organisation.clearinghouseInLargerOrganisation) roles.add('clearinghouse-in-larger-organization')
  return roles
}

const ROLES: { readonly [K in OrganisationKind]: readonly EntityRole[] } = {
  provider: ['covered-entity', 'provider'],
  'health-plan': ['covered-entity', 'health-plan'],
  'group-health-plan': ['covered-entity', 'health-plan', 'group-health-plan'],
  clearinghouse: ['covered-entity'],
  'business-associate': ['business-associate'],
}
