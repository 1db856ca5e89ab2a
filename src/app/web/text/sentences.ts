import { explainRule } from '../../../assess/scanning/explain.ts'
import { DECISIONS, type Decision } from '../../../assess/scanning/evidence.ts'
import type { JudgedLine, Order } from './messages.ts'
import { number } from './pager.tsx'
import { judgedAs } from './fields.ts'
import type { Answer } from './use-scanner.ts'
import { DECISION_WORDS } from './words.ts'

/** Why one value was judged so, in one sentence. */
export function whySentence(judged: JudgedLine, { field, text }: Pick<Order, 'field' | 'text'>): string {
  return explainRule(judged, judgedAs(field, text))
}

/** How sure it is; nothing is said of what was not found. */
export function sureSentence({ decision, confidence }: JudgedLine): string | undefined {
  return decision === 'none' ? undefined : `${confidence} of 100 sure.`
}

/** The decision that weighs most among some lines. */
export function heaviest({ counts }: Pick<Answer, 'counts'>): Decision {
  return DECISIONS.find(decision => counts[decision] > 0) ?? 'none'
}

/** "2 of 5 lines need a look". */
export function linesTitle({ counts, lines }: Pick<Answer, 'counts' | 'lines'>): string {
  const flagged = lines.count - counts.none
  const all = `${number(lines.count)} lines`
  if (flagged === 0) return `Nothing that counts in ${all}`
  return `${number(flagged)} of ${all} ${flagged === 1 ? 'needs' : 'need'} a look`
}

/** "1 ePHI, 1 likely ePHI; in the others nothing that counts." */
export function linesSentence({ counts }: Pick<Answer, 'counts'>): string {
  const parts = DECISIONS.filter(decision => decision !== 'none' && counts[decision] > 0).map(
    decision => `${number(counts[decision])} ${inner(DECISION_WORDS[decision].word)}`,
  )
  if (parts.length === 0) return DECISION_WORDS.none.means
  return counts.none > 0 ? `${parts.join('; ')}. In the others nothing counts.` : `${parts.join('; ')}.`
}

/** A word within a sentence: "likely ePHI", and "ePHI" as it is. */
const inner = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1)
