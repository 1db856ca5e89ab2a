import { describe, expect, it } from 'vitest'
import { fold } from '../scanning/fold.ts'
import { noKnowledge } from '../scanning/knowledge.ts'
import { readTokens } from '../scanning/read-tokens.ts'
import { makeTokens } from '../scanning/tokens.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { speaksOfHealth } from './speaks-of-health.ts'

const lexicon = lexiconOf(
  {
    asthma: WORD.diagnosis,
    claim: WORD.care,
    cold: WORD.diagnosis,
    heart: WORD.beginsPhrase,
    'heart failure': WORD.diagnosis,
    may: WORD.month,
  },
  { claim: EXTRA.everyday, cold: EXTRA.ambiguous },
)

function speaks(text: string, place = false): boolean {
  const tokens = makeTokens()
  const folded = fold(text, 'subject')
  readTokens(folded.text, lexicon, tokens)
  return speaksOfHealth({ field: 'subject', ...folded, tokens, lexicon, knowledge: noKnowledge, place })
}

describe('whether a line speaks of health', () => {
  it.each<[because: string, text: string, place: boolean, expected: boolean]>([
    ['a diagnosis', 'asthma', false, true],
    ['a phrase', 'heart failure', false, true],
    ['the place is enough', 'hello', true, true],
    ['one sure word beside an unsure one', 'claim asthma', false, true],
    ['a word of every trade', 'claim', false, false],
    ['a word that means something else as often', 'cold', false, false],
    ['a word of another kind', 'may', false, false],
    ['nothing known', 'hello', false, false],
  ])('%s', (_, text, place, expected) => {
    expect(speaks(text, place)).toBe(expected)
  })
})
