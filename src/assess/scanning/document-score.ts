import { fold } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { sectionTitlesIn } from './section-titles.ts'
import { readTokens } from './read-tokens.ts'
import { makeTokens, TOKEN, type Tokens } from './tokens.ts'
import { EXTRA, WORD } from './word-knowledge.ts'

/** How much a document reads like a clinical record, and what that was told by. */
export interface DocumentScore {
  readonly score: number
  readonly clinical: boolean
  /** Words among the characters that were looked at. */
  readonly words: number
  /** Distinct words and phrases: of diagnoses, drugs and procedures; of care; section titles at the start of a line. */
  readonly health: number
  readonly care: number
  readonly titles: number
  /** Distinct words that tell of somebody under care: "male", "year-old", "denies", "was admitted". */
  readonly story: number
}

/** A note says what it is about at its beginning. */
const CHARACTERS = 20_000

/**
 * Set on the 67 notes of aci-bench's training part, of which the least reaches 1.9, against documents of other kinds:
 * ordinary ones reach 0.8, the definitions of the HIPAA regulation 1.2.
 */
export const CLINICAL_FROM = 1.5
/**
 * Titles and story together. Health as a matter of business (a conference on asthma, a price list of drugs, a quality
 * report) reaches any score and has neither; each of those notes has three titles at least.
 */
export const STORY_FROM = 3
/** Fewer words are no document: one sentence about an illness would be one. The rule of the fields is for those. */
export const FEWEST_WORDS = 40

const SPECIFIC = WORD.diagnosis | WORD.drug | WORD.procedure | WORD.abbreviation
const STORY = WORD.careVerb | WORD.personWord
const CARE = WORD.care | STORY

/**
 * score = (3 x specific words of health + 2 x words of care + 2 x section titles) / sqrt(words), each counted once, over
 * the first 20,000 characters. Words that mean something else as often, or that business uses too, do not count. A
 * document is clinical when it has 40 words, the score reaches 1.5, and titles and story together 3.
 */
export function documentScore(text: string, lexicon: Lexicon): DocumentScore {
  const start = fold(text.slice(0, CHARACTERS), 'text').text
  const tokens = makeTokens()
  readTokens(start, lexicon, tokens)
  const found = { health: new Set<string>(), care: new Set<string>(), story: new Set<string>() }
  eachKnown(tokens, (bits, extra, from, to) => {
    if ((bits & (SPECIFIC | CARE)) === 0) return
    const said = start.slice(from, to).toLowerCase()
    if ((bits & STORY) !== 0) found.story.add(said)
    if ((extra & (EXTRA.ambiguous | EXTRA.everyday)) !== 0) return
    if ((bits & SPECIFIC) !== 0) found.health.add(said)
    else found.care.add(said)
  })
  const [health, care, story] = [found.health.size, found.care.size, found.story.size]
  const titles = sectionTitlesIn(text.slice(0, CHARACTERS)).size
  const words = countWords(tokens)
  const points = 3 * health + 2 * care + 2 * titles
  const score = words === 0 ? 0 : Math.round((points / Math.sqrt(words)) * 100) / 100
  const clinical = words >= FEWEST_WORDS && score >= CLINICAL_FROM && titles + story >= STORY_FROM
  return { score, clinical, words, health, care, titles, story }
}

function countWords({ count, kind }: Tokens): number {
  let words = 0
  for (let at = 0; at < count; at++) if (kind[at] === TOKEN.word) words++
  return words
}

/** What is known of each phrase, and of each word outside of one. */
function eachKnown(
  tokens: Tokens,
  told: (bits: number, extra: number, from: number, to: number) => void,
): void {
  for (let at = 0; at < tokens.count; ) {
    const phrase = tokens.phrase[at] as number
    const size = Math.max(1, phrase)
    const bits = (phrase > 0 ? tokens.phraseBits : tokens.bits)[at] as number
    const extra = (phrase > 0 ? tokens.phraseExtra : tokens.extra)[at] as number
    told(bits, extra, tokens.start[at] as number, tokens.end[at + size - 1] as number)
    at += size
  }
}
