import { passesLuhn } from './check-digits.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/** A laboratory test or an observation by its LOINC number: up to five digits, a hyphen and the check digit (Luhn). */
export const loinc = definePatternRecognizer({
  id: 'loinc',
  title: 'LOINC code',
  subject: 'health',
  class: 'H1',
  source: {
    name: 'LOINC Users’ Guide, check digit',
    url: 'https://loinc.org/kb/users-guide/calculating-mod-10-check-digits/',
    asOf: '2026-11-22',
  },
  needs: { digits: 2, heads: ['loinc'] },
  patterns: [{ regex: /\d{1,5}-\d/g, confidences: [0, 0, 80, 80] }],
  keywords: /loinc|loincs|loinc codes?/i,
  validate: value => passesLuhn(value.replace('-', '')),
  invalidate: ({ from, to }, { text }) =>
    /[\d-]$/.test(text.slice(Math.max(0, from - 1), from)) || /^-\d/.test(text.slice(to, to + 2)),
  because: { shape: 'a laboratory code with its label' },
})
