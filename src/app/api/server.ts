import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Assessment } from '../../assess/assess.ts'
import type { Posture } from '../../assess/posture/posture.ts'
import { AppError } from '../../base/app-error.ts'
import type { Log } from '../../host/log.ts'
import { isKnownHost } from './known-hosts.ts'
import { type Pages, servePages } from './pages.ts'
import { problemFor, sendProblem } from './problems.ts'
import { COMMON_HEADERS } from './response-headers.ts'
import { addAssessmentRoute } from './routes/assessment.ts'
import type { ShownAuditLog } from './routes/audit-log.ts'
import { addAuditRoutes } from './routes/audit.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addPostureRoute } from './routes/posture.ts'

export interface ServerParts {
  /** The folder of the built web application. */
  readonly pages: string
  /** What the pages show until people sign in, or null for nothing. */
  readonly practice: { readonly assessment: Assessment; readonly posture: Posture } | null
  /** The audit log that the access pages show, which may still be read; absent for nothing. */
  readonly audit?: ShownAuditLog | null
  readonly log: Log
  /** The port it is reached on, known once it listens. */
  readonly port: () => number
}

/** Ward's server, not yet listening; tests drive it with `inject`. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    forceCloseConnections: true,
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
    return sendProblem(reply, problem)
  })
  const pages = await servePages(server, parts.pages)
  server.setNotFoundHandler((request, reply) => answerNotFound(request, reply, pages))
  addAssessmentRoute(server, parts.practice?.assessment ?? null)
  addPostureRoute(server, parts.practice?.posture ?? null)
  addAuditRoutes(server, parts.audit ?? null)
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
