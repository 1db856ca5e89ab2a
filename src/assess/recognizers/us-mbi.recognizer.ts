import type { Line } from '../scanning/line.ts'
import { TOKEN } from '../scanning/tokens.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/** Letters of a Medicare number: without S, L, O, I, B and Z, which look like digits. */
const LETTER = 'AC-HJKMNP-RT-Y'
const SHAPE = `[1-9][${LETTER}][${LETTER}\\d]\\d[- ]?[${LETTER}][${LETTER}\\d]\\d[- ]?[${LETTER}]{2}\\d{2}`

/**
 * Medicare beneficiary identifier: eleven places, each of a fixed kind. There is no check digit; the shape is rare
 * enough. Printed in groups of 4, 3 and 4.
 */
export const usMbi = definePatternRecognizer({
  id: 'us-mbi',
  title: 'Medicare beneficiary identifier',
  subject: 'I',
  class: 'D',
  source: {
    name: 'CMS, Understanding the Medicare Beneficiary Identifier (MBI) format',
    url: 'https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf',
    asOf: '2026-11-22',
  },
  needs: { digits: 5 },
  may: beginsWithDigit,
  patterns: [{ regex: new RegExp(SHAPE, 'gi'), confidences: [75, 75, 95, 95] }],
  keywords: /mbi|medicare|beneficiary|hicn?/i,
  // Identifiers of web services are eleven letters and digits of either case too.
  invalidate: ({ value, keyword }) =>
    /[a-z]/.test(value) && (/[A-Z]/.test(value) || !(keyword || /[- ]/.test(value))),
  because: {
    shape: 'eleven letters and digits in the order of a Medicare number',
    keyword: 'a Medicare number with its label',
  },
})

/** One digit by itself with a letter right behind: so a Medicare number begins. */
function beginsWithDigit({ tokens }: Line): boolean {
  for (let at = 0; at + 1 < tokens.count; at++) {
    const end = tokens.end[at] as number
    if (
      end - (tokens.start[at] as number) === 1 &&
      tokens.kind[at] === TOKEN.number &&
      tokens.start[at + 1] === end
    )
      return true
  }
  return false
}
