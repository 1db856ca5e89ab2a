import type { Instant } from '../../base/time.ts'
import { type Assessment, NOT_LEGAL_ADVICE } from '../assess.ts'
import type { Check } from '../define-check.ts'
import type { Programme } from '../programme.ts'
import { mattersFirst } from './matters.ts'
import type { Posture } from './posture.ts'
import { countStatuses, pointsOf, scoreSentence, stepStatuses } from './score.ts'
import { speakingChecks } from './speaking-checks.ts'
import { requirementStatuses } from './statuses.ts'

/**
 * Where a tenant stands in each of the 65 standards and specifications of the Security Rule, and what that makes of the
 * five steps and of the score. Pure: the same verdicts and records give the same answer at the same `programme.asOf`.
 * @param checks the registry the assessment was judged with: it says why each check speaks to which requirement.
 */
export function posture(assessment: Assessment, checks: readonly Check[], programme: Programme): Posture {
  const requirements = requirementStatuses(speakingChecks(assessment, checks), programme)
  const counts = countStatuses(requirements)
  const score = {
    points: pointsOf(requirements),
    of: requirements.length - counts['not-applicable'],
    counts,
  }
  const { id, name } = assessment.tenant
  return {
    schema: 'ward.posture/1',
    tenant: { id, name },
    takenAt: assessment.takenAt,
    asOf: programme.asOf,
    organisation: programme.organisation,
    requirements,
    steps: stepStatuses(requirements),
    score: { ...score, sentence: scoreSentence(score, programme.organisation) },
    matters: mattersFirst(assessment, checks, requirements),
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

/** Nobody has decided or recorded anything. */
export function noProgramme(asOf: Instant): Programme {
  return { organisation: null, waivers: [], decisions: [], asOf }
}
