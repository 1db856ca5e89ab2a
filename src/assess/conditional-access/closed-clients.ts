import type {
  ConditionalAccessPolicies,
  ConditionalAccessPolicy,
} from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { both, either, known, type Truth } from '../truth.ts'
import { exclusionsOf } from './exclusions.ts'
import { blocks } from './grants.ts'
import { CLIENT_TYPES, includesAllApps, includesAllUsers, narrowings } from './scope.ts'

/** Every check asks of every policy; which clients are blocked is the same for all. Policies are never changed. */
const seen = new WeakMap<ConditionalAccessPolicies, Map<string, Truth>>()

/**
 * Whether the kinds of client that a policy does not name cannot sign in at all: other policies block them for everybody.
 * MFA for browsers and apps beside a block of old clients is MFA everywhere.
 */
export function otherClientsAreBlocked(
  policy: ConditionalAccessPolicy,
  policies: ConditionalAccessPolicies,
): Truth {
  return known(policy.conditions?.clientAppTypes, types =>
    both(...CLIENT_TYPES.filter(type => !types.includes(type)).map(type => isBlocked(type, policies))),
  )
}

function isBlocked(type: string, policies: ConditionalAccessPolicies): Truth {
  let answers = seen.get(policies)
  if (answers === undefined) {
    answers = new Map()
    seen.set(policies, answers)
  }
  if (!answers.has(type))
    answers.set(type, either(...policies.map(one => (one.handMade ? false : blocksClient(one, type)))))
  return answers.get(type)
}

function blocksClient(policy: ConditionalAccessPolicy, type: string): Truth {
  const { state, conditions } = policy
  const enforced = known(state, one => one === 'enabled')
  const named = known(conditions?.clientAppTypes, types => types.includes('all') || types.includes(type))
  if (enforced === false || named === false) return false
  const { narrowed, unread } = narrowings(policy, ['client apps'])
  const { known: leftOut, whole } = exclusionsOf(policy)
  return both(
    enforced,
    named,
    narrowed.length === 0,
    unread.length === 0 ? true : undefined,
    includesAllUsers(policy),
    includesAllApps(policy),
    blocks(policy),
    leftOut.length === 0,
    whole ? true : undefined,
  )
}
