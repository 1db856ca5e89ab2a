import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Assessment } from '../../../assess/assess.ts'
import { shownAssessment } from '../contracts/assessment.ts'

/** What the pages show of the settings: the practice clinic's assessment, or that there is none. */
export function addAssessmentRoute(server: FastifyInstance, practice: Assessment | null): void {
  server
    .withTypeProvider<ZodTypeProvider>()
    .get('/api/assessment', { schema: { response: { 200: shownAssessment } } }, () => ({
      schema: 'ward.shown-assessment/1' as const,
      practice: practice !== null,
      // The contract lists are mutable in type only; nothing here changes them.
      assessment: practice as (typeof shownAssessment)['_output']['assessment'],
    }))
}
