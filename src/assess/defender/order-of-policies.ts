import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import type { JudgeContext, Judgement } from '../define-check.ts'
import { judgeEach, type Looked, unread } from '../judgement.ts'
import { both, either, known, not, type Truth } from '../truth.ts'
import { presetIsForEverybody, presetIsOn } from './preset-coverage.ts'
import { isForEverybody, isOfPreset, isOn, leavesOut, type OwnDomains, PRESETS } from './recipients.ts'

interface Named {
  readonly Identity?: string | undefined
}

type OwnRule = Recipients & { readonly Priority?: number | undefined }

interface OrderedPolicies<P extends Named, R extends OwnRule> {
  readonly policies: readonly P[]
  readonly presetRules: readonly Recipients[] | undefined
  /** The rules of the tenant's own policies, and the policy each is for. */
  readonly ownRules: readonly R[] | undefined
  readonly policyOf: (rule: R) => string | undefined
  /** The name of the policy that counts for everybody no other is for. */
  readonly standIn: string
  /** Where the stand-in is the built-in protection, whose rule may leave people out: what stands in that fact. */
  readonly standInRules?: { readonly rules: readonly Recipients[] | undefined }
  readonly own: OwnDomains
  readonly meets: (policy: P) => Truth
  /** Of a policy that does not meet it. */
  readonly why: string
}

interface Layer {
  readonly name: string
  /** Whether it is for anybody, and for everybody. */
  readonly inForce: Truth
  readonly everybody: Truth
  readonly meets: Truth
}

/**
 * For each person the first policy that is for them counts: strict preset, standard preset, the tenant's own by priority,
 * then the stand-in. So each policy that counts for somebody must meet the check; what lies below one for everybody does
 * not count. https://learn.microsoft.com/defender-office-365/how-policies-and-protections-are-combined (2026-11-21)
 */
export function judgeInOrder<P extends Named, R extends OwnRule>(
  context: JudgeContext,
  asked: OrderedPolicies<P, R>,
  words: { readonly pass: string; readonly fail: (names: readonly string[]) => string },
): Judgement {
  let above: Truth = false
  const entities: Looked[] = []
  for (const layer of layersOf(asked)) {
    const counts = both(layer.inForce, not(above))
    if (counts !== false) {
      const meets = either(layer.meets, not(counts))
      entities.push({
        kind: 'policy',
        id: layer.name,
        name: layer.name,
        meets,
        ...(meets === false ? { why: asked.why } : {}),
      })
    }
    above = either(above, both(layer.inForce, layer.everybody))
  }
  return judgeEach(context, {
    entities,
    pass: () => words.pass,
    fail: bad => words.fail(bad.map(one => one.name)),
    none: unread('No policy was read.'),
  })
}

function layersOf<P extends Named, R extends OwnRule>(asked: OrderedPolicies<P, R>): readonly Layer[] {
  const { policies, presetRules, ownRules, own, meets, standIn } = asked
  // A policy whose name was not read may be any.
  const nameless = policies.filter(policy => policy.Identity === undefined)
  const meetsOf = (found: readonly P[]): Truth =>
    found.length === 0 || nameless.length > 0 ? undefined : both(...found.map(meets))
  const presets = PRESETS.map((preset): Layer => {
    const found = policies.filter(policy => isOfPreset(policy.Identity, preset) === true)
    return {
      name: `${preset} preset`,
      inForce: presetIsOn(presetRules, preset),
      everybody: presetIsForEverybody(presetRules, preset, own),
      meets: meetsOf(found),
    }
  })
  const isStandIn = (policy: P) => policy.Identity === standIn
  const byName = new Map(
    policies
      .filter(policy => !isStandIn(policy) && !PRESETS.some(preset => isOfPreset(policy.Identity, preset)))
      .map(policy => [policy.Identity, policy]),
  )
  return [
    ...presets,
    ...ownLayers(asked, byName, ownRules),
    ...standInLayers(asked.standInRules, meetsOf(policies.filter(isStandIn))),
  ]

  function ownLayers(
    { policyOf }: OrderedPolicies<P, R>,
    named: ReadonlyMap<string | undefined, P>,
    rules: readonly R[] | undefined,
  ): readonly Layer[] {
    // Not read: any of the tenant's own policies may be in force.
    if (rules === undefined)
      return [...named.values()].map(policy => ({
        name: policy.Identity ?? 'A policy without a name',
        inForce: undefined,
        everybody: undefined,
        meets: meets(policy),
      }))
    const inOrder = rules.every(rule => rule.Priority !== undefined) || rules.length < 2
    return rules
      .toSorted((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0))
      .map(rule => {
        const name = policyOf(rule)
        return {
          name: name ?? 'A policy without a name',
          inForce: isOn(rule),
          everybody: inOrder ? isForEverybody(rule, own) : undefined,
          meets: known(name, sought => {
            const policy = named.get(sought)
            return policy === undefined ? undefined : meets(policy)
          }),
        }
      })
  }
}

/** The policy for all whom no other is for; whoever is left out of built-in protection has none at all. */
function standInLayers(
  standInRules: { readonly rules: readonly Recipients[] | undefined } | undefined,
  meets: Truth,
): readonly Layer[] {
  if (standInRules === undefined) return [{ name: 'Default policy', inForce: true, everybody: true, meets }]
  const { rules } = standInRules
  const builtIn: Layer = {
    name: 'Built-in protection',
    inForce: known(rules, ([first]) => first !== undefined),
    everybody: known(rules, all => not(either(...all.map(leavesOut)))),
    meets,
  }
  return [builtIn, { name: 'People whom no policy is for', inForce: true, everybody: true, meets: false }]
}
