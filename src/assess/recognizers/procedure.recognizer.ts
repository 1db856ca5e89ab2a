import { defineRecognizer } from './define-recognizer.ts'
import { findHealth } from './find-health.ts'
import { OWN_WORDS } from './health-sources.ts'
import { WORD } from '../scanning/word-knowledge.ts'

/** A procedure, a therapy, an image, a laboratory test or a clinical score. */
export const procedure = defineRecognizer({
  id: 'procedure',
  title: 'Procedure, test or therapy',
  subject: 'health',
  source: OWN_WORDS,
  needs: { words: WORD.procedure },
  because: {
    term: 'a procedure, a test or a therapy',
    beside: 'a word that means a procedure beside other words of health',
    alone: 'a word that can mean a procedure, with nothing of health beside it',
  },
  find: (line, found) => findHealth(line, WORD.procedure, 50, found),
})
