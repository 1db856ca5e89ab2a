import { readAssessment, readPosture } from '../contracts/tenant-routes.ts'
import { type AnswerOf } from '../contracts/route.ts'
import { defineRoute } from '../define-route.ts'

/** The settings of a tenant judged, and where its requirements stand. */
export const assessmentRoute = defineRoute(readAssessment, async ({ tenant }) => {
  const { practice, clinic } = tenant()
  const judged = await clinic()
  return {
    schema: 'ward.shown-assessment/1' as const,
    practice,
    // The contract lists are mutable in type only; nothing here changes them.
    assessment: (judged?.assessment ?? null) as AnswerOf<typeof readAssessment>['assessment'],
  }
})

/** Worked out here, not in the browser: it needs the whole catalogue of checks. */
export const postureRoute = defineRoute(readPosture, async ({ tenant }) => {
  const { practice, clinic } = tenant()
  const judged = await clinic()
  return {
    schema: 'ward.shown-posture/1' as const,
    practice,
    posture: (judged?.posture ?? null) as AnswerOf<typeof readPosture>['posture'],
  }
})
