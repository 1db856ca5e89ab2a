import type {
  ConditionalAccessPolicies,
  ConditionalAccessPolicy,
} from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { both, either, known, type Truth } from '../truth.ts'
import { exclusionsOf } from './exclusions.ts'
import { blocks } from './grants.ts'
import { CLIENT_TYPES, includesAllApps, includesAllUsers, narrowings } from './scope.ts'

/** Every check asks of every policy; the answer is the same. Policies are never changed. */
const seen = new WeakMap<ConditionalAccessPolicies, Map<ConditionalAccessPolicy, Truth>>()

/**
 * Whether the kinds of client that a policy does not name cannot sign in at all: other policies block them for everybody.
 * MFA for browsers and apps beside a block of old clients is MFA everywhere.
 */
export function otherClientsAreBlocked(
  policy: ConditionalAccessPolicy,
  policies: ConditionalAccessPolicies,
): Truth {
  let answers = seen.get(policies)
  if (answers === undefined) {
    answers = new Map()
    seen.set(policies, answers)
  }
  if (!answers.has(policy)) answers.set(policy, askOthers(policy, policies))
  return answers.get(policy)
}

function askOthers(policy: ConditionalAccessPolicy, policies: ConditionalAccessPolicies): Truth {
  return known(policy.conditions?.clientAppTypes, types =>
    both(
      ...CLIENT_TYPES.filter(type => !types.includes(type)).map(type =>
        either(...policies.map(other => (other.handMade ? false : blocksClient(other, type)))),
      ),
    ),
  )
}

function blocksClient(policy: ConditionalAccessPolicy, type: string): Truth {
  const { narrowed, unread } = narrowings(policy, ['client apps'])
  const { known: leftOut, whole } = exclusionsOf(policy)
  return both(
    known(policy.state, state => state === 'enabled'),
    known(policy.conditions?.clientAppTypes, types => types.includes('all') || types.includes(type)),
    narrowed.length === 0,
    unread.length === 0 ? true : undefined,
    includesAllUsers(policy),
    includesAllApps(policy),
    blocks(policy),
    leftOut.length === 0,
    whole ? true : undefined,
  )
}
