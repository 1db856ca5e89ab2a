import { WORD } from '../scanning/word-knowledge.ts'
import { IDENTIFIERS_OF_THE_LAW } from './date-source.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/** An age over 89 in words: "ninety-two year old", "a centenarian". */
export const ageInWords = definePatternRecognizer({
  id: 'age-in-words',
  title: 'Age over 89, in words',
  subject: 'C',
  class: 'I2',
  source: IDENTIFIERS_OF_THE_LAW,
  onlyIdentity: true,
  needs: { words: WORD.personWord },
  patterns: [
    {
      regex:
        /(?<value>(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred(?: and)?(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten))?))[- ]years?[- ]old/gi,
      confidences: [35, 35, 35, 35],
    },
    { regex: /nonagenarians?|(?:super)?centenarians?/gi, confidences: [35, 35, 35, 35] },
  ],
  because: { shape: 'an age over 89, in words' },
})
