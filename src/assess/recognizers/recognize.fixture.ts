import type { EvidenceClass } from '../scanning/evidence.ts'
import type { Field } from '../scanning/field.ts'
import { fold } from '../scanning/fold.ts'
import { type Knowledge, noKnowledge } from '../scanning/knowledge.ts'
import type { Lexicon } from '../scanning/lexicon.ts'
import { readTokens } from '../scanning/read-tokens.ts'
import { makeTokens } from '../scanning/tokens.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { WORD } from '../scanning/word-knowledge.ts'
import type { Hit, Recognizer } from './define-recognizer.ts'

/** What a recognizer finds in a text, in the units of that text, for the tables beside the recognizers. */
export interface FoundHere {
  readonly text: string
  readonly class: EvidenceClass
  readonly confidence: number
  readonly because: string
}

export interface Here {
  readonly field?: Field
  readonly knowledge?: Partial<Knowledge>
  readonly place?: boolean
  readonly lexicon?: Lexicon
}

/** A lexicon that knows the months and no other word: enough for what is found by its shape and its label. */
export const emptyLexicon = lexiconOf(
  Object.fromEntries(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'
      .split(' ')
      .map(month => [month, WORD.month]),
  ),
)

/** Runs one recognizer alone, whatever it needs of a line. */
export function recognize(recognizer: Recognizer, text: string, here: Here = {}): readonly FoundHere[] {
  const { field = 'subject', knowledge = {}, place = false, lexicon = emptyLexicon } = here
  const folded = fold(text, field)
  const tokens = makeTokens()
  readTokens(folded.text, lexicon, tokens)
  const hits: Hit[] = []
  recognizer.find(
    { field, ...folded, tokens, lexicon, knowledge: { ...noKnowledge, ...knowledge }, place },
    hit => hits.push(hit),
  )
  return hits.map(({ class: kind, from, to, confidence, because }) => {
    if (!Object.hasOwn(recognizer.because, because))
      throw new Error(`${recognizer.id} does not explain ${because}.`)
    const { offset, length } = folded.original(from, to)
    return { text: text.slice(offset, offset + length), class: kind, confidence, because }
  })
}
