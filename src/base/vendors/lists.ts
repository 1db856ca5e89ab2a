import type { Day } from '../days.ts'

/** Lists that people read in beside the settings, one kind from each of their sources. */
export const APP_LIST_KINDS = {
  'enterprise-apps': 'Enterprise applications',
  consents: 'Consents',
  assignments: 'Application permissions',
  'teams-apps': 'Teams apps',
  partners: 'Partners',
} as const
export type AppListKind = keyof typeof APP_LIST_KINDS
export const APP_LIST_KIND_NAMES = Object.keys(APP_LIST_KINDS) as readonly AppListKind[]

/** A service principal: an app as it stands in this tenant. */
export interface ListedApp {
  readonly objectId: string | null
  readonly appId: string
  readonly name: string
  readonly publisher: string | null
  readonly verifiedPublisher: string | null
  readonly ownerTenant: string | null
  readonly domains: readonly string[]
  readonly enabled: boolean | null
  readonly created: Day | null
  /** `ManagedIdentity` is the tenant's own. */
  readonly type: string | null
  /** Names of the application permissions that it offers others, by id. */
  readonly offers: Readonly<Record<string, string>>
}

/** Somebody's consent that an app acts for them, or for everybody. */
export interface ListedConsent {
  /** Object id of the app that was consented to. */
  readonly client: string
  readonly resource: string
  readonly forEverybody: boolean
  readonly permissions: readonly string[]
}

/** An application permission that an administrator gave. */
export interface ListedAssignment {
  readonly client: string
  readonly clientName: string | null
  readonly resource: string
  readonly resourceName: string | null
  readonly role: string
  readonly created: Day | null
}

export interface ListedTeamsApp {
  readonly id: string
  readonly name: string
  readonly publisher: string | null
  /** Whether people may add it; null where the list does not say. */
  readonly allowed: boolean | null
  /** Made by the organisation itself. */
  readonly own: boolean
}

export interface ListedPartner {
  readonly id: string
  readonly name: string
  readonly tenant: string | null
  /** `active` where the roles hold. */
  readonly active: boolean | null
  readonly roles: readonly string[]
  readonly ends: Day | null
}

export interface AppLists {
  readonly 'enterprise-apps': readonly ListedApp[] | null
  readonly consents: readonly ListedConsent[] | null
  readonly assignments: readonly ListedAssignment[] | null
  readonly 'teams-apps': readonly ListedTeamsApp[] | null
  readonly partners: readonly ListedPartner[] | null
}

export const NO_LISTS: AppLists = {
  'enterprise-apps': null,
  consents: null,
  assignments: null,
  'teams-apps': null,
  partners: null,
}
