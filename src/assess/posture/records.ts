import type { SecurityRequirement } from '../../base/hipaa/requirements.ts'
import type { Decision, DecisionKind, Programme } from '../programme.ts'
import type { RequirementStatus } from './posture.ts'

/** What the officers have signed about a requirement, and what it is worth now. */
export interface OnRecord {
  readonly decision: Decision | null
  readonly record: RequirementStatus['record']
  /** A decision stands there that the rule does not accept for this requirement, so it makes nothing met. */
  readonly refused: boolean
}

/**
 * A record is in force from its signature until the moment it has to be looked at again, 45 CFR 164.306(e) and
 * 164.316(b)(2)(iii), if its decision is one that the requirement accepts. One signed after the moment of asking was not
 * there yet.
 */
export function onRecord(requirement: SecurityRequirement, { decisions, asOf }: Programme): OnRecord {
  const decision = decisions
    .filter(({ citation, at }) => citation === requirement.citation && at <= asOf)
    .reduce<Decision | null>((last, each) => (last === null || each.at > last.at ? each : last), null)
  if (decision === null) return { decision, record: 'none', refused: false }
  if (!accepts(requirement, decision.decision)) return { decision, record: 'none', refused: true }
  return { decision, record: decision.reviewBy > asOf ? 'in-force' : 'review-due', refused: false }
}

/**
 * What may be decided: an addressable specification may be answered in three ways, 45 CFR 164.306(d)(3); a required one
 * and a standard without specifications only by doing it, 164.306(c) and (d)(2). A standard with specifications is
 * answered through them, so no record of its own counts.
 */
function accepts(requirement: SecurityRequirement, decision: DecisionKind): boolean {
  if (requirement.kind === 'standard') return requirement.mandatoryInItself && decision === 'implemented'
  return decision === 'implemented' || requirement.designation === 'addressable'
}

/** The checks that the officer knew not to be met when deciding on something else than doing it. */
export function knownIn({ decision, record }: Pick<OnRecord, 'decision' | 'record'>): readonly string[] {
  return record === 'in-force' && decision !== null && decision.decision !== 'implemented'
    ? decision.knownFailing
    : []
}
