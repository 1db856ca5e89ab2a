import { isPathLike } from '../scanning/field.ts'
import { isOneDigit, passesLuhn } from './check-digits.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/** Lengths and first digits by issuer (ISO/IEC 7812-1: the first six to eight digits name the issuer). */
const ISSUERS = [
  // Visa
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  // Mastercard: 51 to 55, and since 2017 2221 to 2720
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/,
  // American Express
  /^3[47]\d{13}$/,
  // Discover
  /^(?:6011|64[4-9]\d|65\d{2})\d{12}$/,
  // Diners Club
  /^3(?:0[0-59]|[68]\d)\d{11}$/,
  // JCB: 3528 to 3589 today, 35 as a whole and fifteen digits from 2131 or 1800 before
  /^(?:35\d{14}|(?:2131|1800)\d{11})$/,
  // UnionPay
  /^62\d{14,17}$/,
  // Maestro and Dankort
  /^(?:50|5[6-8]|6[0137])\d{10,17}$/,
  // Airlines' travel plan
  /^1\d{14}$/,
]
/** Issuers and lengths that ordinary long numbers share: with the label only. */
const NEEDS_LABEL = /^(?:1|\d{12,13}$|(?:62|50|5[6-8]|6[0137])\d{10,12}$)/

/** Payment card number: the issuer's first digits and length, and Luhn's check. */
export const creditCard = definePatternRecognizer({
  id: 'credit-card',
  title: 'Payment card number',
  subject: 'J',
  class: 'I1',
  source: {
    name: 'ISO/IEC 7812-1:2017, Identification cards, identification of issuers: numbering system',
    url: 'https://www.iso.org/standard/70484.html',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 12 },
  patterns: [
    { regex: /\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}/g, confidences: [0, 70, 0, 90] },
    { regex: /\d{4}([ -])\d{6}\1\d{4,5}/g, confidences: [0, 70, 0, 90] },
    { regex: /\d{12,19}/g, confidences: [0, 60, 0, 90] },
  ],
  keywords: /card|credit|debit|visa|mastercard|amex|american express|discover|diners|jcb|maestro|cc|cc ?#/i,
  validate: value => {
    const digits = value.replaceAll(/\D/g, '')
    return ISSUERS.some(issuer => issuer.test(digits)) && passesLuhn(digits) && !isOneDigit(digits)
  },
  // File names and URLs hold long numbers that machines gave out, and one in ten passes the check.
  invalidate: ({ value, keyword }, { field }) =>
    !keyword && (NEEDS_LABEL.test(value.replaceAll(/\D/g, '')) || (isPathLike(field) && !/\D/.test(value))),
  because: {
    shape: 'digits grouped like a payment card number',
    checked: 'a number that passes the check of payment cards and begins like one',
    both: 'a payment card number with its label',
  },
})
