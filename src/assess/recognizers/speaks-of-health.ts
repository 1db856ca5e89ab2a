import type { Line } from '../scanning/line.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'

/** Kinds of words that say that the line is about somebody's health or care. */
const HEALTH =
  WORD.diagnosis |
  WORD.drug |
  WORD.procedure |
  WORD.abbreviation |
  WORD.care |
  WORD.careVerb |
  WORD.facility |
  WORD.facilityNoun |
  WORD.clinicianTitle

/** Words that other trades use too ("claim", "results") or that mean something else as often ("cold") do not suffice. */
const UNSURE = EXTRA.everyday | EXTRA.ambiguous

/**
 * Whether the text stands where patients' data is kept, or has a word of health or care. Decides what a number is whose
 * label is used outside of health care as well ("ID", "case no.").
 */
export function speaksOfHealth({ tokens, place }: Line): boolean {
  if (place) return true
  if ((tokens.any & HEALTH) === 0) return false
  for (let index = 0; index < tokens.count; index++) {
    if (isHealth(tokens.bits[index], tokens.extra[index])) return true
    if ((tokens.phrase[index] ?? 0) > 0 && isHealth(tokens.phraseBits[index], tokens.phraseExtra[index]))
      return true
  }
  return false
}

const isHealth = (bits = 0, extra = 0): boolean => (bits & HEALTH) !== 0 && (extra & UNSURE) === 0
