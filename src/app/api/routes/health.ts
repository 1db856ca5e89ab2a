import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { health } from '../contracts/health.ts'

/**
 * For service managers: /healthz tells that the process answers, /readyz that it can do its work. What asks whether it can
 * and fails is a no.
 */
export function addHealthRoutes(server: FastifyInstance, isReady: () => Promise<boolean>): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  typed.get('/healthz', { schema: { response: { 200: health } } }, () => ({ status: 'ok' as const }))
  typed.get('/readyz', { schema: { response: { 200: health, 503: health } } }, async (_request, reply) => {
    if (await isReady().catch(() => false)) return { status: 'ok' as const }
    reply.code(503)
    return { status: 'not-ready' as const }
  })
}
