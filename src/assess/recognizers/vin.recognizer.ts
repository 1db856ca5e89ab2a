import type { Line } from '../scanning/line.ts'
import { TOKEN } from '../scanning/tokens.ts'
import { isOneDigit } from './check-digits.ts'
import { definePatternRecognizer, isAlphanumeric } from './pattern-recognizer.ts'

/** Vehicle identification number: 17 capitals and digits without I, O and Q, the ninth a check digit. */
export const vin = definePatternRecognizer({
  id: 'vin',
  title: 'Vehicle identification number',
  subject: 'L',
  // It names a car; who owns it stands in a register.
  class: 'I2',
  source: {
    name: '49 CFR 565.15, content requirements of the vehicle identification number',
    url: 'https://www.ecfr.gov/current/title-49/section-565.15',
    asOf: '2026-11-22',
  },
  // The last four are digits, and one more stands among the first, the check digit or the model year at least.
  onlyIdentity: true,
  needs: { digits: 5 },
  patterns: [{ regex: /[A-HJ-NPR-Z0-9]{17}/g, may: endsInNumber, confidences: [0, 80, 0, 95] }],
  keywords: /vin|vin ?#|vehicle|chassis/i,
  validate: value => !isOneDigit(value) && checkSign(value) === value[8],
  // Seventeen digits are a long number more often than a vehicle.
  invalidate: ({ value, keyword }) => !keyword && !/[A-Z]/.test(value),
  because: {
    shape: 'seventeen letters and digits like a vehicle’s number',
    checked: 'seventeen letters and digits that pass the check of vehicle numbers',
    both: 'a vehicle’s number (VIN) with its label',
  },
})

/** The last four places are digits (49 CFR 565.15(d)), and a letter or more stand somewhere before them. */
function endsInNumber({ text, tokens }: Line): boolean {
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    const length = (tokens.end[index] as number) - start
    if (
      tokens.kind[index] === TOKEN.number &&
      length > 3 &&
      (length === 17 || isAlphanumeric(text, start - 1))
    )
      return true
  }
  return false
}

/** Tables III and IV of 49 CFR 565.15(c): A to H are 1 to 8, J to N 1 to 5, P 7, R 9, S to Z 2 to 9. */
const LETTERS = 'ABCDEFGH.JKLMN.P.R.STUVWXYZ'
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

export function checkSign(value: string): string {
  const sum = Array.from(value).reduce(
    (total, sign, index) => total + valueOf(sign) * (WEIGHTS[index] as number),
    0,
  )
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

function valueOf(sign: string): number {
  if (/\d/.test(sign)) return Number(sign)
  const place = LETTERS.indexOf(sign)
  return (place % 9) + 1
}
