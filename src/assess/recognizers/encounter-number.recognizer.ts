import {
  isPhoneShaped,
  isRegistryNumber,
  type Label,
  labelledNumber,
  MARK,
  NUMBER,
  UUID,
} from './labelled-number.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'
import { speaksOfHealth } from './speaks-of-health.ts'

/** Visits, and numbers that a health plan or a pharmacy gives for one person's care. */
const CARE: readonly Label[] = [
  [['csn', 'encounter', 'enc', 'eob'], `${MARK}?`],
  [
    ['har', 'fin', 'visit', 'rx', 'prescription', 'script', 'admission', 'discharge', 'appointment', 'appt'],
    MARK,
  ],
  [['fin'], ' ?(?=[:=])'],
  [['encounter', 'visit'], 's?(?=[/=])'],
  [['prior', 'pre'], `[ -]?auth(?:orization)?${MARK}?`],
  [['precert', 'pre-?cert'], `(?:ification)?${MARK}?`],
  [['medical', 'health', 'pharmacy', 'dental', 'patient', 'eob'], ` claim${MARK}?`],
]

/** Other insurers write these too, and card payments have authorizations. */
const CLAIM: readonly Label[] = [
  [['claim', 'referral'], MARK],
  [['claim'], String.raw` ?(?=:)|claim(?= \d)|claims?(?=[/=])`],
]
const AUTHORIZATION: readonly Label[] = [[['auth'], `(?:orization)?${MARK}`]]

/** Number of a visit, a claim or an authorization: one person's care at one time. */
export const encounterNumber = definePatternRecognizer({
  id: 'encounter-number',
  title: 'Visit, claim or authorization number',
  subject: 'R',
  class: 'D',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(R), any other unique identifying number',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  needs: { digits: 5 },
  patterns: [
    { ...labelledNumber(CARE, `${UUID}|${NUMBER}`), confidences: [0, 0, 85, 85] },
    {
      ...labelledNumber(CLAIM),
      confidences: [0, 0, 70, 70],
      because: 'claim',
      class: (_, line) => (speaksOfHealth(line) ? 'D' : 'I1'),
    },
    {
      ...labelledNumber(AUTHORIZATION),
      confidences: [0, 0, 50, 50],
      because: 'claim',
      class: (_, line) => (speaksOfHealth(line) ? 'D' : 'I2'),
    },
  ],
  invalidate: ({ value }) => !isRegistryNumber(value, { digits: 6 }) || isPhoneShaped(value),
  because: {
    shape: 'a number behind a label of visits or claims',
    keyword: 'a visit, claim or prescription number with its label',
    claim: 'a claim, referral or authorization number with its label',
  },
})
