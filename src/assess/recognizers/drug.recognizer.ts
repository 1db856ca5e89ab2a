import { defineRecognizer } from './define-recognizer.ts'
import { findHealth } from './find-health.ts'
import { DRUG_NAMES } from './health-sources.ts'
import { WORD } from '../scanning/word-knowledge.ts'

/** A drug by its generic name or its brand. */
export const drug = defineRecognizer({
  id: 'drug',
  title: 'Drug',
  subject: 'health',
  source: DRUG_NAMES,
  needs: { words: WORD.drug },
  because: {
    term: 'the name of a drug',
    dose: 'the name of a drug with its dose',
    beside: 'a word that names a drug beside other words of health',
    alone: 'a word that can name a drug, with nothing of health beside it',
  },
  find: (line, found) =>
    findHealth(line, WORD.drug, 60, hit =>
      found(hasDose(line.text, hit.to) ? { ...hit, confidence: 80, because: 'dose' } : hit),
    ),
})

const DOSE = /^\W{0,3}\d{1,5}(?:\.\d{1,3})? ?(?:mg|mcg|ml|g|units?|iu|tabs?|meq)\b/i

const hasDose = (text: string, at: number): boolean => DOSE.test(text.slice(at, at + 24))
