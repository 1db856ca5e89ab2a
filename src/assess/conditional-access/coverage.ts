import type {
  ConditionalAccessPolicies,
  ConditionalAccessPolicy,
} from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { counted, namesOf, unread } from '../judgement.ts'
import { both, known, type Truth } from '../truth.ts'
import { coversExcluded, type Exclusion, exclusionsOf } from './exclusions.ts'
import type { People } from './names.ts'
import { nameOf } from './names.ts'
import { type Narrowing, narrowings } from './scope.ts'

/** One thing a policy must be or do, and how it is said when it is not. */
export interface Demand {
  readonly lacks: string
  readonly test: (policy: ConditionalAccessPolicy) => Truth
}

export interface Coverage {
  readonly policies: ConditionalAccessPolicies
  /** What the policy must be or do, beside being enforced and holding at all times. */
  readonly demands: readonly Demand[]
  /** Who must be included: tested apart, since a policy for some may still cover what another leaves out. */
  readonly includes: Demand
  /** Conditions the question itself asks for; any other that is set means the policy holds only some of the time. */
  readonly mayDependOn?: readonly Narrowing[]
  readonly people: People
  readonly pass: (policy: string) => string
  readonly fail: string
}

interface Look {
  readonly policy: ConditionalAccessPolicy
  readonly meets: Truth
  /** Fits in all but whom it includes and leaves out. */
  readonly demandsMet: Truth
  readonly included: Truth
  readonly gaps: readonly Exclusion[]
}

const ENFORCED: Demand = {
  lacks: 'is not enforced',
  test: policy => known(policy.state, state => state === 'enabled'),
}

/**
 * The question of nearly every Conditional Access check: is there an enforced policy that does this for everybody, at
 * all times, leaving out only what is waived or covered by another such policy? Report-only is not enforced.
 */
export function judgeCoverage(context: JudgeContext, coverage: Coverage): Judgement {
  const { policies } = coverage
  if (policies.length === 0) {
    return { verdict: 'fail', reason: 'There is no Conditional Access policy.', properties: { policies: 0 } }
  }
  const looks = policies.map(policy => look(policy, coverage))
  const judged = looks.map(one => {
    const open = one.gaps.filter(
      gap => !context.waiver(gap.kind, gap.id) && !isCoveredElsewhere(gap, one, looks),
    )
    return { ...one, open, answer: both(one.meets, open.length === 0) }
  })
  const properties = { policies: policies.length }
  const good = judged.find(one => one.answer === true)
  if (good) {
    const gaps = good.gaps.map(gap => gapEntity(gap, good, 'good', coverage))
    const reason = coverage.pass(nameOfPolicy(good.policy))
    return { verdict: 'pass', reason, properties, entities: [policyEntity(good, 'good', coverage), ...gaps] }
  }
  const unreadable = judged.filter(one => one.answer === undefined)
  if (unreadable.length > 0) {
    const entities = unreadable.map(one => policyEntity(one, 'unread', coverage))
    const policies = counted(unreadable.length, 'policy', 'policies')
    return {
      ...unread(`Could not read all of ${policies} that may do this: ${namesOf(entities)}.`),
      properties,
      entities,
    }
  }
  const nearest = judged.filter(one => one.meets === true).sort((a, b) => a.open.length - b.open.length)[0]
  if (nearest) {
    const gaps = nearest.open.map(gap => gapEntity(gap, nearest, 'bad', coverage))
    return {
      verdict: 'fail',
      reason: `${coverage.fail} “${nameOfPolicy(nearest.policy)}” comes nearest but leaves out ${namesOf(gaps)}.`,
      properties,
      entities: [policyEntity(nearest, 'good', coverage), ...gaps],
    }
  }
  // Policies that do none of what is asked are about something else and would only be noise.
  const nearMisses = judged.filter(({ policy }) =>
    coverage.demands.some(demand => demand.test(policy) === true),
  )
  const entities = nearMisses.map(one => policyEntity(one, 'bad', coverage))
  return { verdict: 'fail', reason: coverage.fail, properties, entities }
}

function look(policy: ConditionalAccessPolicy, coverage: Coverage): Look {
  const { narrowed, unread: unreadConditions } = narrowings(policy, coverage.mayDependOn ?? [])
  const always = narrowed.length > 0 ? false : unreadConditions.length > 0 ? undefined : true
  const demandsMet = both(
    always,
    ENFORCED.test(policy),
    ...coverage.demands.map(demand => demand.test(policy)),
  )
  const included = coverage.includes.test(policy)
  const { known: gaps, whole } = exclusionsOf(policy)
  return { policy, meets: both(demandsMet, included, whole ? true : undefined), demandsMet, included, gaps }
}

function nameOfPolicy({ displayName, id }: ConditionalAccessPolicy): string {
  return displayName ?? id ?? 'a policy without a name'
}

/** What a policy lacks to be the one that is asked for, in words. */
function lacksOf({ policy, included }: Look, coverage: Coverage): readonly string[] {
  const lacks: string[] = []
  if (policy.state === 'enabledForReportingButNotEnforced') lacks.push('only reports and does not enforce')
  if (policy.state === 'disabled') lacks.push('is switched off')
  for (const demand of coverage.demands) if (demand.test(policy) === false) lacks.push(demand.lacks)
  const { narrowed } = narrowings(policy, coverage.mayDependOn ?? [])
  if (narrowed.length > 0) lacks.push(`holds only for some ${narrowed.join(', ')}`)
  if (included === false) lacks.push(coverage.includes.lacks)
  return lacks
}

/** What of a policy could not be read, in words. */
function unreadPartsOf({ policy, included }: Look, coverage: Coverage): readonly string[] {
  const parts = [...narrowings(policy, coverage.mayDependOn ?? []).unread]
  if (policy.state === undefined) parts.push('whether it is on')
  if (coverage.demands.some(demand => demand.test(policy) === undefined)) parts.push('what it requires')
  if (included === undefined) parts.push('whom it includes')
  if (!exclusionsOf(policy).whole) parts.push('whom it leaves out')
  return parts
}

function isCoveredElsewhere(gap: Exclusion, from: Look, looks: readonly Look[]): boolean {
  return looks.some(other => other !== from && other.demandsMet === true && coversExcluded(other.policy, gap))
}

function policyEntity(one: Look, state: Entity['state'], coverage: Coverage): Entity {
  const name = nameOfPolicy(one.policy)
  const words = state === 'unread' ? unreadPartsOf(one, coverage) : lacksOf(one, coverage)
  const why = state === 'unread' ? `Could not read: ${words.join(', ')}.` : `“${name}” ${words.join('; ')}.`
  return {
    kind: 'policy',
    id: one.policy.id ?? name,
    name,
    state,
    ...(words.length > 0 ? { why } : {}),
    properties: { state: one.policy.state ?? null },
  }
}

function gapEntity(gap: Exclusion, from: Look, state: Entity['state'], coverage: Coverage): Entity {
  const name = nameOf(gap, coverage.people)
  return { ...gap, name, state, why: `Left out of “${nameOfPolicy(from.policy)}”.` }
}
