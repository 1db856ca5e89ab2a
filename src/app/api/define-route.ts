import type { Instant } from '../../base/time.ts'
import type { Caller } from '../auth/caller.ts'
import type { ShownTenant } from '../tenants.ts'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RouteContract } from './contracts/route.ts'

/** Where a request comes from. Neither is trusted for more than telling sessions apart and slowing tries down. */
export interface Client {
  readonly address: string
  readonly agent: string
}

/** What a handler is told of a request. Who asks comes from the session or the token alone, never from the request's text. */
export interface Asked<C extends RouteContract> {
  readonly params: ParamsOf<C>
  readonly query: QueryOf<C>
  readonly body: BodyOf<C>
  /** Who asks. @throws AppError not-signed-in on a public route that nobody is signed in for */
  readonly caller: () => Caller
  /** The tenant of the path, which the caller may know of. @throws on a route without one: a fault */
  readonly tenant: () => ShownTenant
  readonly client: Client
  /** The name under which the person reaches Ward, with its port; one of Ward's own. */
  readonly host: string
  readonly now: Instant
  /** The session's cookie of the answer: a new token, or null to take it away. */
  readonly setSession: (token: string | null) => void
  /** The ticket cookie of a sign-in that goes by another site, and how to set it. */
  readonly ticket: () => string | null
  readonly setTicket: (ticket: string | null) => void
  /** Sends the browser to one of Ward's own pages instead of showing the answer. */
  readonly goTo: (page: `/${string}`) => void
  readonly signal: AbortSignal
}

/** A contract with what answers it. */
export interface Route {
  readonly contract: RouteContract
  readonly handle: (asked: Asked<RouteContract>) => unknown
}

/**
 * One route. The handler returns its answer and sends nothing; what the answer's schema does not name is left out.
 * @throws whatever the handler throws becomes a problem (problems.ts)
 */
export function defineRoute<const C extends RouteContract>(
  contract: C,
  handle: (asked: Asked<C>) => AnswerOf<C> | Promise<AnswerOf<C>>,
): Route {
  // The server validates by the contract before it calls, so the handler sees what the contract says.
  return { contract, handle: handle as unknown as Route['handle'] }
}
