/** A type of the labelled sentences, and what Ward sets against it. */
export interface SpanType {
  readonly type: string
  /** Ids of Ward's recognizers whose evidence is of this type. */
  readonly recognizers: readonly string[]
  /** Told by its form, so that it can be promised; names and addresses in prose are not. */
  readonly structured: boolean
  /** Whether a labelled span is what Ward defines (phi.md, definitions), so that it must be found. */
  readonly defines: (span: string, text: string, from: number) => boolean
  /** What lies outside the definition. */
  readonly outside: string
  /** Other labels under which the evidence is no mistake. */
  readonly also?: readonly string[]
}

const all = () => true

/** Ten digits, or eleven with a leading 1, of the North American plan: area and exchange begin with 2 to 9. */
function isNorthAmerican(span: string): boolean {
  const digits = span.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(digits) && !/^\+(?!1)/.test(span) && digits.slice(1, 3) !== '11'
}

const FULL_DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}/

export const SPAN_TYPES: readonly SpanType[] = [
  {
    type: 'US_SSN',
    recognizers: ['us-ssn'],
    structured: true,
    defines: span => /^\d{3}([- .])\d{2}\1\d{4}$/.test(span) && !/^(?:000|666|9)/.test(span),
    outside: 'no separators, or of a range that is never issued',
  },
  {
    type: 'CREDIT_CARD',
    recognizers: ['credit-card'],
    structured: true,
    defines: all,
    outside: '',
  },
  {
    type: 'EMAIL_ADDRESS',
    recognizers: ['email'],
    structured: true,
    defines: all,
    outside: '',
  },
  {
    type: 'PHONE_NUMBER',
    recognizers: ['phone'],
    structured: true,
    defines: isNorthAmerican,
    outside: 'of another country',
  },
  {
    type: 'IP_ADDRESS',
    recognizers: ['ip-address'],
    structured: true,
    defines: all,
    outside: '',
  },
  {
    type: 'DOMAIN_NAME',
    recognizers: ['web-address'],
    structured: true,
    defines: span => /^https?:\/\//i.test(span),
    outside: 'no address with http or https',
    also: ['EMAIL_ADDRESS'],
  },
  {
    type: 'DATE_TIME',
    recognizers: ['bare-date', 'date-of-birth', 'service-date'],
    structured: true,
    defines: span => FULL_DATE.test(span),
    outside: 'a year alone',
  },
  {
    type: 'AGE',
    recognizers: ['age-over-89', 'age-in-words'],
    structured: true,
    defines: span => Number(span) > 89,
    outside: 'not over 89',
  },
  {
    type: 'ZIP_CODE',
    recognizers: ['zip-code', 'street-address'],
    structured: false,
    // Ward asks for the abbreviation of a state, or the word, before it.
    defines: (span, text, from) =>
      /^\d{5}(?:-\d{4})?$/.test(span) &&
      /(?:\b[A-Z]{2}|\b(?:zip|postal)[a-z ]*:?)[ ,]+$/i.test(text.slice(0, from)),
    outside: 'of another country, or without state or label',
    also: ['STREET_ADDRESS'],
  },
  {
    type: 'STREET_ADDRESS',
    recognizers: ['street-address'],
    structured: false,
    defines: span =>
      /\b\d{1,6}\s+(?:[\p{L}'.]+\s+){1,4}(?:st|street|ave|avenue|rd|road|blvd|ln|lane|dr|drive|ct|court|way|pl|place|ter|terrace|hwy)\b/iu.test(
        span,
      ) || /\bP\.?\s?O\.? Box \d/i.test(span),
    outside: 'no number with a street of American form, no PO box',
    also: ['ZIP_CODE', 'GPE'],
  },
  {
    type: 'PERSON',
    recognizers: ['person-name'],
    structured: false,
    // One name alone identifies nobody: Ward asks for two words, or a title before one.
    defines: (span, text, from) =>
      /[\p{L}.]\s+\p{L}/u.test(span) || /\b(?:mr|mrs|ms|miss)\.?\s+$/i.test(text.slice(0, from)),
    outside: 'one word without a title',
  },
]
