import type { z } from 'zod'
import type { Recognizer } from '../../../assess/recognizers/define-recognizer.ts'
import {
  explainDecision,
  type Explainable,
  explainEvidence,
  explainRule,
} from '../../../assess/scanning/explain.ts'
import type { textDecisionAnswer } from '../../api/contracts/phi.ts'
import { printable } from '../output.ts'
import type { ScanOrder } from './scanner-order.ts'

export type TextDecisionAnswer = z.infer<typeof textDecisionAnswer>

/** Where a text came from. */
export interface From {
  readonly line: number
  readonly file: string | undefined
}

type Order = Pick<ScanOrder, 'as' | 'explain'> & { readonly field: ScanOrder['field'] | 'document' }

/**
 * One answer as it is written: a line of NDJSON, or sentences for a person. Neither holds a piece of the text.
 */
export function answerText(
  { line, file }: From,
  decided: Explainable & { readonly confidence: number },
  { as, explain, field }: Order,
  recognizers: readonly Recognizer[],
  document?: TextDecisionAnswer['document'],
): string {
  const { decision, confidence, evidence } = decided
  if (as === 'text') {
    const place = [file === undefined ? '' : printable(file), document ? '' : `line ${line}`]
    const named = place.filter(part => part !== '').join(', ') || 'standard input'
    const each = explainEvidence(decided, recognizers).map(sentence => `  ${sentence}\n`)
    return `${named}: ${decision} (${confidence}). Why: ${explainRule(decided, field)}\n${each.join('')}`
  }
  const answer: TextDecisionAnswer = {
    schema: 'ward.text-decision/1',
    line,
    ...(file !== undefined && { file }),
    decision,
    confidence,
    evidence: evidence as TextDecisionAnswer['evidence'],
    ...(explain && { explain: [...explainDecision(decided, field, recognizers)] }),
    ...(document && { document }),
  }
  return `${JSON.stringify(answer)}\n`
}
