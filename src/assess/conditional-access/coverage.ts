import type {
  ConditionalAccessPolicies,
  ConditionalAccessPolicy,
} from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { counted, namesOf, unread } from '../judgement.ts'
import { both, either, known, type Truth } from '../truth.ts'
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
  readonly name: string
  readonly meets: Truth
  /** Fits in all but whom it includes and leaves out. */
  readonly demandsMet: Truth
  /** What of it could not be read, in words. */
  readonly unreadParts: readonly string[]
  readonly lacks: readonly string[]
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
    return {
      verdict: 'pass',
      reason: coverage.pass(good.name),
      properties,
      entities: [policyEntity(good, 'good'), ...good.gaps.map(gap => gapEntity(gap, good, 'good', coverage))],
    }
  }
  const unreadable = judged.filter(one => one.answer === undefined)
  if (unreadable.length > 0) {
    return {
      ...unread(
        `Could not read all of ${counted(unreadable.length, 'policy', 'policies')}: ${namesOf(unreadable)}.`,
      ),
      properties,
      entities: unreadable.map(one => policyEntity(one, 'unread')),
    }
  }
  const nearest = judged.filter(one => one.meets === true).sort((a, b) => a.open.length - b.open.length)[0]
  if (nearest) {
    const gaps = nearest.open.map(gap => gapEntity(gap, nearest, 'bad', coverage))
    return {
      verdict: 'fail',
      reason: `${coverage.fail} “${nearest.name}” comes nearest but leaves out ${namesOf(gaps)}.`,
      properties,
      entities: [policyEntity(nearest, 'good'), ...gaps],
    }
  }
  return {
    verdict: 'fail',
    reason: coverage.fail,
    properties,
    entities: judged
      .filter(one => one.lacks.length < coverage.demands.length + 2)
      .map(one => policyEntity(one, 'bad')),
  }
}

function look(policy: ConditionalAccessPolicy, coverage: Coverage): Look {
  const demands = [ENFORCED, ...coverage.demands].map(demand => ({ demand, answer: demand.test(policy) }))
  const { narrowed, unread: unreadConditions } = narrowings(policy, coverage.mayDependOn ?? [])
  const always = narrowed.length > 0 ? false : unreadConditions.length > 0 ? undefined : true
  const included = coverage.includes.test(policy)
  const { known: gaps, whole } = exclusionsOf(policy)
  const demandsMet = both(always, ...demands.map(({ answer }) => answer))
  const lacks = demands.filter(({ answer }) => answer === false).map(({ demand }) => demand.lacks)
  if (policy.state === 'enabledForReportingButNotEnforced') lacks[0] = 'only reports and does not enforce'
  if (policy.state === 'disabled') lacks[0] = 'is switched off'
  if (narrowed.length > 0) lacks.push(`holds only for some ${narrowed.join(', ')}`)
  if (included === false) lacks.push(coverage.includes.lacks)
  const unknown = demands.filter(({ answer }) => answer === undefined).map(({ demand }) => demand.lacks)
  const unreadParts = [
    ...unreadConditions,
    ...(unknown.length > 0 ? ['what it requires'] : []),
    ...(whole ? [] : ['whom it leaves out']),
  ]
  const name = policy.displayName ?? policy.id ?? 'a policy without a name'
  const wholeOrUnknown = whole ? true : undefined
  return {
    policy,
    name,
    meets: both(demandsMet, included, wholeOrUnknown),
    demandsMet,
    lacks,
    unreadParts,
    gaps,
  }
}

function isCoveredElsewhere(gap: Exclusion, from: Look, looks: readonly Look[]): boolean {
  return looks.some(other => other !== from && other.demandsMet === true && coversExcluded(other.policy, gap))
}

function policyEntity(one: Look, state: Entity['state']): Entity {
  return {
    kind: 'policy',
    id: one.policy.id ?? one.name,
    name: one.name,
    state,
    ...whyOf(one, state),
    properties: { state: one.policy.state ?? null },
  }
}

function whyOf(one: Look, state: Entity['state']): { why?: string } {
  if (state === 'unread') return { why: `Could not read: ${one.unreadParts.join(', ')}.` }
  return one.lacks.length > 0 ? { why: `“${one.name}” ${one.lacks.join('; ')}.` } : {}
}

function gapEntity(gap: Exclusion, from: Look, state: Entity['state'], coverage: Coverage): Entity {
  const name = nameOf(gap, coverage.people)
  return { ...gap, name, state, why: `Left out of “${from.name}”.` }
}

/** For demands that hold in either of two ways. */
export function anyOf(lacks: string, ...tests: readonly Demand['test'][]): Demand {
  return { lacks, test: policy => either(...tests.map(test => test(policy))) }
}
