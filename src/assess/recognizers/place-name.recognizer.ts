import { eachTerm } from '../scanning/terms.ts'
import type { Line } from '../scanning/line.ts'
import { CASE } from '../scanning/tokens.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { IDENTIFIERS } from './health-sources.ts'

/** A town or county of the United States, or whatever stands before a state: finer than a state is an identifier. */
export const placeName = defineRecognizer({
  id: 'place-name',
  title: 'Town or county',
  subject: 'B',
  source: IDENTIFIERS,
  onlyIdentity: true,
  needs: { words: WORD.place },
  because: {
    town: 'the name of a town',
    state: 'a town with its state',
    home: 'a town where somebody is said to live',
  },
  find: (line, found) =>
    eachTerm(line, WORD.place, term => {
      const { tokens, text } = line
      if (tokens.writing[term.token] === CASE.lower) return
      if ((term.bits & (WORD.facility | WORD.facilityNoun)) !== 0) return
      const state = stateAfter(line, term.token + term.count)
      const home = HOME.test(text.slice(Math.max(0, term.from - 24), term.from))
      const large = (term.extra & EXTRA.largePlace) !== 0
      if (state < 0 && !large && !home) return
      found({
        class: 'I2',
        from: term.from,
        to: state < 0 ? term.to : (tokens.end[state] as number),
        confidence: home ? 35 : state < 0 ? 15 : 20,
        because: home ? 'home' : state < 0 ? 'town' : 'state',
      })
    }),
})

const HOME =
  /\b(?:live[sd]?|living|reside[sd]?|residing|resident of|home|moved) (?:(?:in|at|of|to|near) )?(?:the )?$/i

/** The token of a state right behind: "Dallas, TX", "Springfield Illinois"; -1 without. */
function stateAfter({ tokens, text }: Line, at: number): number {
  if (at >= tokens.count || ((tokens.bits[at] as number) & WORD.state) === 0) return -1
  if (!/^,? $|^,$/.test(text.slice(tokens.end[at - 1], tokens.start[at]))) return -1
  const short = (tokens.end[at] as number) - (tokens.start[at] as number) === 2
  return short && tokens.writing[at] !== CASE.capitals ? -1 : at
}
