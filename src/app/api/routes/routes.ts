import { openMicrosoftSignIn } from '../../auth/microsoft-sign-in.ts'
import type { SignIn } from '../../auth/sign-in.ts'
import type { Doors } from '../add-route.ts'
import * as accessPolicies from '../contracts/access-policies.ts'
import * as activity from '../contracts/activity.ts'
import * as agreements from '../contracts/agreements.ts'
import * as calendarFeed from '../contracts/calendar-feed.ts'
import * as counterparty from '../contracts/counterparty.ts'
import * as decisions from '../contracts/decisions.ts'
import * as contact from '../contracts/contact.ts'
import * as assurance from '../contracts/assurance.ts'
import * as designations from '../contracts/designations.ts'
import * as documents from '../contracts/documents.ts'
import * as findingWork from '../contracts/finding-work.ts'
import * as imports from '../contracts/imports.ts'
import * as mail from '../contracts/mail.ts'
import * as microsoftAgreement from '../contracts/microsoft-agreement.ts'
import * as needs from '../contracts/needs.ts'
import * as notifications from '../contracts/notifications.ts'
import * as people from '../contracts/people.ts'
import * as profile from '../contracts/profile.ts'
import * as reviews from '../contracts/reviews.ts'
import * as search from '../contracts/search.ts'
import * as serviceChanges from '../contracts/service-changes.ts'
import * as services from '../contracts/services.ts'
import * as signatures from '../contracts/signatures.ts'
import * as setUp from '../contracts/set-up.ts'
import * as standings from '../contracts/standings.ts'
import * as tasks from '../contracts/tasks.ts'
import * as tenantRoutes from '../contracts/tenant-routes.ts'
import * as tenants from '../contracts/tenants.ts'
import * as vendorSettlements from '../contracts/vendor-settlements.ts'
import * as vendors from '../contracts/vendors.ts'
import * as waivers from '../contracts/waivers.ts'
import * as year from '../contracts/year.ts'
import type { Route } from '../define-route.ts'
import type { LaterRoutes } from '../later-routes.ts'
import type { ProgressHub } from '../progress.ts'
import { draftRoutes } from './drafts.ts'
import { breakGlassRoutes } from './break-glass.ts'
import { microsoftRoutes } from './microsoft.ts'
import { ownAccountRoutes } from './own-account.ts'
import { passkeyRoutes } from './own-passkeys.ts'
import { ownTokenRoutes } from './own-tokens.ts'
import { signInRoutes } from './sign-in.ts'

/** What the routes are made with, beside the doors. */
export interface RouteParts {
  readonly signIn: SignIn
  readonly progress: ProgressHub
  readonly later: LaterRoutes
}

/** Every route of the API but those that tell of the server itself. Those of a tenant come with their first request. */
export function routesOf(doors: Doors, { signIn, progress, later: { later } }: RouteParts): readonly Route[] {
  const microsoft = openMicrosoftSignIn(doors.store, doors.accounts, doors.authority)
  return [
    ...signInRoutes(doors, signIn, microsoft),
    ...ownAccountRoutes(doors, signIn),
    ...passkeyRoutes(doors),
    ...ownTokenRoutes(doors),
    ...breakGlassRoutes(doors),
    ...microsoftRoutes(doors, microsoft),
    ...later(mail, async () => (await import('./mail.ts')).mailRoutes(doors)),
    ...later(calendarFeed, async () => (await import('./calendar-feed.ts')).calendarFeedRoutes(doors)),
    ...later(people, async () => (await import('./people.ts')).peopleRoutes(doors)),
    ...later(activity, async () => (await import('./activity.ts')).activityRoutes(doors)),
    ...later(findingWork, async () => (await import('./finding-work.ts')).findingWorkRoutes(doors)),
    ...later(waivers, async () => (await import('./waivers.ts')).waiverRoutes(doors)),
    ...later({ ...vendors, ...vendorSettlements }, async () =>
      (await import('./vendors.ts')).vendorRoutes(doors),
    ),
    ...later(decisions, async () => (await import('./decisions.ts')).decisionRoutes(doors)),
    ...later({ ...needs, ...notifications }, async () => (await import('./needs.ts')).needRoutes(doors)),
    ...later(tasks, async () => (await import('./tasks.ts')).taskRoutes(doors)),
    ...later(search, async () => (await import('./search.ts')).searchRoutes(doors)),
    ...later(year, async () => (await import('./year.ts')).yearRoutes(doors)),
    ...draftRoutes(doors),
    ...later(tenants, async () => (await import('./tenants.ts')).tenantRoutes(doors)),
    ...later(profile, async () => (await import('./profile.ts')).profileRoutes(doors)),
    ...later(setUp, async () => (await import('./set-up.ts')).setUpRoutes),
    ...later(tenantRoutes, readTenantRoutes),
    ...later(imports, async () => (await import('./imports.ts')).importRoutes(progress)),
    ...later({ ...contact, ...designations }, async () =>
      (await import('./contact.ts')).contactRoutes(doors),
    ),
    ...later(agreements, async () => (await import('./agreements.ts')).agreementRoutes(doors)),
    ...later(
      microsoftAgreement,
      async () => (await import('./microsoft-agreement.ts')).microsoftAgreementRoutes,
    ),
    ...later(assurance, async () => (await import('./assurance.ts')).assuranceRoutes),
    ...later(standings, async () => (await import('./standings.ts')).standingRoutes),
    ...later(documents, async () => (await import('./documents.ts')).documentRoutes),
    ...later(reviews, async () => (await import('./reviews.ts')).reviewRoutes),
    ...later(signatures, async () => (await import('./signatures.ts')).signatureRoutes(doors)),
    ...later(counterparty, async () => (await import('./counterparty.ts')).counterpartyRoutes(doors)),
    ...later({ ...services, ...serviceChanges }, async () =>
      (await import('./services.ts')).serviceRoutes(doors),
    ),
    ...later(accessPolicies, async () => (await import('./access-policies.ts')).accessPolicyRoutes),
  ]
}

async function readTenantRoutes(): Promise<readonly Route[]> {
  const [judged, audit] = await Promise.all([import('./assessment.ts'), import('./audit.ts')])
  const { reportsRoute, reportRoute, eventRoute, originalRoute } = audit
  return [judged.assessmentRoute, judged.postureRoute, reportsRoute, reportRoute, eventRoute, originalRoute]
}
