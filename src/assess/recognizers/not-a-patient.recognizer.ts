import { eachTerm } from '../scanning/terms.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { OWN_WORDS } from './health-sources.ts'

/** Words that say that a text is a sample, a form, a course or an advertisement: a bare name in it is nobody's. */
export const notAPatient = defineRecognizer({
  id: 'not-a-patient',
  title: 'Sample, form or course',
  subject: 'against',
  source: OWN_WORDS,
  onlyIdentity: true,
  needs: { words: WORD.notPatient },
  because: {
    word: 'a word of samples, forms, courses or advertisements',
    weak: 'a word that samples and forms use, among others',
  },
  find: (line, found) =>
    eachTerm(line, WORD.notPatient, ({ from, to, extra }) => {
      // "@example.com" says nothing of the text.
      if (/[@.]/.test(line.text[from - 1] ?? '') || /^(?:@|\.[a-z])/i.test(line.text.slice(to, to + 2)))
        return
      const weak = (extra & (EXTRA.ambiguous | EXTRA.everyday)) !== 0
      found({ class: 'N', from, to, confidence: weak ? 15 : 60, because: weak ? 'weak' : 'word' })
    }),
})
