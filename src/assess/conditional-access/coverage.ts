import type {
  ConditionalAccessPolicies,
  ConditionalAccessPolicy,
} from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { counted, leftOut, namesOf, unread } from '../judgement.ts'
import { both, known, type Truth } from '../truth.ts'
import { otherClientsAreBlocked } from './closed-clients.ts'
import { type Exclusion, exclusionsOf, leavesOutOnly } from './exclusions.ts'
import type { People } from './names.ts'
import { nameOf } from './names.ts'
import { type Reach, reaches, reachOf } from './reach.ts'
import { type Narrowing, type Narrowings, narrowings } from './scope.ts'

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
  /** Security defaults ask for this too. Whether they are on is not read yet, and they are off where a policy is on. */
  readonly securityDefaultsDoThis?: boolean
}

/** A policy that fails no demand: it may do what is asked for, or hold for what another leaves out. */
interface Look {
  readonly policy: ConditionalAccessPolicy
  readonly meets: Truth
  /** Fits in all but whom it includes and leaves out. */
  readonly demandsMet: Truth
  /** Includes groups instead of everybody; who is in them was not read. */
  readonly forGroups: boolean
}

/** What a policy leaves out: excused by a waiver, held for by another policy, or open. */
interface Gaps {
  readonly waived: readonly Exclusion[]
  readonly covered: readonly Exclusion[]
  readonly open: readonly Exclusion[]
}

/**
 * The question of nearly every Conditional Access check: is there an enforced policy that does this for everybody, at
 * all times, leaving out only what is waived or covered by another such policy? Report-only is not enforced.
 */
export function judgeCoverage(context: JudgeContext, coverage: Coverage): Judgement {
  const { policies } = coverage
  const properties = { policies: policies.length }
  if (policies.length === 0) return withoutPolicies(coverage, 'There is no Conditional Access policy.')
  const looks = looksOf(coverage)
  const gapsOf = gapsAmong(looks, context)
  const judged = looks
    .filter(one => one.meets !== false || one.forGroups)
    .map(one => {
      const gaps = gapsOf(one.policy)
      return { ...one, ...gaps, answer: both(one.meets, gaps.open.length === 0) }
    })
  const good = judged.find(one => one.answer === true)
  if (good) {
    const waived = good.waived.map(gap => gapEntity(gap, good.policy, 'bad', coverage))
    const covered = good.covered.map(gap => gapEntity(gap, good.policy, 'good', coverage))
    const entities = [policyEntity(good.policy, 'good', coverage), ...covered, ...waived]
    const but = waived.length > 0 ? ` ${leftOut(waived)}` : ''
    return {
      verdict: 'pass',
      reason: `${coverage.pass(nameOfPolicy(good.policy))}${but}`,
      properties,
      entities,
    }
  }
  const unreadable = judged.filter(one => one.answer === undefined)
  if (unreadable.length > 0) {
    const entities = unreadable.map(one => policyEntity(one.policy, 'unread', coverage))
    const policies = counted(unreadable.length, 'policy', 'policies')
    return {
      ...unread(`Could not read all of ${policies} that may do this: ${namesOf(entities)}.`),
      properties,
      entities,
    }
  }
  const nearest = judged.filter(one => one.meets === true).sort((a, b) => a.open.length - b.open.length)[0]
  if (nearest) {
    const gaps = nearest.open.map(gap => gapEntity(gap, nearest.policy, 'bad', coverage))
    const waived = nearest.waived.map(gap => gapEntity(gap, nearest.policy, 'bad', coverage))
    return {
      verdict: 'fail',
      reason: `${coverage.fail} “${nameOfPolicy(nearest.policy)}” comes nearest but leaves out ${namesOf(gaps)}.`,
      properties,
      entities: [policyEntity(nearest.policy, 'good', coverage), ...gaps, ...waived],
    }
  }
  const forGroups = judged.filter(one => one.forGroups && one.open.length === 0)
  if (forGroups.length > 0) {
    const entities = forGroups.map(one => policyEntity(one.policy, 'unread', coverage))
    const reason = `${namesOf(entities)} may do this for everyone: who is in the groups was not read.`
    return { ...unread(reason), properties, entities }
  }
  // Policies that do none of what is asked are about something else and would only be noise.
  const nearMisses = policies.filter(policy => coverage.demands.some(demand => demand.test(policy) === true))
  const entities = nearMisses.map(policy => policyEntity(policy, 'bad', coverage))
  if (!policies.some(({ state }) => state === 'enabled'))
    return { ...withoutPolicies(coverage, coverage.fail), properties, entities }
  return { verdict: 'fail', reason: coverage.fail, properties, entities }
}

/**
 * As judgeCoverage, where several policies can share the work: when none does the whole, one for each part does.
 * @param parts together they ask for the whole.
 */
export function judgeInParts(context: JudgeContext, whole: Coverage, parts: readonly Coverage[]): Judgement {
  const one = judgeCoverage(context, whole)
  if (one.verdict === 'pass') return one
  const each: Judgement[] = []
  for (const part of parts) {
    const judged = judgeCoverage(context, part)
    if (judged.verdict === 'fail') return one
    each.push(judged)
  }
  const open = each.find(part => part.verdict !== 'pass')
  if (open) return one.verdict === 'fail' ? open : one
  const reason = each.map(part => part.reason).join(' ')
  return { ...one, verdict: 'pass', reason, entities: each.flatMap(part => part.entities ?? []) }
}

function withoutPolicies({ securityDefaultsDoThis, policies }: Coverage, reason: string): Judgement {
  const properties = { policies: policies.length }
  if (!securityDefaultsDoThis) return { verdict: 'fail', reason, properties }
  const doubt = 'Security defaults would do it too, and whether they are on was not read.'
  return unread(`${reason} ${doubt}`, 'missing', properties)
}

/** One that fails a demand is left out: it can neither do this nor hold for what another leaves out. */
function looksOf(coverage: Coverage): readonly Look[] {
  const looks: Look[] = []
  for (const policy of coverage.policies) {
    const demandsMet = meetsDemands(policy, coverage)
    if (demandsMet === false) continue
    const included = coverage.includes.test(policy)
    const whole = exclusionsOf(policy).whole ? true : undefined
    const meets = both(demandsMet, included, whole)
    looks.push({ policy, meets, demandsMet, forGroups: isForGroups(policy, included) })
  }
  return looks
}

/** Enforced, at all times, and all that is asked for. Nothing is asked after the first that fails. */
function meetsDemands(policy: ConditionalAccessPolicy, coverage: Coverage): Truth {
  if (policy.state !== undefined && policy.state !== 'enabled') return false
  const { narrowed, unread: unreadConditions } = conditionsOf(policy, coverage)
  if (narrowed.length > 0) return false
  let answer: Truth = policy.state === undefined || unreadConditions.length > 0 ? undefined : true
  for (const demand of coverage.demands) {
    const met = demand.test(policy)
    if (met === false) return false
    if (met === undefined) answer = undefined
  }
  return answer
}

/** Sorts what a policy leaves out, beside the other policies that were looked at. */
function gapsAmong(looks: readonly Look[], context: JudgeContext): (policy: ConditionalAccessPolicy) => Gaps {
  const isWaived = (gap: Exclusion) => context.waiver(gap.kind, gap.id) !== undefined
  let reach: Reach | undefined
  const isCovered = (gap: Exclusion) => {
    // A policy holds for another's gap only where all its own are waived, so never for one of its own that is not.
    const holding = (one: Look) => one.demandsMet === true && leavesOutOnly(one.policy, isWaived)
    reach ??= reachOf(looks.filter(holding).map(one => one.policy))
    return reaches(reach, gap)
  }
  return policy => {
    const { known: gaps } = exclusionsOf(policy)
    if (gaps.length === 0) return NO_GAPS
    const waived: Exclusion[] = []
    const covered: Exclusion[] = []
    const open: Exclusion[] = []
    for (const gap of gaps) {
      if (isWaived(gap)) waived.push(gap)
      else if (isCovered(gap)) covered.push(gap)
      else open.push(gap)
    }
    return { waived, covered, open }
  }
}

const NO_GAPS: Gaps = { waived: [], covered: [], open: [] }

function isForGroups(policy: ConditionalAccessPolicy, included: Truth): boolean {
  return included === false && !policy.handMade && namesGroups(policy)
}

/** A list of groups that was not read may name some. */
function namesGroups({ conditions }: ConditionalAccessPolicy): boolean {
  return known(conditions?.users?.includeGroups, groups => groups.length > 0) !== false
}

/** Which conditions narrow the policy. Clients that other policies block do not count as left out. */
function conditionsOf(policy: ConditionalAccessPolicy, coverage: Coverage): Narrowings {
  const found = narrowings(policy, coverage.mayDependOn ?? [])
  if (!found.narrowed.includes('client apps')) return found
  const blocked = otherClientsAreBlocked(policy, coverage.policies)
  if (blocked === false) return found
  return {
    narrowed: found.narrowed.filter(name => name !== 'client apps'),
    unread: blocked === true ? found.unread : [...found.unread, 'client apps'],
  }
}

function nameOfPolicy({ displayName, id }: ConditionalAccessPolicy): string {
  return displayName ?? id ?? 'a policy without a name'
}

/** What a policy lacks to be the one that is asked for, in words. */
function lacksOf(policy: ConditionalAccessPolicy, coverage: Coverage): readonly string[] {
  const { narrowed } = conditionsOf(policy, coverage)
  const included = coverage.includes.test(policy)
  const lacks: string[] = []
  if (policy.state === 'enabledForReportingButNotEnforced') lacks.push('only reports and does not enforce')
  if (policy.state === 'disabled') lacks.push('is switched off')
  for (const demand of coverage.demands) if (demand.test(policy) === false) lacks.push(demand.lacks)
  if (narrowed.length > 0) lacks.push(`holds only for some ${narrowed.join(', ')}`)
  if (included === false) {
    const groups = isForGroups(policy, included) ? ' but groups, whose members were not read' : ''
    lacks.push(`${coverage.includes.lacks}${groups}`)
  }
  return lacks
}

/** What of a policy could not be read, in words. */
function unreadPartsOf(policy: ConditionalAccessPolicy, coverage: Coverage): readonly string[] {
  const included = coverage.includes.test(policy)
  const parts = [...conditionsOf(policy, coverage).unread]
  if (policy.state === undefined) parts.push('whether it is on')
  if (coverage.demands.some(demand => demand.test(policy) === undefined)) parts.push('what it requires')
  if ((policy.grantControls?.customAuthenticationFactors ?? []).length > 0)
    parts.push('what its control of another product asks for')
  if (isForGroups(policy, included)) parts.push('who is in its groups')
  if (included === undefined) parts.push('whom it includes')
  if (!exclusionsOf(policy).whole) parts.push('whom it leaves out')
  return parts
}

function policyEntity(policy: ConditionalAccessPolicy, state: Entity['state'], coverage: Coverage): Entity {
  const name = nameOfPolicy(policy)
  const words = state === 'unread' ? unreadPartsOf(policy, coverage) : lacksOf(policy, coverage)
  const kind = 'policy'
  const id = policy.id ?? name
  const properties = { state: policy.state ?? null }
  if (words.length === 0) return { kind, id, name, state, properties }
  const why = state === 'unread' ? `Could not read: ${words.join(', ')}.` : `“${name}” ${words.join('; ')}.`
  return { kind, id, name, state, why, properties }
}

function gapEntity(
  gap: Exclusion,
  from: ConditionalAccessPolicy,
  state: Entity['state'],
  coverage: Coverage,
): Entity {
  const name = nameOf(gap, coverage.people)
  const but = state === 'good' ? ', but another policy holds for it' : ''
  return { ...gap, name, state, why: `Left out of “${nameOfPolicy(from)}”${but}.` }
}
