import type { Json } from '../../base/canonical-json.ts'
import type {
  AuthorizationPolicies,
  AuthorizationPolicy,
} from '../../collect/facts/entra/authorization-policy.schema.ts'
import type { Judgement } from '../define-check.ts'
import { judgeSetting } from '../judgement.ts'
import { both, type Truth } from '../truth.ts'

/** Judges one setting of the authorization policy. A tenant always has one, so an empty list was not read. */
export function judgeAuthorizationPolicy(
  policies: AuthorizationPolicies,
  setting: {
    readonly meets: (policy: AuthorizationPolicy) => Truth
    readonly properties: (policy: AuthorizationPolicy) => { readonly [name: string]: Json | undefined }
    readonly pass: string
    readonly fail: string
  },
): Judgement {
  const truths = policies.map(policy => setting.meets(policy))
  const decisive = [false, undefined, true].map(truth => truths.indexOf(truth)).find(index => index !== -1)
  const policy = policies[decisive ?? 0]
  return judgeSetting({
    meets: policy === undefined ? undefined : both(...truths),
    properties: policy === undefined ? { 'the authorization policy': undefined } : setting.properties(policy),
    pass: setting.pass,
    fail: setting.fail,
  })
}
