import type { SignIn } from '../../auth/sign-in.ts'
import type { Doors } from '../add-route.ts'
import type { Route } from '../define-route.ts'
import { assessmentRoute, postureRoute } from './assessment.ts'
import { eventRoute, originalRoute, reportRoute, reportsRoute } from './audit.ts'
import { signInRoutes } from './sign-in.ts'

/** Every route of the API. */
export function routesOf(doors: Doors, signIn: SignIn): readonly Route[] {
  return [
    ...signInRoutes(doors, signIn),
    assessmentRoute,
    postureRoute,
    reportsRoute,
    reportRoute,
    eventRoute,
    originalRoute,
  ]
}
