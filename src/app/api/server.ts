import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { AppError } from '../../base/app-error.ts'
import type { Log } from '../../host/log.ts'
import { openSignIn } from '../auth/sign-in.ts'
import { addRoute, type Doors } from './add-route.ts'
import { isKnownHost } from './known-hosts.ts'
import { type Pages, servePages } from './pages.ts'
import { problemFor, sendProblem } from './problems.ts'
import { COMMON_HEADERS } from './response-headers.ts'
import { addHealthRoutes } from './routes/health.ts'
import { routesOf } from './routes/routes.ts'

export interface ServerParts {
  /** The folder of the built web application. */
  readonly pages: string
  readonly doors: Doors
  readonly log: Log
  /** The port it is reached on, known once it listens. */
  readonly port: () => number
}

/** Ward's server, not yet listening; tests drive it with `inject`. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 1_000 },
    requestTimeout: 30_000,
    forceCloseConnections: true,
    // A key that would change what objects are is refused, not taken out unseen.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // An address that cannot be decoded reaches no hook and no handler.
    frameworkErrors: (error, _request, reply) => {
      void sendProblem(reply.headers(COMMON_HEADERS) as FastifyReply, problemFor(error))
    },
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(COMMON_HEADERS)
    if (!isKnownHost(request.headers.host, parts.port())) {
      throw new AppError(
        'bad-usage',
        `Ward answers only to its own address: http://127.0.0.1:${parts.port()}`,
      )
    }
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
    return sendProblem(reply, problem)
  })
  const pages = await servePages(server, parts.pages)
  server.setNotFoundHandler((request, reply) => answerNotFound(request, reply, pages))
  for (const route of routesOf(parts.doors, openSignIn(parts.doors.store, parts.doors.accounts))) {
    addRoute(server, route, parts.doors)
  }
  addHealthRoutes(server, pages.isReady)
  return server
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
