import { defineRecognizer } from './define-recognizer.ts'
import { ICD_WORDS } from './health-sources.ts'
import { findHealth } from './find-health.ts'
import { WORD } from '../scanning/word-knowledge.ts'

/** A diagnosis, a symptom or a finding, by the words of ICD-10-CM and by a list of our own; abbreviations in capitals. */
export const diagnosis = defineRecognizer({
  id: 'diagnosis',
  title: 'Diagnosis or finding',
  subject: 'health',
  source: ICD_WORDS,
  needs: { words: WORD.diagnosis | WORD.abbreviation },
  because: {
    term: 'a diagnosis or a finding',
    abbreviation: 'a clinical abbreviation in capitals',
    beside: 'a word that means illness beside other words of health',
    alone: 'a word that can mean an illness, with nothing of health beside it',
  },
  find: (line, found) => findHealth(line, WORD.diagnosis | WORD.abbreviation, 60, found),
})
