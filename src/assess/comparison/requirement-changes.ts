import type { Posture, RequirementStatus } from '../posture/posture.ts'
import type { CheckChange, RequirementChange } from './comparison.ts'

/** The requirements that moved, and those to which a check speaks whose answer is another one now. */
export function requirementChanges(
  before: Posture,
  after: Posture,
  checks: readonly CheckChange[],
): readonly RequirementChange[] {
  const then = new Map(before.requirements.map(one => [one.citation, one]))
  const moved = checks.filter(answersOtherwise).map(({ check }) => check)
  return after.requirements.flatMap(now => {
    const was = then.get(now.citation)
    if (was === undefined) return []
    const weighing = new Set([...weighingFor(was), ...weighingFor(now)])
    const because = moved.filter(check => weighing.has(check))
    if (was.status === now.status && because.length === 0) return []
    return [
      {
        citation: now.citation,
        title: now.title,
        before: { status: was.status, points: was.points },
        after: { status: now.status, points: now.points, sentence: now.sentence },
        checks: because,
      },
    ]
  })
}

/** Whether a change can move a requirement: other values under the same answer cannot. */
function answersOtherwise({ before, after }: CheckChange): boolean {
  return before.verdict !== after.verdict || before.accepted !== after.accepted
}

/** Good practice weighs nothing, so it moves no requirement either. */
function weighingFor({ supports, contradicts, silent }: RequirementStatus): readonly string[] {
  return [...supports, ...contradicts, ...silent]
    .filter(({ strength }) => strength !== 'good-practice')
    .map(({ check }) => check)
}
