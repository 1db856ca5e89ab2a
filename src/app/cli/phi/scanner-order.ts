import { createScanner, type Scanner } from '../../../assess/recognizers/create-scanner.ts'
import type { Field } from '../../../assess/scanning/field.ts'
import type { OperatorRule } from '../../../collect/knowledge/rules.schema.ts'
import { type KnowledgeOrder, knowledgeFor } from './load-knowledge.ts'
import { recognizersOf } from './load-rules.ts'

/** What a scan was asked for, in a form that goes to a worker thread. */
export interface ScanOrder {
  readonly field: Field
  /** The texts stand where ePHI is kept. */
  readonly place: boolean
  /** Answer texts in which nothing was found too. */
  readonly all: boolean
  readonly explain: boolean
  /** `text`: sentences for a person; otherwise NDJSON. */
  readonly as: 'json' | 'text'
  readonly lexicon: Uint8Array
  readonly knowledge: KnowledgeOrder | null
  readonly rules: readonly OperatorRule[]
}

/** The scanner of an order: the same one in every thread. */
export function scannerFor({
  lexicon,
  knowledge,
  rules,
}: Pick<ScanOrder, 'lexicon' | 'knowledge' | 'rules'>): Scanner {
  return createScanner({
    lexicon,
    ...(knowledge && { knowledge: knowledgeFor(knowledge) }),
    rules: recognizersOf(rules),
  })
}
