import type { Lexicon } from './lexicon.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { endOfPrint, joinPlace, joinPrint, pieceHash } from './word-hash.ts'
import { WORD } from './word-knowledge.ts'

/** The most words of a phrase in the lexicon. */
const LONGEST_PHRASE = 6

/** The longest phrase of the lexicon at each word that begins one. Words of a phrase stand one or two units apart. */
export function readPhrases(text: string, lexicon: Lexicon, tokens: Tokens): void {
  for (let index = 0; index + 1 < tokens.count; index++) {
    if (((tokens.bits[index] as number) & WORD.beginsPhrase) === 0) continue
    let place = tokens.place[index] as number
    let print = tokens.print[index] as number
    for (let step = 1; step < LONGEST_PHRASE && index + step < tokens.count; step++) {
      const token = index + step
      const from = tokens.end[token - 1] as number
      const to = tokens.start[token] as number
      // One space is what stands between most words.
      if (
        to - from > 3 ||
        (to !== from && !(to - from === 1 && text.charCodeAt(from) === 32) && !joins(text, from, to))
      )
        break
      if (tokens.kind[token] === TOKEN.number) {
        const number = pieceHash(text, to, tokens.end[token] as number)
        place = joinPlace(place, number.print)
        print = joinPrint(print, number.place)
      } else {
        place = joinPlace(place, tokens.print[token] as number)
        print = joinPrint(print, tokens.place[token] as number)
      }
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
