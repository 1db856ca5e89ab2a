import { withoutMark } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import type { Tokens } from './tokens.ts'
import { endOfPrint, PLACE_SEED, placeStep, PRINT_SEED, printStep } from './word-hash.ts'
import { WORD } from './word-knowledge.ts'

/** The most words of a phrase in the lexicon. */
const LONGEST_PHRASE = 6

/** The longest phrase of the lexicon at each word that begins one. Words of a phrase stand one or two units apart. */
export function readPhrases(text: string, lexicon: Lexicon, tokens: Tokens): void {
  for (let index = 0; index + 1 < tokens.count; index++) {
    if (((tokens.bits[index] as number) & WORD.beginsPhrase) === 0) continue
    let place = PLACE_SEED
    let print = PRINT_SEED
    for (let step = 0; step < LONGEST_PHRASE && index + step < tokens.count; step++) {
      const token = index + step
      if (step > 0) {
        const gap = (tokens.start[token] as number) - (tokens.end[token - 1] as number)
        if (
          gap > 3 ||
          (gap > 0 && !joins(text, tokens.end[token - 1] as number, tokens.start[token] as number))
        )
          break
        place = placeStep(place, 32)
        print = printStep(print, 32)
      }
      for (let at = tokens.start[token] as number; at < (tokens.end[token] as number); at++) {
        const code = text.charCodeAt(at)
        if (code === 39) continue
        const plain = code < 128 ? code : withoutMark(code)
        const folded = plain >= 65 && plain <= 90 ? plain | 32 : plain
        place = placeStep(place, folded)
        print = printStep(print, folded)
      }
      if (step === 0) continue
      const entry = lexicon.find(place, endOfPrint(print))
      // Each beginning of a phrase stands in the lexicon too, so what is not there leads nowhere.
      if (entry === 0) break
      if ((lexicon.bits(entry) & ~WORD.beginsPhrase) === 0) continue
      tokens.phrase[index] = step + 1
      tokens.phraseBits[index] = lexicon.bits(entry)
      tokens.phraseExtra[index] = lexicon.extra(entry)
    }
    if ((tokens.phrase[index] as number) > 0) {
      tokens.any |= tokens.phraseBits[index] as number
      tokens.extras |= tokens.phraseExtra[index] as number
    }
  }
}

/** Whether what stands between two words lets them be one phrase: space, hyphen, dot, "'s ", ampersand. */
function joins(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (
      code !== 32 &&
      code !== 45 &&
      code !== 46 &&
      code !== 39 &&
      code !== 115 &&
      code !== 38 &&
      code !== 160
    )
      return false
  }
  return true
}
