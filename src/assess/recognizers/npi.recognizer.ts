import { isOneDigit, passesLuhn } from './check-digits.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/**
 * National provider identifier: ten digits that begin with 1 or 2, the last one a Luhn check digit over "80840" and the
 * rest (45 CFR 162.406). It tells who provides the care, never who the patient is.
 */
export const npi = definePatternRecognizer({
  id: 'npi',
  title: 'National provider identifier',
  subject: 'K',
  class: 'H2',
  source: {
    name: 'CMS, Requirements for National Provider Identifier (NPI) and NPI check digit',
    url: 'https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf',
    asOf: '2026-11-22',
  },
  needs: { digits: 10 },
  patterns: [{ regex: /[12]\d{9}/g, confidences: [0, 20, 0, 85] }],
  keywords: /npi|provider|prescriber/i,
  validate: value => passesLuhn(`80840${value}`) && !isOneDigit(value.slice(0, 9)),
  // Telephone numbers begin with 2 to 9; those that begin with 2 need the label.
  invalidate: ({ value, keyword }) => !keyword && value.startsWith('2'),
  because: {
    shape: 'ten digits like a provider’s number',
    checked: 'ten digits that pass the check of provider numbers',
    both: 'a provider’s number (NPI) with its label',
  },
})
