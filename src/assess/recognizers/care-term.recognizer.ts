import { eachTerm, isInDomain } from '../scanning/terms.ts'
import { CASE } from '../scanning/tokens.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { OWN_WORDS } from './health-sources.ts'

/** Words of care or of payment for it, without saying what ails: patient, referral, prior authorization. */
export const careTerm = defineRecognizer({
  id: 'care-term',
  title: 'Care or payment for it',
  subject: 'health',
  source: OWN_WORDS,
  needs: { words: WORD.care | WORD.careVerb },
  because: {
    care: 'a word of care or of payment for care',
    everyday: 'a word of care that other mail uses too',
    verb: 'something that happens to a patient',
  },
  find: (line, found) =>
    eachTerm(line, WORD.care | WORD.careVerb, term => {
      const { from, to, bits, extra, token } = term
      if (isInDomain(line, term)) return
      // "Ed" is a man and "ED" a department.
      if (to - from < 3 && line.tokens.writing[token] === CASE.capital && (extra & EXTRA.ambiguous) !== 0)
        return
      const everyday = (extra & (EXTRA.everyday | EXTRA.ambiguous)) !== 0
      const verb = (bits & WORD.care) === 0
      found({
        class: 'H2',
        from,
        to,
        confidence: verb ? 10 : everyday ? 25 : 45,
        because: verb ? 'verb' : everyday ? 'everyday' : 'care',
      })
    }),
})
