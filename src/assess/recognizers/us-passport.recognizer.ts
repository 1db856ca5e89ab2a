import { definePatternRecognizer } from './pattern-recognizer.ts'

/** United States passport: nine digits, or a letter and eight digits since 2021. Both are common: the label is needed. */
export const usPassport = definePatternRecognizer({
  id: 'us-passport',
  title: 'Passport number',
  subject: 'K',
  class: 'I1',
  source: {
    name: 'U.S. Department of State, Next Generation Passport',
    url: 'https://travel.state.gov/content/travel/en/passports/passport-help/next-generation-passport.html',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 8 },
  patterns: [{ regex: /[A-Z]\d{8}|\d{9}/gi, confidences: [0, 0, 80, 80] }],
  keywords: /passports?|travel document/i,
  because: {
    shape: 'nine places like a passport number',
    keyword: 'a passport number with its label',
  },
})
