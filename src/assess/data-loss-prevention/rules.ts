import type { DlpPolicies, DlpPolicy } from '../../collect/facts/purview/dlp-policies.schema.ts'
import type { DlpRule, DlpRules } from '../../collect/facts/purview/dlp-rules.schema.ts'
import type { Judgement, JudgeContext } from '../define-check.ts'
import { judgeEach, type Looked, namesOf } from '../judgement.ts'
import { both, either, known, not, type Truth } from '../truth.ts'
import {
  CREDIT_CARD_NUMBER,
  type InformationType,
  informationTypesOf,
  SOCIAL_SECURITY_NUMBER,
  TAXPAYER_NUMBER,
} from './information-types.ts'

export const PERSONAL_IDENTIFIERS = [SOCIAL_SECURITY_NUMBER, TAXPAYER_NUMBER, CREDIT_CARD_NUMBER] as const

/** Both data loss prevention facts, as the checks need them. */
export interface DlpFacts {
  readonly 'purview.dlp-policies': DlpPolicies
  readonly 'purview.dlp-rules': DlpRules
}

/** On, and not only simulated. */
export function isEnforced(policy: DlpPolicy): Truth {
  return both(
    policy.Enabled,
    known(policy.Mode, mode => mode === 'Enable'),
  )
}

/** What narrows each place, whatever its location says. */
const PLACES = {
  ExchangeLocation: [
    'ExchangeSender',
    'ExchangeSenderMemberOf',
    'ExchangeSenderException',
    'ExchangeSenderMemberOfException',
  ],
  SharePointLocation: ['SharePointLocationException'],
  OneDriveLocation: [
    'OneDriveSharedBy',
    'OneDriveSharedByMemberOf',
    'OneDriveLocationException',
    'ExceptIfOneDriveSharedBy',
    'ExceptIfOneDriveSharedByMemberOf',
  ],
  TeamsLocation: ['TeamsLocationException'],
  EndpointDlpLocation: ['EndpointDlpLocationException'],
} as const

export type DlpLocation = keyof typeof PLACES

/** Whether the policy is for all of a place: nobody named alone, and nobody left out. */
export function coversAll(policy: DlpPolicy, location: DlpLocation): Truth {
  let answer = namesAll(policy, location)
  if (answer === false) return false
  for (const name of [...PLACES[location], 'PolicyRBACScopes' as const]) {
    const narrowing = policy[name]
    if (narrowing === undefined) answer = undefined
    else if (narrowing.length > 0) return false
  }
  return answer
}

export function namesAll(policy: DlpPolicy, location: DlpLocation): Truth {
  return known(policy[location], names => names.includes('All'))
}

export function belongsTo(rule: DlpRule, policy: DlpPolicy): Truth {
  return known(rule.ParentPolicyName, parent => known(policy.Name, name => name === parent))
}

/** The policies a rule may belong to: those of its policy's name and those without one. */
function policiesOf(rule: DlpRule, policies: DlpPolicies): DlpPolicies {
  if (rule.ParentPolicyName === undefined) return policies
  let byName = seen.get(policies)
  if (byName === undefined) {
    byName = Map.groupBy(policies, policy => policy.Name)
    seen.set(policies, byName)
  }
  return [...(byName.get(rule.ParentPolicyName) ?? []), ...(byName.get(undefined) ?? [])]
}

/** Every rule of every check looks for its policy. Facts are never changed. */
const seen = new WeakMap<DlpPolicies, ReadonlyMap<string | undefined, DlpPolicies>>()

/** Whether the rule is on, in a policy that is enforced and meets `where`. */
export function isInForce(
  rule: DlpRule,
  policies: DlpPolicies,
  where: (policy: DlpPolicy) => Truth = () => true,
): Truth {
  if (rule.Disabled === true) return false
  return both(
    not(rule.Disabled),
    either(
      ...policiesOf(rule, policies).map(policy => {
        const own = both(belongsTo(rule, policy), isEnforced(policy))
        return own === false ? false : both(own, where(policy))
      }),
    ),
  )
}

/** Whether the rule looks for social security, taxpayer and card numbers. */
export function looksForIdentifiers(rule: DlpRule): Truth {
  let asked = identifiers.get(rule)
  if (asked === undefined) {
    asked = { answer: both(...PERSONAL_IDENTIFIERS.map(informationTypesOf(rule))) }
    identifiers.set(rule, asked)
  }
  return asked.answer
}

/** Three checks ask it of every rule. Rules are never changed. */
const identifiers = new WeakMap<DlpRule, { readonly answer: Truth }>()

/** For each type: is there a rule in force that looks for it? */
export function judgeTypes(
  facts: DlpFacts,
  context: JudgeContext,
  asked: {
    readonly types: readonly InformationType[]
    /** How a rule is asked whether it looks for a type. */
    readonly looks?: (rule: DlpRule) => (type: InformationType) => Truth
    /** What else a rule must do or be to count. */
    readonly counts?: (rule: DlpRule) => Truth
    readonly where?: (policy: DlpPolicy) => Truth
    readonly pass: string
    readonly fail: (types: string) => string
    /** Said of a type that no rule meets. */
    readonly lacks: string
  },
): Judgement {
  const { 'purview.dlp-policies': policies, 'purview.dlp-rules': rules } = facts
  const { counts = () => true, looks = informationTypesOf, where } = asked
  const looked = rules.map(rule => ({
    rule,
    looksFor: looks(rule),
    counts: both(isInForce(rule, policies, where), counts(rule)),
  }))
  const entities = asked.types.map((type): Looked => {
    const finding = looked.map(one => one.counts !== false && both(one.counts, one.looksFor(type)))
    const named = rules.filter((_, index) => finding[index] === true).map(nameOf)
    return {
      kind: 'condition',
      id: type.name,
      name: type.name,
      meets: either(...finding),
      why:
        named.length > 0
          ? `Looked for by ${namesOf(named.map(name => ({ name: `“${name}”` })))}.`
          : asked.lacks,
    }
  })
  return judgeEach(context, {
    entities,
    pass: () => asked.pass,
    fail: bad => asked.fail(anyOf(bad)),
    none: { verdict: 'fail', reason: asked.fail('anything') },
    properties: { rules: rules.length, policies: policies.length },
  })
}

/**
 * Must all rules in force that look for every personal identifier do something? A rule that may be one of them, or may
 * not do it, leaves the answer open.
 */
export function judgeFullRules(
  facts: DlpFacts,
  context: JudgeContext,
  asked: {
    readonly does: (rule: DlpRule) => Truth
    readonly properties: (rule: DlpRule) => Looked['properties'] & object
    readonly pass: string
    readonly fail: (rules: string) => string
    readonly lacks: string
  },
): Judgement {
  const { 'purview.dlp-policies': policies, 'purview.dlp-rules': rules } = facts
  const looked = rules.map(rule => ({
    rule,
    full: isFull(rule, policies),
  }))
  const certain = looked.some(({ full }) => full === true)
  const entities = looked
    .filter(
      ({ rule, full }) => full === true || (full === undefined && !(certain && asked.does(rule) === true)),
    )
    .map(({ rule, full }, index): Looked => {
      const meets = full === true ? asked.does(rule) : undefined
      return {
        kind: 'rule',
        id: rule.Name ?? `rule ${index + 1}`,
        name: nameOf(rule),
        meets,
        ...(meets === false ? { why: asked.lacks } : {}),
        properties: asked.properties(rule),
      }
    })
  return judgeEach(context, {
    entities,
    pass: () => asked.pass,
    fail: bad => asked.fail(namesOf(bad)),
    none: {
      verdict: 'fail',
      reason:
        'No enforced rule looks for social security, taxpayer and card numbers together, so there is none to judge.',
      properties: { rules: rules.length, policies: policies.length },
    },
  })
}

/** "a, b or c", after a sentence that begins with "No": "and" would say that only all of them together are missing. */
export function anyOf(entities: readonly { readonly name: string }[]): string {
  const names = entities.map(({ name }) => name)
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? 'nothing')
}

function isFull(rule: DlpRule, policies: DlpPolicies): Truth {
  const inForce = isInForce(rule, policies)
  return inForce === false ? false : both(inForce, looksForIdentifiers(rule))
}

function nameOf(rule: DlpRule): string {
  return rule.Name ?? 'a rule without a readable name'
}
