import type { Posture, RequirementStatus, StepStatus } from '../../../assess/posture/posture.ts'
import { weighs } from '../../../assess/posture/speaking-checks.ts'

export interface ScoreStep {
  readonly step: StepStatus
  /** What is counted, in the order of the rule. */
  readonly rows: readonly RequirementStatus[]
}

/** The requirements that count, under the step in which they are shown. */
export function scoreSteps({
  steps,
  requirements,
}: Pick<Posture, 'steps' | 'requirements'>): readonly ScoreStep[] {
  return steps.map(step => ({
    step,
    rows: requirements.filter(({ step: home, status }) => home === step.id && status !== 'not-applicable'),
  }))
}

/** How one requirement comes to its points: "½ × 6 ÷ 8", as docs/guide/score.md tells it. */
export function howText({ status, supports, contradicts, silent }: RequirementStatus): string {
  if (status === 'met') return 'signed and not contradicted: 1'
  const all = supports.length + contradicts.length + silent.filter(weighs).length
  if (status === 'supported')
    return all === 0 ? 'all that stands under it is answered: ½' : `all ${all} met: ½`
  if (all === 0) return 'no check, no record in force: 0'
  return `½ × ${supports.length} ÷ ${all}`
}
