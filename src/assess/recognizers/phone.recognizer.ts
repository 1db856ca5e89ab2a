import { findDates } from '../scanning/dates.ts'
import type { Line } from '../scanning/line.ts'
import { definePatternRecognizer, type Match } from './pattern-recognizer.ts'

const LABEL = '(?:tele?phone|phone|tel|cell|cellular|mobile|mob|fax|ph|telefon|cep|gsm)'
/** Digits in groups, with at most one area in parentheses. */
const GROUPS = String.raw`\+?\(?\d[\d .()/-]{4,17}\d`

/**
 * Telephone and fax numbers: those of the North American Numbering Plan by their groups, others with a plus sign or a
 * label. An area or an exchange that the plan does not give out ("555-123-4567") is how people write a number that is
 * made up or not to be dialled: it still stands for a telephone number, with less confidence.
 */
export const phone = definePatternRecognizer({
  id: 'phone',
  title: 'Telephone or fax number',
  subject: 'D',
  class: (match, line) => (isNobodys(match, line) || (isAbroad(match.value) && !match.keyword) ? 'I2' : 'I1'),
  source: {
    name: 'North American Numbering Plan Administrator, about the NANP',
    url: 'https://www.nanpa.com/numbering/about-the-north-american-numbering-plan',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 7 },
  patterns: [
    {
      regex:
        /(?<value>(?:\+?1[ .-]?)?(?:\(\d{3}\)[ -]{0,2}|\d{3}[ ./-])\d{3}[ .-]\d{4})(?:,? ?(?:x|ext\.?|extension) ?\d{1,5})?/gi,
      confidences: [30, 40, 60, 70],
    },
    // ITU-T E.164: at most 15 digits.
    { regex: /\+[1-9][\d .()-]{6,18}\d/g, confidences: [40, 40, 70, 70] },
    {
      regex: new RegExp(
        `${LABEL}(?: ?(?:no|num|number|nr|#))?\\.?(?: is| at| on)?[ :.#=-]{0,4}(?<value>${GROUPS})`,
        'gi',
      ),
      confidences: [60, 70, 60, 70],
      labelled: true,
    },
    {
      // "call me on 9472 7916", "contact him at 4155550132"
      regex: new RegExp(
        `(?:call|contact|reach|text|ring)(?: ?(?:me|us|him|her|them|back|number|no\\.?|mom|dad|wife|husband|pt|patient))?(?: ?(?:on|at|@|is))?[ :#]{1,3}(?<value>${GROUPS})`,
        'gi',
      ),
      confidences: [50, 70, 50, 70],
      labelled: true,
    },
    {
      // "085 175 7641-Office", "555-1234 (cell)"
      regex: new RegExp(
        `(?<value>${GROUPS})(?:(?: ?\\(|-)(?:office|home|work)| ?[(-]?(?:fax|cell|mobile|phone))`,
        'gi',
      ),
      confidences: [50, 60, 50, 60],
      labelled: true,
    },
    {
      // With the 0 that most of the world dials before the area (ITU-T E.123): "0532 123 45 67", "090-1234-5678".
      regex: /0[ -]?\(?[1-9]\d{1,2}\)?[ -]\d{3,4}[ -]?\d{2,4}(?:[ -]\d{2})?/g,
      confidences: [15, 15, 60, 60],
      because: 'abroad',
    },
    { regex: /(?:1[ -]?)?\d{10}/g, confidences: [0, 0, 0, 70] },
  ],
  keywords:
    /tel|tele?phone|phones?|cell|cellular|mobile|mob|fax|call(?:ed|back)?|contact|ph|text|telefon|gsm|reach/i,
  // True for a number that the plan gives out, null for one that is only written like a number.
  validate: value => {
    const digits = digitsOf(value)
    if (digits.length < 7 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false
    return isNanp(digits) && !/^\+(?!1)/.test(value) ? true : null
  },
  invalidate: (match, line) => isAnotherNumber(match, line),
  adjust: (confidence, match, line) => (isNobodys(match, line) ? Math.min(confidence, 5) : confidence),
  because: {
    shape: 'text written like a telephone number',
    checked: 'a number of the telephone plan of North America',
    abroad: 'text written like a telephone number of another country',
    keyword: 'a telephone number with its label',
    both: 'a telephone number with its label',
  },
})

const digitsOf = (value: string): string => value.replaceAll(/\D/g, '')

/** Ten digits, or eleven with the country's 1: area and exchange begin with 2 to 9 and do not end in 11. */
function isNanp(digits: string): boolean {
  return /^1?[2-9](?!11)\d\d[2-9](?!11)\d\d\d{4}$/.test(digits)
}

/** A leading 0, which no number of North America has. */
const isAbroad = (value: string): boolean => value.startsWith('0')

/** Toll-free numbers are of firms. */
const isTollFree = (value: string): boolean => /^1?8(?:00|33|44|55|66|77|88)\d{7}$/.test(digitsOf(value))

/** 555-0100 to 555-0199 are kept for films and examples. */
const isFictional = (value: string): boolean => /^1?(?:\d{3})?55501\d\d$/.test(digitsOf(value))

/** Numbers that are no person's. */
const isNobodys = ({ value }: Match, { knowledge }: Line): boolean =>
  isTollFree(value) ||
  (isFictional(value) && !knowledge.samplesCount) ||
  knowledge.isOwnPhone(digitsOf(value).slice(-10))

/** A date, a range of years, or a number that its label says to be another. */
function isAnotherNumber({ value, from, start, whole, keyword }: Match, { text }: Line): boolean {
  // Drug codes begin with 0 too: 4-4-2 and 5-3-2 digits.
  if (isAbroad(value) && !keyword && (digitsOf(value).length < 10 || /^\d{4,5}-\d{3,4}-\d{1,2}$/.test(value)))
    return true
  const [date] = findDates(value)
  if (date !== undefined && date.to - date.from >= 6) return true
  if (/^(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d(?!\d)/.test(value)) return true
  // "pH 7.35 40 24": laboratory values.
  if (/^\d\.\d{1,2}(?!\d)/.test(value)) return true
  // A longer chain of digits: a card, a serial number.
  if (
    /\d[-./]$/.test(text.slice(Math.max(0, from - 2), from)) ||
    /^[-/.]\d/.test(text.slice(start + whole.length))
  )
    return true
  return OTHER_LABEL.test(text.slice(Math.max(0, from - 24), from))
}

const OTHER_LABEL =
  /(?<![a-z])(?:mrn|ids?|acct|accounts?|policy|claim|case|orders?|tickets?|invoice|fin|csn|npi|ssn|members?|records?|chart|group|serial|ref|reference|tracking|po|deal|contract)(?: ?(?:no|num|number|#))?\.?(?: is| was)?[ :.#=(-]{0,4}$/i
