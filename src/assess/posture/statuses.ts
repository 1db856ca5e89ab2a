import { bound } from '../../base/hipaa/organisation.ts'
import {
  type SecurityRequirement,
  type Specification,
  securityRuleRequirements,
  specificationsOf,
  type Standard,
} from '../../base/hipaa/requirements.ts'
import { stepsOf } from '../../base/hipaa/steps.ts'
import type { Programme } from '../programme.ts'
import type { RequirementStatus, RequirementStatusWord } from './posture.ts'
import { knownIn, type OnRecord, onRecord } from './records.ts'
import { answerSentence, notBoundSentence, standardSentence } from './requirement-sentences.ts'
import { pointsFor } from './score.ts'
import { type Speaking, type SpeakingTo, weighs } from './speaking-checks.ts'

/**
 * Where each of the 65 stands, in the order of the rule.
 *
 * What an officer answers (a specification, a standard that has none):
 * - not-applicable: the organisation is not of the kind it binds. Without a profile everything binds.
 * - contradicted: a check that weighs is not met and not accepted, and the officer did not know of it when an
 *   alternative, or that it is not reasonable, was signed.
 * - met: a record is in force and nothing contradicts it.
 * - supported: a check that weighs is met, and no other that weighs is silent (unread, beyond the plan, for a person to
 *   look at, accepted).
 * - open: all else.
 *
 * A standard with specifications has no record of its own:
 * - contradicted: one of its own checks contradicts it, unless the officer who decided on one of its specifications knew.
 * - met: each of its specifications that applies is met.
 * - supported: each of them is met or supported and none of its own checks is silent.
 * - open: all else.
 */
export function requirementStatuses(
  speakingTo: SpeakingTo,
  programme: Programme,
): readonly RequirementStatus[] {
  const answered = new Map<string, RequirementStatus>()
  for (const each of securityRuleRequirements()) {
    if (each.kind === 'specification' || each.mandatoryInItself) {
      answered.set(each.citation, answer(each, speakingTo, programme))
    }
  }
  const under = ({ citation }: Pick<Specification, 'citation'>) => {
    const found = answered.get(citation)
    if (found === undefined) throw new RangeError('A specification was not answered before its standard.')
    return found
  }
  return securityRuleRequirements().map(each =>
    each.kind === 'standard' && !each.mandatoryInItself
      ? overall(each, specificationsOf(each.citation).map(under), speakingTo, programme)
      : under(each as Specification),
  )
}

function answer(
  requirement: SecurityRequirement,
  speakingTo: SpeakingTo,
  programme: Programme,
): RequirementStatus {
  const record = onRecord(requirement, programme)
  const speaking = speakingTo(requirement.citation, new Set(knownIn(record)))
  if (!bound(requirement.appliesTo, programme.organisation)) {
    return notBound(requirement, record, speaking, programme)
  }
  const status = answerStatus(record, speaking)
  return row(requirement, status, record, speaking, answerSentence(status, record, speaking, requirement))
}

function answerStatus({ record }: OnRecord, speaking: Speaking): RequirementStatusWord {
  if (speaking.contradicts.length > 0) return 'contradicted'
  if (record === 'in-force') return 'met'
  return speaking.supports.length > 0 && !speaking.silent.some(weighs) ? 'supported' : 'open'
}

function overall(
  standard: Standard,
  specifications: readonly RequirementStatus[],
  speakingTo: SpeakingTo,
  programme: Programme,
): RequirementStatus {
  const record = { ...onRecord(standard, programme), record: 'none' as const }
  const known = specifications.flatMap(knownIn)
  const speaking = speakingTo(standard.citation, new Set(known))
  if (!bound(standard.appliesTo, programme.organisation)) {
    return notBound(standard, record, speaking, programme)
  }
  const applicable = specifications.filter(({ status }) => status !== 'not-applicable')
  const status = overallStatus(applicable, speaking)
  return row(standard, status, record, speaking, standardSentence(status, applicable, speaking))
}

function overallStatus(applicable: readonly RequirementStatus[], speaking: Speaking): RequirementStatusWord {
  if (speaking.contradicts.length > 0) return 'contradicted'
  // A standard none of whose specifications applies has nothing that could meet it.
  if (applicable.length === 0) return 'open'
  if (applicable.every(({ status }) => status === 'met')) return 'met'
  const standing = applicable.every(({ status }) => status === 'met' || status === 'supported')
  return standing && !speaking.silent.some(weighs) ? 'supported' : 'open'
}

function notBound(
  requirement: SecurityRequirement,
  record: OnRecord,
  speaking: Speaking,
  { organisation }: Programme,
): RequirementStatus {
  return row(
    requirement,
    'not-applicable',
    record,
    speaking,
    notBoundSentence(requirement.appliesTo, organisation),
  )
}

function row(
  requirement: SecurityRequirement,
  status: RequirementStatusWord,
  { decision, record }: OnRecord,
  speaking: Speaking,
  sentence: string,
): RequirementStatus {
  const { citation, title, understand, kind, safeguard } = requirement
  return {
    citation,
    title,
    understand,
    kind,
    safeguard,
    designation: requirement.kind === 'specification' ? requirement.designation : null,
    step: stepsOf(citation)[0],
    status,
    sentence,
    points: pointsFor(status, speaking),
    decision,
    record,
    supports: speaking.supports,
    contradicts: speaking.contradicts,
    silent: speaking.silent,
  }
}
