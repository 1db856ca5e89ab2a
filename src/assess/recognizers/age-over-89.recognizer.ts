import { IDENTIFIERS_OF_THE_LAW } from './date-source.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

const OLD_AGE = String.raw`(?:9\d|1[01]\d)`

/**
 * An age over 89 as notes write it. Ninety years of a firm, degrees and amounts are none: "92F" counts with a patient
 * beside it only, and "95 years" without "old" hardly at all.
 */
export const ageOver89 = definePatternRecognizer({
  id: 'age-over-89',
  title: 'Age over 89',
  subject: 'C',
  class: 'I2',
  source: IDENTIFIERS_OF_THE_LAW,
  onlyIdentity: true,
  needs: {
    digits: 2,
    heads: [
      'years',
      'yrs',
      'yo',
      'y',
      'aged',
      'turns',
      'female',
      'male',
      'woman',
      'man',
      'lady',
      'gentleman',
      'f',
      'm',
    ],
  },
  patterns: [
    {
      regex: new RegExp(
        `(?<value>${OLD_AGE})[- ]?(?:(?:years?|yrs?)\\.?[- ]?(?:old|of[- ]age)|yo[mf]|y\\.?/?o\\.?)`,
        'gi',
      ),
      confidences: [35, 35, 35, 35],
    },
    {
      regex: new RegExp(`(?:aged?|age is|turns|turned|turning)(?: of)?[ :=-]{1,3}(?<value>${OLD_AGE})`, 'gi'),
      confidences: [35, 35, 35, 35],
    },
    {
      // Above 96 it may be a temperature or an amount.
      regex: /(?<value>9[0-6])[ -]?(?:[FM]|female|male|woman|man|lady|gentleman)/g,
      confidences: [0, 0, 35, 35],
    },
    { regex: new RegExp(`(?<value>${OLD_AGE})[- ]?(?:years?|yrs?)`, 'gi'), confidences: [5, 5, 5, 5] },
  ],
  keywords:
    /(?<![a-z])(?:pt|patient|with|w\/|hx|history|dx|s\/p|female|male|woman|man|lady|gentleman|admitted|presents?|presented|seen)/i,
  invalidate: ({ start }, { text }) => /[$€£#.,\d]$/.test(text.slice(Math.max(0, start - 1), start)),
  because: { shape: 'an age over 89', keyword: 'an age over 89' },
})
