import type { Scanner } from '../../../assess/recognizers/create-scanner.ts'
import { judgeDocument } from '../../../assess/scanning/judge-document.ts'
import type { Lexicon } from '../../../assess/scanning/lexicon.ts'
import { extraCareFor } from './extra-care.ts'
import { FIELD_WORDS, judgedAs } from './fields.ts'
import { linesOf } from './lines.ts'
import type { JudgedLine, Order } from './messages.ts'

/** So much evidence of one value is handed to the page; a person reads less. */
const MOST_EVIDENCE = 5_000

/** The values that a text is judged by: its lines, or all of it as one. */
export function valuesOf({ field, text }: Pick<Order, 'field' | 'text'>) {
  return FIELD_WORDS[field].lines === null
    ? { count: 1, at: () => ({ from: 0, to: text.length }) }
    : linesOf(text)
}

/** Judges a text value by value, in their order; whoever asks decides when to go on. */
export function* judgeLines(
  scanner: Scanner,
  lexicon: Lexicon,
  order: Order,
): Generator<JudgedLine & { readonly of: number }> {
  const { place, text } = order
  const field = judgedAs(order.field, text)
  const values = valuesOf(order)
  for (let line = 0; line < values.count; line++) {
    const { from, to } = values.at(line)
    const value = text.slice(from, to)
    const { decision, confidence, rule, evidence } =
      field === 'document'
        ? judgeDocument(scanner, lexicon, value, { place })
        : scanner.scan(field, value, { place })
    yield {
      line,
      decision,
      confidence,
      rule,
      evidence: evidence.slice(0, MOST_EVIDENCE),
      count: evidence.length,
      sensitive: extraCareFor(evidence),
      of: values.count,
    }
  }
}
