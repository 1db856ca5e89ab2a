import { weighedSum } from './check-digits.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

/**
 * Routing number of a bank: nine digits with the weights 3, 7, 1; the first two say the Federal Reserve district. It
 * names the bank, so it only weakly points at a person: it stands beside their account number.
 */
export const bankRouting = definePatternRecognizer({
  id: 'bank-routing',
  title: 'Bank routing number',
  subject: 'J',
  class: 'I2',
  source: {
    name: 'American Bankers Association, ABA routing numbers',
    url: 'https://www.aba.com/about-us/routing-number',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 9 },
  patterns: [{ regex: /\d{9}|\d{4}-\d{4}-\d/g, confidences: [0, 0, 0, 60] }],
  keywords: /routing|aba|rtn|ach|direct deposit/i,
  validate: value => {
    const digits = value.replaceAll('-', '')
    return DISTRICT.test(digits) && weighedSum(digits, [3, 7, 1]) % 10 === 0
  },
  because: {
    shape: 'nine digits like a bank’s routing number',
    both: 'a bank’s routing number with its label',
  },
})

/** 00 to 12, 21 to 32 (savings banks), 61 to 72 (electronic), 80 (travellers' cheques). */
const DISTRICT = /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/
