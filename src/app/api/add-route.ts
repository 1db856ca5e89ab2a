import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { knowsTenant } from '../../base/people/grants.ts'
import { PERMISSIONS, type Permission, ruleOf } from '../../base/people/permissions.ts'
import type { Clock, Instant } from '../../base/time.ts'
import type { ProductList } from '../../collect/import/microsoft-products/products.schema.ts'
import type { Store } from '../../store/store.ts'
import type { Accounts } from '../auth/accounts.ts'
import { type Caller, callerMay, sessionOf } from '../auth/caller.ts'
import type { AuthorityOptions } from '../auth/oidc/authority.ts'
import { demandSecondFactor } from '../auth/second-factor-demand.ts'
import { isFresh } from '../auth/sessions.ts'
import { mostBytesOf, takeBytes } from './byte-bodies.ts'
import { callerOf } from './callers.ts'
import { mediaTypeOf } from './contracts/media-type.ts'
import type { Asked, Client, Route } from './define-route.ts'
import { isNotReady, type Tenants } from '../tenants.ts'
import { sessionCookie, ticketCookie, ticketIn } from './session-cookie.ts'

export interface Doors {
  readonly store: Store
  readonly accounts: Accounts
  readonly tenants: Tenants
  readonly clock: Clock
  /** Microsoft's list of products as it was imported; null when none was. @throws AppError when it cannot be read */
  readonly products: () => ProductList | null
  /** Where people reach Ward, such as `https://ward.clinic.example`; known once it listens. */
  readonly origin: () => string
  /** Another authority than Microsoft's, on this machine; for tests only. */
  readonly authority?: AuthorityOptions
}

const TENANT_PATH = '/api/tenants/:tenant'

/**
 * Puts a route into the server: who asks, whether they may, what they send, in this order; then the handler. A tenant of
 * which they may not know is not there (404), whether it is or not.
 */
export function addRoute(server: FastifyInstance, route: Route, doors: Doors): void {
  const most = mostBytesOf(route.contract)
  if (most === null) {
    putRoute(server, route, doors)
    return
  }
  // A room of its own, so that no other route takes bytes.
  void server.register(async room => {
    takeBytes(room, most)
    putRoute(room, route, doors)
  })
}

function putRoute(server: FastifyInstance, { contract, handle }: Route, doors: Doors): void {
  const { method, path, permission, params, query, body, answer, countsAsUse = true } = contract
  const mediaType = mediaTypeOf(contract)
  const scope = permission === 'public' ? 'own' : ruleOf(permission).scope
  if ((scope === 'tenant') !== path.startsWith(TENANT_PATH)) {
    throw new Error(
      `${method} ${path}: a permission of a tenant stands on a path of a tenant, and no other does`,
    )
  }
  server.withTypeProvider<ZodTypeProvider>().route({
    method,
    url: path,
    schema: {
      ...(params === undefined && scope !== 'tenant' ? {} : { params: z.looseObject({ ...params?.shape }) }),
      ...(query === undefined ? {} : { querystring: query }),
      ...(body === undefined ? {} : { body }),
      response: { '2xx': answer, '3xx': answer },
    },
    // Before the body is read: who may not do it sends nothing large.
    onRequest: async request => {
      const now = doors.clock()
      const caller =
        permission === 'public'
          ? await anybody(request, doors, now)
          : await callerOf(request, doors, now, countsAsUse)
      known.set(request, { caller, now })
      if (permission === 'public') return
      if (caller === null) throw notSignedIn()
      allow(caller, permission, tenantOf(request), now)
      await demandSecondFactor(doors.store, caller, permission, now)
    },
    handler: async (request, reply) => {
      const asked = await askedOf(request, reply, doors)
      const answered = await onceReady(asked, () => handle(asked))
      // A text is sent as it is, under its own name; JSON and whole responses name themselves.
      if (mediaType !== null && typeof answered === 'string') reply.type(`${mediaType}; charset=utf-8`)
      return answered
    },
  })
}

/** Whoever works on the practice clinic in the first seconds waits until it is there, instead of being sent away. */
async function onceReady<T>(
  asked: Pick<Asked<Route['contract']>, 'tenant'>,
  handle: () => T,
): Promise<Awaited<T>> {
  try {
    return await handle()
  } catch (error) {
    if (!isNotReady(error) || !(await asked.tenant().ready())) throw error
    return await handle()
  }
}

interface Known {
  readonly caller: Caller | null
  readonly now: Instant
}
const known = new WeakMap<FastifyRequest, Known>()

/** At a public door a wrong or ended session is nobody. */
async function anybody(request: FastifyRequest, doors: Doors, now: Instant): Promise<Caller | null> {
  try {
    return await callerOf(request, doors, now)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-signed-in') return null
    throw error
  }
}

/** @throws AppError not-found for a tenant they may not know of, not-allowed, prove-again */
function allow(caller: Caller, permission: Permission, tenant: string | null, now: Instant): void {
  const { stepUp } = ruleOf(permission)
  const hidden =
    tenant !== null &&
    (!knowsTenant(caller.account, tenant, now) ||
      (caller.token !== null && caller.token.body.tenants?.includes(tenant) === false))
  if (hidden) throw noSuchTenant()
  if (!callerMay(caller, permission, tenant, now)) {
    throw new AppError(
      'not-allowed',
      `You may not ${PERMISSIONS[permission].allows}. Ask a HIPAA administrator for a role that may.`,
    )
  }
  // Of a token nothing can be proven anew: what asks for that is done in a browser.
  if (stepUp && !isFresh(sessionOf(caller), now)) {
    throw new AppError('prove-again', 'Prove once more that it is you before you go on.')
  }
}

function tenantOf(request: FastifyRequest): string | null {
  const { tenant } = request.params as { readonly tenant?: string }
  return tenant ?? null
}

async function askedOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { tenants }: Doors,
): Promise<Asked<Route['contract']>> {
  const { caller, now } = known.get(request) as Known
  const named = tenantOf(request)
  const tenant = named === null ? null : await tenants.open(named)
  if (named !== null && tenant === null) throw noSuchTenant()
  const gone = new AbortController()
  // Of the answer: the request is closed as soon as its body was read.
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) gone.abort()
  })
  return {
    params: request.params as Record<string, unknown>,
    query: request.query as Record<string, unknown>,
    body: request.body,
    caller: () => {
      if (caller === null) throw notSignedIn()
      return caller
    },
    tenant: () => {
      if (tenant === null) throw new Error('this route is of no tenant')
      return tenant
    },
    client: clientOf(request),
    host: request.host,
    now,
    setSession: token => void reply.header('set-cookie', sessionCookie(token)),
    ticket: () => ticketIn(request.headers.cookie),
    setTicket: ticket => void reply.header('set-cookie', ticketCookie(ticket)),
    goTo: page => void reply.code(303).header('location', page),
    signal: gone.signal,
  }
}

function clientOf(request: FastifyRequest): Client {
  return { address: request.ip.slice(0, 64), agent: (request.headers['user-agent'] ?? '').slice(0, 200) }
}

function notSignedIn(): AppError {
  return new AppError('not-signed-in', 'Sign in first.')
}

function noSuchTenant(): AppError {
  return new AppError('not-found', 'There is no such tenant for you.')
}
