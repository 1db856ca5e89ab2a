import type { Posture, RequirementStatus } from '../../../assess/posture/posture.ts'
import { STATUSES_AS_SHOWN } from '../../../assess/posture/status-words.ts'
import type { Step } from '../../../base/hipaa/steps.ts'

/** So many are shown on the page of a step; the list of requirements has them all. */
export const FEW = 8

/** The requirements of a step that need somebody, the heaviest first, and how many there are in all. */
export function requirementsOfStep(
  posture: Pick<Posture, 'requirements'>,
  step: Step,
): { readonly all: number; readonly waiting: readonly RequirementStatus[] } {
  const mine = posture.requirements.filter(each => each.step === step)
  const waiting = mine
    .filter(({ status }) => status !== 'met' && status !== 'not-applicable')
    .toSorted((one, other) => rank(one) - rank(other))
  return { all: mine.length, waiting }
}

/** As the statuses are shown; within one those that can be closed by a record first lie as the rule has them. */
function rank({ status }: Pick<RequirementStatus, 'status'>): number {
  return STATUSES_AS_SHOWN.indexOf(status)
}
