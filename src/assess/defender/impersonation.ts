import type { AntiPhishPolicy } from '../../collect/facts/defender/anti-phish-policies.schema.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import type { JudgeContext, Judgement } from '../define-check.ts'
import { manual, namesOf, unread } from '../judgement.ts'
import { both, known, type Truth } from '../truth.ts'
import { judgeInOrder } from './order-of-policies.ts'
import { ownDomains } from './recipients.ts'

type Needed = Pick<Facts, 'defender.anti-phish-policies'>
type Helping = {
  readonly [K in 'defender.eop-preset-rules' | 'defender.anti-phish-rules' | 'exchange.accepted-domains']:
    | Facts[K]
    | undefined
}

/** Each policy against phishing that counts for somebody must meet this. */
export function judgeAntiPhish(
  facts: Needed & Helping,
  context: JudgeContext,
  asked: {
    readonly meets: (policy: AntiPhishPolicy) => Truth
    readonly pass: string
    readonly why: string
  },
): Judgement {
  return judgeInOrder(
    context,
    {
      policies: facts['defender.anti-phish-policies'],
      presetRules: facts['defender.eop-preset-rules'],
      ownRules: facts['defender.anti-phish-rules'],
      policyOf: rule => rule.AntiPhishPolicy,
      standIn: 'Office365 AntiPhish Default',
      own: ownDomains(facts['exchange.accepted-domains']),
      meets: policy => both(policy.Enabled, asked.meets(policy)),
      why: asked.why,
    },
    {
      pass: asked.pass,
      fail: names => `${asked.why} This is so for: ${namesOf(names.map(name => ({ name })))}.`,
    },
  )
}

/**
 * As judgeAntiPhish, for what the clinic named. With nothing named, a policy that watches for nothing at all is a fail;
 * otherwise a person has to say whether the right ones are watched: so taking the names away never makes a fail a pass.
 */
export function judgeNamed(
  facts: Needed & Helping,
  context: JudgeContext,
  asked: {
    readonly named: readonly string[] | null | undefined
    readonly on: (policy: AntiPhishPolicy) => Truth
    readonly watched: (policy: AntiPhishPolicy) => readonly string[] | null | undefined
    readonly action: (policy: AntiPhishPolicy) => string | null | undefined
    readonly pass: string
    readonly why: string
    readonly nobodyNamed: string
  },
): Judgement {
  const sought = (asked.named ?? []).map(addressOf)
  const judged = judgeAntiPhish(facts, context, {
    pass: asked.pass,
    why: asked.why,
    meets: policy =>
      both(
        asked.on(policy),
        known(asked.watched(policy), list => {
          const watched = new Set((list ?? []).map(addressOf))
          return watched.size > 0 && sought.every(name => watched.has(name))
        }),
        known(asked.action(policy), stops),
      ),
  })
  if (judged.verdict !== 'pass' || (asked.named !== null && asked.named !== undefined)) return judged
  const after =
    asked.named === null ? manual(asked.nobodyNamed) : unread('Could not read whom the clinic named.')
  return { ...after, ...(judged.entities === undefined ? {} : { entities: judged.entities }) }
}

/** `NoAction` and `BccMessage` let the mail through. */
export function stops(action: string | null): boolean {
  return action !== null && !['noaction', 'bccmessage'].includes(action.toLowerCase())
}

/** The address of `Name;address`. */
function addressOf(entry: string): string {
  return entry
    .slice(entry.indexOf(';') + 1)
    .trim()
    .toLowerCase()
}
