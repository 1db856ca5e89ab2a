import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { health } from '../contracts/health.ts'

/** For service managers: /healthz tells that the process answers, /readyz that it can serve its page. */
export function addHealthRoutes(server: FastifyInstance, isReady: () => boolean): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  typed.get('/healthz', { schema: { response: { 200: health } } }, () => ({ status: 'ok' as const }))
  typed.get('/readyz', { schema: { response: { 200: health, 503: health } } }, (_request, reply) => {
    if (isReady()) return { status: 'ok' as const }
    reply.code(503)
    return { status: 'not-ready' as const }
  })
}
