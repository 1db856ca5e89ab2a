import type { RuleValidator } from '../../collect/knowledge/rules.schema.ts'
import { findDates } from '../scanning/dates.ts'
import { isOneDigit, passesLuhn, weighedSum } from './check-digits.ts'
import { checkSign } from './vin.recognizer.ts'

/** Whether a value passes the check that an operator's rule names. Signs between the digits do not count. */
export function passesCheck(validator: RuleValidator, value: string): boolean {
  const digits = value.replaceAll(/\D/g, '')
  switch (validator) {
    case 'luhn':
      return !isOneDigit(digits) && passesLuhn(digits)
    case 'mod11':
      return passesMod11(value)
    case 'npi':
      return /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`)
    case 'dea':
      return (
        /^[A-Z][A-Z9]\d{7}$/i.test(value) &&
        weighedSum(digits.slice(-7, -1), [1, 2]) % 10 === Number(digits.at(-1))
      )
    case 'aba':
      return digits.length === 9 && !isOneDigit(digits) && weighedSum(digits, [3, 7, 1]) % 10 === 0
    case 'vin': {
      const sign = value.toUpperCase()
      return /^[A-HJ-NPR-Z0-9]{17}$/.test(sign) && !isOneDigit(sign) && checkSign(sign) === sign[8]
    }
    case 'date':
      return findDates(value).some(
        ({ precision, from, to }) => precision === 'day' && from === 0 && to === value.length,
      )
  }
}

/** Weights 1, 2, 3, ... from the right; the last place may be an X for 10. As the NHS number and the ISBN of ten digits have it. */
function passesMod11(value: string): boolean {
  const signs = value.replaceAll(/[^0-9Xx]/g, '')
  if (!/^\d+[\dXx]$/.test(signs) || isOneDigit(signs)) return false
  const sum = signs
    .split('')
    .reduce((total, sign, index) => total + (/\d/.test(sign) ? Number(sign) : 10) * (signs.length - index), 0)
  return sum % 11 === 0
}
