import type { SharingPolicies } from '../../collect/facts/exchange/sharing-policies.schema.ts'
import type { JudgeContext, Judgement } from '../define-check.ts'
import { judgeEach, namesOf, unread } from '../judgement.ts'
import { both, either, known, not, type Truth } from '../truth.ts'

/** Every sharing policy that is on must not share `what` with everybody: one that is off shares nothing. */
export function judgeSharing(
  context: JudgeContext,
  policies: SharingPolicies,
  what: { readonly action: string; readonly called: string },
): Judgement {
  return judgeEach(context, {
    entities: policies.map(policy => {
      const name = policy.Name ?? 'a policy without a name'
      const listed = known(policy.Domains, domains =>
        domains.length === 0
          ? undefined
          : either(...domains.map(domain => sharesWithEveryone(domain, what.action))),
      )
      const shares = both(listed, policy.Enabled)
      return {
        kind: 'policy',
        id: name,
        name,
        meets: not(shares),
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
  const shared = actions.join(':').trim().toLowerCase()
  // A number stands for several actions at once; only 0 is known to be none.
  if (shared === '' || /^[1-9]\d*$/.test(shared)) return undefined
  return shared.includes(action.toLowerCase())
}
