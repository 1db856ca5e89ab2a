import { definePatternRecognizer } from './pattern-recognizer.ts'

/** International bank account number: country, two check digits (mod 97), up to 30 letters and digits. */
export const iban = definePatternRecognizer({
  id: 'iban',
  title: 'International bank account number',
  subject: 'J',
  class: 'I1',
  source: {
    name: 'ISO 13616-1:2020, International bank account number (IBAN)',
    url: 'https://www.iso.org/standard/81090.html',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 8 },
  patterns: [
    { regex: /[A-Z]{2}\d{2}[A-Z0-9]{11,30}/g, confidences: [0, 80, 0, 95] },
    {
      regex:
        /[A-Z]{2}\d{2} [A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{1,4}(?: [A-Z0-9]{1,4})?(?: [A-Z0-9]{1,4})?(?: [A-Z0-9]{1,4})?(?: [A-Z0-9]{1,4})?(?: [A-Z0-9]{1,3})?/g,
      confidences: [0, 80, 0, 95],
    },
  ],
  keywords: /iban|account|acct|bank|swift|bic/i,
  validate: value => passesMod97(value.replaceAll(' ', '')),
  because: {
    shape: 'letters and digits like an international account number',
    checked: 'an account number that passes the check of international account numbers',
    both: 'an international account number with its label',
  },
})

/** The first four places moved to the end, letters as 10 to 35: the number leaves 1 when divided by 97. */
function passesMod97(value: string): boolean {
  let rest = 0
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(sign, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}
