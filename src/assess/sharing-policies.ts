import type { SharingPolicies } from '../collect/facts/exchange/sharing-policies.schema.ts'
import type { JudgeContext, Judgement } from './define-check.ts'
import { judgeEach, namesOf, unread } from './judgement.ts'
import { either, known, not, type Truth } from './truth.ts'

/** Every sharing policy must not share `what` with everybody. Policies that are off are asked too: anyone may turn them on. */
export function judgeSharing(
  context: JudgeContext,
  policies: SharingPolicies,
  what: { readonly action: string; readonly called: string },
): Judgement {
  return judgeEach(context, {
    entities: policies.map(policy => {
      const name = policy.Name ?? 'a policy without a name'
      const shares = known(policy.Domains, domains =>
        either(...domains.map(domain => sharesWithEveryone(domain, what.action))),
      )
      return {
        kind: 'policy',
        id: name,
        name,
        meets: policy.Domains?.length === 0 ? undefined : not(shares),
        ...(shares === true ? { why: `It shares ${what.called} with everybody.` } : {}),
        properties: { Domains: policy.Domains, Enabled: policy.Enabled },
      }
    }),
    pass: () => `No sharing policy shares ${what.called} with everybody.`,
    fail: bad => `${namesOf(bad)} ${bad.length === 1 ? 'shares' : 'share'} ${what.called} with everybody.`,
    none: unread('The list of sharing policies is empty, though every organisation has one.'),
  })
}

/** `*` is every organisation on Microsoft 365, `Anonymous` the whole internet. */
function sharesWithEveryone(domain: string, action: string): Truth {
  const [to = '', ...actions] = domain.split(':')
  if (!to.includes('*') && to.trim().toLowerCase() !== 'anonymous') return false
  return actions.length === 0 ? undefined : actions.join(':').toLowerCase().includes(action.toLowerCase())
}
