import { definePatternRecognizer } from './pattern-recognizer.ts'
import { isIssuable } from './us-ssn.recognizer.ts'

/**
 * Health insurance claim number, Medicare's number until the end of 2019: the social security number of the person who
 * earned the benefit and one or two places for the relation; or a railroad worker's, with letters before.
 */
export const hicn = definePatternRecognizer({
  id: 'hicn',
  title: 'Medicare claim number (before 2020)',
  subject: 'I',
  class: 'D',
  source: {
    name: 'CMS, New Medicare Card: the health insurance claim number and what replaced it',
    url: 'https://www.cms.gov/medicare/new-medicare-card',
    asOf: '2026-11-22',
  },
  needs: { digits: 6, heads: ['hic', 'claim', 'medicare', 'railroad', 'rrb'] },
  patterns: [
    { regex: /\d{3}[- ]?\d{2}[- ]?\d{4}[- ]?[A-FJKMTW][0-9A-Z]?/g, confidences: [0, 0, 80, 80] },
    {
      regex: /(?:CA|JA|MA|MH|PA|PD|PH|WA|WCA|WCD|WCH|WD|WH|A|H)[- ]?(?:\d{9}|\d{6})/g,
      confidences: [0, 0, 80, 80],
    },
  ],
  keywords: /hicn?|claim (?:number|num|no|#)|medicare|railroad|rrb/i,
  validate: value => {
    const digits = value.replace(/[A-Z][0-9A-Z]?$/, '').replaceAll(/\D/g, '')
    return digits.length === 9 ? isIssuable(digits) : null
  },
  because: {
    shape: 'a number written like a Medicare claim number',
    keyword: 'a Medicare claim number with its label',
    both: 'a Medicare claim number with its label',
  },
})
