import type { ContentFilterPolicy } from '../../collect/facts/defender/content-filter-policies.schema.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import type { JudgeContext, Judgement } from '../define-check.ts'
import { namesOf } from '../judgement.ts'
import type { Truth } from '../truth.ts'
import { judgeInOrder } from './order-of-policies.ts'
import { ownDomains } from './recipients.ts'

type Needed = Pick<Facts, 'defender.content-filter-policies'>
type Helping = {
  readonly [K in 'defender.content-filter-rules' | 'defender.eop-preset-rules' | 'exchange.accepted-domains']:
    | Facts[K]
    | undefined
}

/** Each policy against spam that counts for somebody must meet this. */
export function judgeSpamFilter(
  facts: Needed & Helping,
  context: JudgeContext,
  asked: {
    readonly meets: (policy: ContentFilterPolicy) => Truth
    readonly pass: string
    readonly why: string
  },
): Judgement {
  return judgeInOrder(
    context,
    {
      policies: facts['defender.content-filter-policies'],
      presetRules: facts['defender.eop-preset-rules'],
      ownRules: facts['defender.content-filter-rules'],
      policyOf: rule => rule.HostedContentFilterPolicy,
      standIn: 'Default',
      own: ownDomains(facts['exchange.accepted-domains']),
      meets: asked.meets,
      why: asked.why,
    },
    {
      pass: asked.pass,
      fail: names => `${asked.why} This is so for: ${namesOf(names.map(name => ({ name })))}.`,
    },
  )
}
