import { definePatternRecognizer } from './pattern-recognizer.ts'

/**
 * Individual taxpayer identification number: written like a social security number, beginning with 9. The fourth and
 * fifth digit are 50 to 65, 70 to 88, 90 to 92 or 94 to 99.
 */
export const usItin = definePatternRecognizer({
  id: 'us-itin',
  title: 'Individual taxpayer identification number',
  subject: 'R',
  class: ({ keyword }) => (keyword ? 'I1' : 'I2'),
  source: {
    name: 'Internal Revenue Service, Individual taxpayer identification number (ITIN)',
    url: 'https://www.irs.gov/tin/itin/individual-taxpayer-identification-number-itin',
    asOf: '2026-11-22',
  },
  needs: { digits: 9 },
  patterns: [
    { regex: /9\d{2}([- .])\d{2}\1\d{4}/g, confidences: [0, 40, 0, 90] },
    { regex: /9\d{8}/g, confidences: [0, 0, 0, 85] },
  ],
  keywords: /itin|taxpayer|tax ?id|tin|individual taxpayer identification/i,
  validate: value => GROUP.test(value.replaceAll(/\D/g, '').slice(3, 5)),
  because: {
    shape: 'nine digits written like a taxpayer number',
    checked: 'nine digits written like an individual taxpayer number, of a range that is given out',
    both: 'an individual taxpayer number with its label',
  },
})

const GROUP = /^(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])$/
