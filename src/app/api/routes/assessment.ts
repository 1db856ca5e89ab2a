import type { PracticeClinic } from '../../practice-clinic.ts'
import { readAssessment, readPosture } from '../contracts/tenant-routes.ts'
import { type AnswerOf } from '../contracts/route.ts'
import { defineRoute } from '../define-route.ts'
import { writtenOnce } from '../written-answers.ts'

/** The settings of a tenant judged, and where its requirements stand. */
export const assessmentRoute = defineRoute(readAssessment, async ({ tenant }) => {
  const { practice, clinic } = tenant()
  const judged = await clinic()
  return madeOnce(assessments, judged, () => ({
    schema: 'ward.shown-assessment/1' as const,
    practice,
    // The contract lists are mutable in type only; nothing here changes them.
    assessment: (judged?.assessment ?? null) as AnswerOf<typeof readAssessment>['assessment'],
  }))
})

/** Worked out here, not in the browser: it needs the whole catalogue of checks. */
export const postureRoute = defineRoute(readPosture, async ({ tenant }) => {
  const { practice, clinic } = tenant()
  const judged = await clinic()
  return madeOnce(postures, judged, () => ({
    schema: 'ward.shown-posture/1' as const,
    practice,
    posture: (judged?.posture ?? null) as AnswerOf<typeof readPosture>['posture'],
  }))
})

const assessments = new WeakMap<PracticeClinic, AnswerOf<typeof readAssessment>>()
const postures = new WeakMap<PracticeClinic, AnswerOf<typeof readPosture>>()

/** A judged clinic is one object until something about it changes; what is said of it is written once. */
function madeOnce<T extends object>(
  answers: WeakMap<PracticeClinic, T>,
  judged: PracticeClinic | null,
  make: () => T,
): T {
  if (judged === null) return make()
  const there = answers.get(judged) ?? writtenOnce(make())
  answers.set(judged, there)
  return there
}
