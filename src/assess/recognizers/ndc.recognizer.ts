import type { Line } from '../scanning/line.ts'
import { WORD } from '../scanning/word-knowledge.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/** National Drug Code: labeller, product, package in 4-4-2, 5-3-2, 5-4-1 or, for billing, 5-4-2 digits. */
export const ndc = definePatternRecognizer({
  id: 'ndc',
  title: 'National drug code',
  subject: 'health',
  class: 'H1',
  source: {
    name: 'FDA, National Drug Code Directory; 21 CFR 207.33',
    url: 'https://www.fda.gov/drugs/drug-approvals-and-databases/national-drug-code-directory',
    asOf: '2026-11-22',
  },
  needs: { digits: 9 },
  patterns: [
    { regex: /\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}/g, confidences: [30, 30, 90, 90] },
    { regex: /\d{11}|\d{10}/g, confidences: [0, 0, 90, 90] },
  ],
  keywords: /ndc|ndcs|national drug codes?/i,
  invalidate: ({ from, to }, { text }) =>
    /[\d-]$/.test(text.slice(Math.max(0, from - 1), from)) || /^-\d/.test(text.slice(to, to + 2)),
  // Parts and accounts are numbered so too: without a label, only beside a drug or a dose.
  adjust: (confidence, match, line) => (match.keyword || isOfDrugs(line) ? confidence : 0),
  because: {
    shape: 'a number written like a drug code, beside a drug or a dose',
    keyword: 'a drug code with its label',
  },
})

const isOfDrugs = ({ tokens, text }: Line): boolean =>
  (tokens.any & WORD.drug) !== 0 || /\d ?(?:mg|mcg|ml|tabs?|tablets?|caps?|capsules?)(?![a-z])/i.test(text)
