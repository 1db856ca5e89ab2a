import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { AppError } from '../../base/app-error.ts'
import type { Log } from '../../host/log.ts'
import { lasts } from '../auth/sessions.ts'
import { openSignIn } from '../auth/sign-in.ts'
import type { Listening } from '../listening.ts'
import { addRoute, type Doors } from './add-route.ts'
import { limitBodies, LONG_TIME, USUAL_TIME } from './body-time.ts'
import { closeGracefully } from './graceful-close.ts'
import { isKnownHost } from './known-hosts.ts'
import { type LaterRoutes, openLaterRoutes } from './later-routes.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { type Pages, servePages } from './pages.ts'
import { problemFor, sendProblem } from './problems.ts'
import { createProgress, type ProgressHub } from './progress.ts'
import { COMMON_HEADERS, STRICT_TRANSPORT } from './response-headers.ts'
import { eventsRoute } from './routes/events-stream.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addMetricsRoute } from './routes/metrics.ts'
import { openApiRoutes } from './routes/openapi.ts'
import { routesOf } from './routes/routes.ts'
import { settingsRoutes } from './routes/settings.ts'
import { refuseOtherOrigin } from './same-origin.ts'
import { answerCompiler } from './written-answers.ts'
import { refuseUnread } from './unread-requests.ts'

export interface ServerParts {
  /** The folder of the built web application. */
  readonly pages: string
  readonly doors: Doors
  readonly log: Log
  /** The port it is reached on, known once it listens. */
  readonly port: () => number
  /** How it listens; this machine without TLS unless given. */
  readonly listening?: Pick<Listening, 'tls' | 'publicOrigin' | 'behindProxy'>
  /** What a metrics collector on another machine brings; none may ask unless given. */
  readonly metricsToken?: string | null
  /** Where long work tells how far it is; nothing does unless given. */
  readonly progress?: ProgressHub
}

/** Milliseconds in which requests in flight are answered when Ward stops. */
const CLOSE_WITHIN = 10_000

const OF_NODE = {
  // By the first hook, so that a request without one is refused with every header, which Node's own refusal has not.
  requireHostHeader: false,
  headersTimeout: USUAL_TIME,
}

/** Ward's server, not yet listening; tests drive it with `inject`. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { tls = null, publicOrigin = null, behindProxy = false } = parts.listening ?? {}
  const headers = {
    ...COMMON_HEADERS,
    ...(publicOrigin?.startsWith('https:') ? { 'strict-transport-security': STRICT_TRANSPORT } : {}),
  }
  const server = fastify({
    // As any object: Fastify's types know a server of both kinds only as one of HTTP/2.
    ...((tls === null
      ? { http: OF_NODE }
      : {
          https: { cert: Buffer.from(tls.cert), key: Buffer.from(tls.key), ...OF_NODE },
        }) as object),
    // One proxy was spoken of: what it says of the caller's address counts, and nothing before it.
    trustProxy: behindProxy ? (_address, hop) => hop < 1 : false,
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 1_000 },
    // Of a whole request at the slowest door; the others have less time for a body (body-time.ts).
    requestTimeout: LONG_TIME,
    // Requests in flight are answered when it closes (graceful-close.ts), those that still come on their connections too.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // A key that would change what objects are is refused, not taken out unseen.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // An address that cannot be decoded reaches no hook and no handler.
    frameworkErrors: (error, _request, reply) => {
      void sendProblem(reply.headers(headers) as FastifyReply, problemFor(error))
    },
    clientErrorHandler: (error, socket) => refuseUnread(error, socket, headers),
  })
  // What a request expects beside 100-continue is passed over (RFC 9110, section 10.1.1); Node alone would refuse it bare.
  server.server.on('checkExpectation', (request, response) => server.routing(request, response))
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(answerCompiler)
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    const hosts = request.raw.rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name))
    // Two hosts are none (RFC 9112, section 3.2): a proxy before may have looked at the other.
    if (hosts.length > 1 || !isKnownHost(request.headers.host, parts.port(), publicOrigin)) {
      throw new AppError('bad-usage', `Ward answers only to its own address: ${parts.doors.origin()}`)
    }
    // Also at the public doors: no other site signs anybody in here. Programs send neither header.
    const { origin, 'sec-fetch-site': site } = request.headers
    if (origin !== undefined || site !== undefined) refuseOtherOrigin(request)
  })
  limitBodies(server, {
    within: USUAL_TIME,
    refuse: ({ raw: { socket } }) => refuseUnread(requestTimeout(), socket, headers),
  })
  server.setErrorHandler((error, request, reply) => {
    const problem = problemFor(error)
    if (problem.status >= 500) {
      parts.log.error(
        'a request failed',
        { method: request.method, route: request.routeOptions.url ?? 'none', status: problem.status },
        error,
      )
    }
    if (error instanceof AppError && typeof error.detail['retryAfter'] === 'number') {
      reply.header('retry-after', error.detail['retryAfter'])
    }
    // What was not read is not waited for.
    if (problem.code === 'too-large') reply.header('connection', 'close')
    return sendProblem(reply, problem)
  })
  // A handler that answers no JSON returns a Response; Fastify's own HEAD routes know only what is in one.
  server.addHook('onSend', async (_request, reply, payload: unknown) => {
    if (!(payload instanceof Response)) return payload
    reply.headers(Object.fromEntries(payload.headers))
    return payload.body
  })
  const progress = parts.progress ?? createProgress()
  closeGracefully(server, { within: CLOSE_WITHIN, before: progress.close })
  const metrics = measured(server, parts.doors)
  const pages = await servePages(server, parts.pages)
  server.setNotFoundHandler((request, reply) => answerNotFound(request, reply, pages))
  const later = openLaterRoutes()
  loadSoon(server, later)
  const routes = [
    ...routesOf(parts.doors, {
      signIn: openSignIn(parts.doors.store, parts.doors.accounts),
      progress,
      later,
    }),
    ...settingsRoutes(parts.doors, {
      listens: () => server.addresses().map(addressWords),
      encryption: tls !== null ? 'ward' : behindProxy ? 'proxy' : 'this-machine',
      hasMetricsToken: (parts.metricsToken ?? null) !== null,
    }),
    eventsRoute(parts.doors, progress),
    ...openApiRoutes,
  ]
  for (const route of routes) addRoute(server, route, parts.doors)
  addHealthRoutes(server, async () => {
    // The installation's database is asked for what it holds on every day: how long its log is.
    await parts.doors.store.installationEvidence.size()
    return pages.isReady()
  })
  addMetricsRoute(server, metrics, { token: parts.metricsToken ?? null, behindProxy })
  return server
}

/** As Node names it. */
function requestTimeout(): Error & { readonly code: string } {
  return Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
}

/** Milliseconds after which what comes later is loaded: whoever opens Ward at once has the first page by then. */
const LOAD_AFTER = 1_500

/** What goes wrong then is told by the request that needs it. */
function loadSoon(server: FastifyInstance, later: LaterRoutes): void {
  let timer: NodeJS.Timeout | undefined
  server.addHook('onListen', async () => {
    timer = setTimeout(() => void later.loadAll().catch(() => undefined), LOAD_AFTER)
    timer.unref()
  })
  server.addHook('onClose', async () => clearTimeout(timer))
}

/** `127.0.0.1:8365`, or `[::1]:8365`. */
function addressWords(bound: AddressInfo | string): string {
  if (typeof bound === 'string') return bound
  const { address, port, family } = bound
  return family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`
}

/** Counts every request that reaches a hook, and watches the process once it listens. */
function measured(server: FastifyInstance, doors: Doors): Metrics {
  const metrics = createMetrics(() => openSessions(doors))
  server.addHook('onResponse', async (request, reply) => {
    metrics.answered({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
      isStream: String(reply.getHeader('content-type')).startsWith('text/event-stream'),
    })
  })
  server.addHook('onListen', async () => metrics.watchProcess())
  return metrics
}

async function openSessions({ store, accounts, clock }: Doors): Promise<number> {
  const now = clock()
  const each = (await accounts.list()).map(({ id }) => store.people.sessions.ofAccount(id))
  return (await Promise.all(each)).flat().filter(session => lasts(session, now)).length
}

/** The API answers a problem; a person who mistyped an address gets the page, which says so. */
function answerNotFound(
  request: { readonly method: string; readonly url: string },
  reply: FastifyReply,
  pages: Pages,
) {
  const isPage =
    (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|assets)(\/|\?|$)/.test(request.url)
  if (isPage && pages.isReady()) return pages.send(reply, 404)
  return sendProblem(reply, problemFor(new AppError('not-found', 'There is nothing at this address.')))
}
