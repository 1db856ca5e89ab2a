import * as agreements from './contracts/agreements.ts'
import * as aboutApi from './contracts/about-api.ts'
import * as accessPolicies from './contracts/access-policies.ts'
import * as activity from './contracts/activity.ts'
import * as breakGlass from './contracts/break-glass.ts'
import * as calendarFeed from './contracts/calendar-feed.ts'
import * as drafts from './contracts/drafts.ts'
import * as imports from './contracts/imports.ts'
import * as counterparty from './contracts/counterparty.ts'
import * as decisions from './contracts/decisions.ts'
import * as contact from './contracts/contact.ts'
import * as assurance from './contracts/assurance.ts'
import * as designations from './contracts/designations.ts'
import * as documents from './contracts/documents.ts'
import * as findingWork from './contracts/finding-work.ts'
import * as mail from './contracts/mail.ts'
import * as microsoft from './contracts/microsoft.ts'
import * as microsoftAgreement from './contracts/microsoft-agreement.ts'
import * as needs from './contracts/needs.ts'
import * as notifications from './contracts/notifications.ts'
import * as ownAccount from './contracts/own-account.ts'
import * as passkeyRoutes from './contracts/passkey-routes.ts'
import * as people from './contracts/people.ts'
import * as profile from './contracts/profile.ts'
import type { RouteContract } from './contracts/route.ts'
import * as setUp from './contracts/set-up.ts'
import * as reviews from './contracts/reviews.ts'
import * as serviceChanges from './contracts/service-changes.ts'
import * as services from './contracts/services.ts'
import * as settings from './contracts/settings.ts'
import * as search from './contracts/search.ts'
import * as signatures from './contracts/signatures.ts'
import * as signIn from './contracts/sign-in.ts'
import * as standings from './contracts/standings.ts'
import * as tasks from './contracts/tasks.ts'
import * as tenantRoutes from './contracts/tenant-routes.ts'
import * as tenants from './contracts/tenants.ts'
import * as vendorSettlements from './contracts/vendor-settlements.ts'
import * as vendors from './contracts/vendors.ts'
import * as waivers from './contracts/waivers.ts'
import * as year from './contracts/year.ts'

/** A contract by the name it has in the code, which is its operationId: it stays when the path changes. */
export interface NamedContract {
  readonly name: string
  readonly area: string
  readonly contract: RouteContract
  /** Set where a browser is sent on to a page instead of being answered. */
  readonly goesOn?: boolean
}

/** Every area of the API with the modules that hold its contracts; a test finds a module that is missing here. */
const AREAS: readonly (readonly [area: string, module: Readonly<Record<string, unknown>>])[] = [
  ['Sign-in and sessions', signIn],
  ['Sign-in and sessions', microsoft],
  ['Sign-in and sessions', breakGlass],
  ['The own account', ownAccount],
  ['The own account', passkeyRoutes],
  ['Mail and calendar', mail],
  ['Mail and calendar', calendarFeed],
  ['The own account', drafts],
  ['People and their roles', people],
  ['Settings', settings],
  ['What was done', activity],
  ['A tenant', tenantRoutes],
  ['A tenant', search],
  ['What needs the caller', needs],
  ['Tasks and the year', tasks],
  ['Tasks and the year', year],
  ['What needs the caller', notifications],
  ['Findings, waivers and decisions', findingWork],
  ['Findings, waivers and decisions', waivers],
  ['Findings, waivers and decisions', decisions],
  ['A tenant', imports],
  ['A tenant', tenants],
  ['A tenant', profile],
  ['A tenant', setUp],
  ['Reviews and access policies', reviews],
  ['Reviews and access policies', accessPolicies],
  ['Agreements and vendors', documents],
  ['Agreements and vendors', standings],
  ['Agreements and vendors', assurance],
  ['Agreements and vendors', services],
  ['Agreements and vendors', serviceChanges],
  ['Agreements and vendors', contact],
  ['Agreements and vendors', designations],
  ['Agreements and vendors', signatures],
  ['Agreements and vendors', counterparty],
  ['Agreements and vendors', microsoftAgreement],
  ['Agreements and vendors', agreements],
  ['Agreements and vendors', vendors],
  ['Agreements and vendors', vendorSettlements],
  ['About the API', aboutApi],
]

/** Every contract that a route answers, in the order of the areas. */
export const NAMED_CONTRACTS: readonly NamedContract[] = AREAS.flatMap(([area, module]) =>
  contractsIn(module).map(named => ({
    area,
    ...named,
    goesOn: named.contract === microsoft.finishMicrosoft,
  })),
)

/** The contracts among what a module exports. */
export function contractsIn(
  module: Readonly<Record<string, unknown>>,
): readonly Pick<NamedContract, 'name' | 'contract'>[] {
  return Object.entries(module).flatMap(([name, value]) =>
    isContract(value) ? [{ name, contract: value }] : [],
  )
}

function isContract(value: unknown): value is RouteContract {
  return (
    typeof value === 'object' && value !== null && 'permission' in value && 'does' in value && 'path' in value
  )
}
