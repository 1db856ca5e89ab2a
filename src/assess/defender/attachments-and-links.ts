import type { SafeLinksPolicy } from '../../collect/facts/defender/safe-links-policies.schema.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import type { JudgeContext, Judgement } from '../define-check.ts'
import { namesOf } from '../judgement.ts'
import { both, known, type Truth } from '../truth.ts'
import { judgeInOrder } from './order-of-policies.ts'
import { ownDomains } from './recipients.ts'

/** What both kinds of policy stand below, and above: presets first, built-in protection last. */
type Around = 'defender.atp-preset-rules' | 'defender.built-in-protection-rules' | 'exchange.accepted-domains'
type Helping<K extends keyof Facts> = { readonly [F in K | Around]: Facts[F] | undefined }

/** https://learn.microsoft.com/defender-office-365/preset-security-policies (2026-11-22) */
const BUILT_IN = 'Built-In Protection Policy'

interface Words {
  readonly pass: string
  readonly why: string
}

/** Each policy that looks into links and counts for somebody must meet this. */
export function judgeLinks(
  facts: Pick<Facts, 'defender.safe-links-policies'> & Helping<'defender.safe-links-rules'>,
  context: JudgeContext,
  asked: Words & { readonly meets: (policy: SafeLinksPolicy) => Truth },
): Judgement {
  return judgeInOrder(
    context,
    {
      ...around(facts),
      policies: facts['defender.safe-links-policies'],
      ownRules: facts['defender.safe-links-rules'],
      policyOf: rule => rule.SafeLinksPolicy,
      meets: asked.meets,
      why: asked.why,
    },
    wordsOf(asked),
  )
}

/** `Allow` delivers what was found harmful and only writes it down. */
const HELD_BACK = ['block', 'dynamicdelivery', 'replace']

/** Each policy that opens attachments and counts for somebody must hold back what is harmful. */
export function judgeAttachments(
  facts: Pick<Facts, 'defender.safe-attachment-policies'> & Helping<'defender.safe-attachment-rules'>,
  context: JudgeContext,
  words: Words,
): Judgement {
  return judgeInOrder(
    context,
    {
      ...around(facts),
      policies: facts['defender.safe-attachment-policies'],
      ownRules: facts['defender.safe-attachment-rules'],
      policyOf: rule => rule.SafeAttachmentPolicy,
      meets: policy =>
        both(
          policy.Enable,
          known(policy.Action, action => HELD_BACK.includes(action.toLowerCase())),
        ),
      why: words.why,
    },
    wordsOf(words),
  )
}

function around(facts: { readonly [F in Around]: Facts[F] | undefined }) {
  return {
    presetRules: facts['defender.atp-preset-rules'],
    standIn: BUILT_IN,
    standInRules: { rules: facts['defender.built-in-protection-rules'] },
    own: ownDomains(facts['exchange.accepted-domains']),
  }
}

function wordsOf({ pass, why }: Words) {
  return {
    pass,
    fail: (names: readonly string[]) => `${why} This is so for: ${namesOf(names.map(name => ({ name })))}.`,
  }
}
