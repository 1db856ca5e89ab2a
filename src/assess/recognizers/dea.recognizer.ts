import { weighedSum } from './check-digits.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/**
 * Registration number of the Drug Enforcement Administration: a letter for the kind of registrant, the first letter of
 * the surname (9 for a business), six digits, a check digit. It tells who prescribes, never who the patient is: so it
 * counts as a sign of health care, not as identity.
 */
export const dea = definePatternRecognizer({
  id: 'dea',
  title: 'DEA number of a prescriber',
  subject: 'K',
  class: 'H2',
  source: {
    name: 'DEA Diversion Control Division, registration numbers and their check digit (21 CFR part 1301)',
    url: 'https://www.ecfr.gov/current/title-21/chapter-II/part-1301',
    asOf: '2026-11-22',
  },
  needs: { digits: 7 },
  patterns: [{ regex: /[ABFGMPRX][A-Z9]\d{7}/gi, confidences: [0, 70, 0, 90] }],
  keywords: /dea|dea ?#|prescriber/i,
  validate: value => {
    const digits = value.slice(2)
    return weighedSum(digits.slice(0, 6), [1, 2]) % 10 === Number(digits[6])
  },
  // Without the label only practitioners' numbers in capitals: P and R are wholesalers', X ended in 2023.
  invalidate: ({ value, keyword }) => !keyword && !/^[ABFGM][A-Z9]\d/.test(value),
  because: {
    shape: 'two letters and seven digits like a DEA number',
    checked: 'two letters and seven digits that pass the check of DEA numbers',
    both: 'a prescriber’s DEA number with its label',
  },
})
