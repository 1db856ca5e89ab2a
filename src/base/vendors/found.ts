import type { Day } from '../days.ts'

/** The kinds of thing through which somebody outside may meet patient data. */
export const FOUND_KINDS = {
  'enterprise-app': 'App of another organisation',
  'app-registration': 'App registered here',
  consent: 'Consent to an app that no list names',
  'teams-app': 'Teams app',
  'power-connector': 'Power Platform connector',
  'mail-connector-in': 'Mail connector, incoming',
  'mail-connector-out': 'Mail connector, outgoing',
  forwarding: 'Mail that is forwarded',
  'auto-forward-domain': 'Domain that mail may be forwarded to',
  'calendar-sharing': 'Calendars shown to another organisation',
  partner: 'Partner with administrators’ roles',
  integration: 'Integration written down by hand',
} as const
export type FoundKind = keyof typeof FOUND_KINDS
export const FOUND_KIND_NAMES = Object.keys(FOUND_KINDS) as readonly FoundKind[]

/** What is connected without leaving a trace in Microsoft 365: written down by hand. */
export const INTEGRATION_KINDS = {
  ehr: 'Electronic health record',
  lab: 'Laboratory',
  clearinghouse: 'Clearinghouse',
  billing: 'Billing',
  fax: 'Fax',
  phone: 'Phone',
  scribe: 'Scribe or dictation',
  tracking: 'Tracking pixel or analytics',
  backup: 'Backup or archive',
  other: 'Other',
} as const
export type IntegrationKind = keyof typeof INTEGRATION_KINDS

/** Where patient data lies in Microsoft 365, as permissions reach it. */
export const PLACES = {
  mail: 'mail',
  files: 'files',
  calendar: 'calendars',
  teams: 'Teams messages and meetings',
  contacts: 'contacts',
  directory: 'the directory',
} as const
export type Place = keyof typeof PLACES
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[]

/** Places whose contents are mostly about patients in a clinic: a new app that reaches them is looked at. */
export const MAIL_AND_FILES: readonly Place[] = ['mail', 'files']

/** `application`: without anybody signed in, everywhere; `delegated`: as the person who is signed in. */
export type GrantType = 'application' | 'delegated'

export interface FoundPermission {
  readonly name: string
  /** `Microsoft Graph`, `Office 365 Exchange Online`; empty where the source does not say. */
  readonly service: string
  /** Null where the source does not say. */
  readonly type: GrantType | null
  /** By an administrator for everybody; false for people on their own; null where the source does not say. */
  readonly adminConsented: boolean | null
  /** How many people consented for themselves. */
  readonly people: number
}

export interface Reach {
  readonly place: Place
  readonly can: 'read' | 'change' | 'send'
  /** The permission, role or setting that gives it. */
  readonly by: string
  readonly type: GrantType | null
}

export type AppOwner = 'microsoft' | 'this-tenant' | 'other' | 'unknown'

/** Something that was found in the tenant's settings or in a list that somebody read in. */
export interface FoundApp {
  /** The same in every source and at every time: `app:GUID`, `out:fax gateway`. */
  readonly key: string
  readonly kind: FoundKind
  readonly name: string
  readonly appId: string | null
  readonly owner: AppOwner
  readonly ownerTenant: string | null
  /** As the app says of itself. */
  readonly publisher: string | null
  /** As Microsoft has verified it. */
  readonly verifiedPublisher: string | null
  /** Where mail really goes, or comes from. */
  readonly domains: readonly string[]
  /** Of its home page and reply addresses, as the app says of itself. */
  readonly saidDomains: readonly string[]
  readonly permissions: readonly FoundPermission[]
  readonly roles: readonly string[]
  readonly reach: readonly Reach[]
  /** Permissions that Ward's table does not know: what they reach is not known. */
  readonly unknownPermissions: readonly string[]
  /** False where it is switched off; null where the source does not say. */
  readonly enabled: boolean | null
  readonly created: Day | null
  readonly detail: string | null
  readonly from: readonly string[]
}

export function reaches(app: Pick<FoundApp, 'reach'>, places: readonly Place[]): boolean {
  return app.reach.some(({ place }) => places.includes(place))
}
