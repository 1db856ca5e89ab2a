/** Check digits of numbers, over a text of digits only. */

/** Luhn's check (ISO/IEC 7812-1, annex B): every second digit from the right doubled, digits summed, divisible by 10. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const weighed = index % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return digits.length > 1 && sum % 10 === 0
}

/** Sum of the digits by their weights, which begin again when they are used up. */
export function weighedSum(digits: string, weights: readonly number[]): number {
  return Array.from(digits).reduce(
    (sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] as number),
    0,
  )
}

/** GS1's check digit: weights 3 and 1 from the right, the check digit itself having 1. Source: GS1 General Specifications, 7.9. */
export const passesGs1 = (digits: string): boolean =>
  weighedSum(Array.from(digits).reverse().join(''), [1, 3]) % 10 === 0

/** One digit all along: "1111111111". */
export const isOneDigit = (digits: string): boolean => /^(\d)\1*$/.test(digits)
