import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Posture } from '../../../assess/posture/posture.ts'
import { shownPosture } from '../contracts/shown-posture.ts'

/** Worked out here, not in the browser: it needs the whole catalogue of checks. */
export function addPostureRoute(server: FastifyInstance, practice: Posture | null): void {
  server
    .withTypeProvider<ZodTypeProvider>()
    .get('/api/posture', { schema: { response: { 200: shownPosture } } }, () => ({
      schema: 'ward.shown-posture/1' as const,
      practice: practice !== null,
      // The contract lists are mutable in type only; nothing here changes them.
      posture: practice as (typeof shownPosture)['_output']['posture'],
    }))
}
