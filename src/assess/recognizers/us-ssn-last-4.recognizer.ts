import type { Line } from '../scanning/line.ts'
import { type Label, labelledNumber } from './labelled-number.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

const SSN = String.raw`(?:ssn|ss|soc(?:ial)?(?: ?sec(?:urity)?)?)(?: ?(?:number|num|no|#))?`
const LAST = String.raw`last[ -]?(?:4|four)(?: digits)?`
const LABELS: readonly Label[] = [
  [['last'], String.raw`[ -]?(?:4|four)(?: digits)?(?: of)?(?: (?:his|her|the|their|your))? ${SSN}`],
  [
    ['ssn', 'ss', 'social', 'soc'],
    String.raw`(?: ?sec(?:urity)?)?(?: ?(?:number|num|no|#))?[ ,(-]{0,2}(?:${LAST}|ending(?: in| with)?|4(?= ?[:=#]))`,
  ],
]

/** Two signs of a mask: the quick question before the search. */
const isMasked = ({ text }: Line): boolean =>
  text.includes('**') || text.includes('xx') || text.includes('XX') || text.includes('##')

/** The last four digits of a social security number: written so to hide it, and still unique beside a name. */
export const usSsnLast4 = definePatternRecognizer({
  id: 'us-ssn-last-4',
  title: 'Last four digits of a social security number',
  subject: 'G',
  class: 'I2',
  source: {
    name: 'HHS guidance on de-identification: parts of an identifier (the last four digits of a social security number) are identifiers',
    url: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 4 },
  patterns: [
    {
      regex: /(?:x{3}|\*{3}|#{3})[- .](?:xx|\*\*|##)[- .]\d{4}/gi,
      may: isMasked,
      confidences: [50, 50, 70, 70],
    },
    { regex: /(?:x{5}|\*{5}|#{5})\d{4}/gi, may: isMasked, confidences: [0, 0, 60, 60] },
    { ...labelledNumber(LABELS, String.raw`\d{4}`), confidences: [0, 0, 50, 50] },
  ],
  keywords: /ssn|ss ?#|soc(?:ial)? ?sec(?:urity)?|social/i,
  // A longer mask hides another number: a card, an account.
  invalidate: ({ start }, { text }) => start > 0 && /[x*#]/i.test(text[start - 1] as string),
  because: {
    shape: 'four digits behind a mask like that of a social security number',
    keyword: 'the last four digits of a social security number with their label',
  },
})
