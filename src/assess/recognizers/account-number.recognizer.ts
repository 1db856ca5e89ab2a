import { isPhoneShaped, isRegistryNumber, type Label, labelledNumber, MARK } from './labelled-number.ts'
import { definePatternRecognizer, holdsWord } from './pattern-recognizer.ts'

const ACCOUNT = ['account', 'acct', 'acc', 'a/c', 'guarantor']
const LABELS: readonly Label[] = [
  [ACCOUNT, String.raw`(?: ?(?:number|num|no|nr|id|#))?\.?(?= ?[:=#(]| is | \d)`],
  [ACCOUNT, MARK],
]

/** Between companies: no patient's account. */
const TRADE = /invoice|inv|po|purchase order|vendor|supplier/i

/** Account number of a patient, a guarantor or at a bank: the label and 6 to 17 digits. */
export const accountNumber = definePatternRecognizer({
  id: 'account-number',
  title: 'Account number',
  subject: 'J',
  class: 'I1',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(J), account numbers',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 6 },
  patterns: [{ ...labelledNumber(LABELS), confidences: [0, 0, 60, 60] }],
  invalidate: ({ value }, { text }) =>
    // The length of a text is bounded by its field; the words stand anywhere in a short one.
    !isRegistryNumber(value, { digits: 6 }) || isPhoneShaped(value) || holdsWord(TRADE, text, 0, text.length),
  because: {
    shape: 'a number behind a label of accounts',
    keyword: 'an account number with its label',
  },
})
