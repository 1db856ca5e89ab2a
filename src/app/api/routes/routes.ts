import { openMicrosoftSignIn } from '../../auth/microsoft-sign-in.ts'
import type { SignIn } from '../../auth/sign-in.ts'
import type { Doors } from '../add-route.ts'
import type { Route } from '../define-route.ts'
import { activityRoutes } from './activity.ts'
import { assessmentRoute, postureRoute } from './assessment.ts'
import { eventRoute, originalRoute, reportRoute, reportsRoute } from './audit.ts'
import { breakGlassRoutes } from './break-glass.ts'
import { microsoftRoutes } from './microsoft.ts'
import { ownAccountRoutes } from './own-account.ts'
import { passkeyRoutes } from './own-passkeys.ts'
import { ownTokenRoutes } from './own-tokens.ts'
import { peopleRoutes } from './people.ts'
import { signInRoutes } from './sign-in.ts'

/** Every route of the API. */
export function routesOf(doors: Doors, signIn: SignIn): readonly Route[] {
  const microsoft = openMicrosoftSignIn(doors.store, doors.accounts, doors.authority)
  return [
    ...signInRoutes(doors, signIn, microsoft),
    ...ownAccountRoutes(doors, signIn),
    ...passkeyRoutes(doors),
    ...ownTokenRoutes(doors),
    ...breakGlassRoutes(doors),
    ...microsoftRoutes(doors, microsoft),
    ...peopleRoutes(doors),
    ...activityRoutes(doors),
    assessmentRoute,
    postureRoute,
    reportsRoute,
    reportRoute,
    eventRoute,
    originalRoute,
  ]
}
