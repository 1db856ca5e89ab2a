import type { Assessment } from '../assess/assess.ts'
import type { Check } from '../assess/define-check.ts'
import { posture } from '../assess/posture/work-out-posture.ts'
import type { Programme } from '../assess/programme.ts'
import type { Citation } from '../base/hipaa/citation.ts'

/**
 * The checks that contradict a requirement now, by id: a record that is signed says that they were known. What an earlier
 * decision knew of is asked anew, so that decision is left out.
 */
export function knownFailing(
  assessment: Assessment,
  checks: readonly Check[],
  programme: Programme,
  on: Citation,
): readonly string[] {
  const decisions = programme.decisions.filter(({ citation }) => citation !== on)
  const { requirements } = posture(assessment, checks, { ...programme, decisions })
  const row = requirements.find(({ citation }) => citation === on)
  return (row?.contradicts.map(({ check }) => check) ?? []).toSorted()
}
