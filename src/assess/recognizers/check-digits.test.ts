import { describe, expect, it } from 'vitest'
import { isOneDigit, passesGs1, passesLuhn, weighedSum } from './check-digits.ts'

describe('check digits', () => {
  it.each<[because: string, digits: string, passes: boolean]>([
    ['a test card of Visa', '4111111111111111', true],
    ['one digit changed', '4111111111111112', false],
    ['two neighbours changed places', '79927398731', false],
    ['the example of the standard', '79927398713', true],
    ['one digit proves nothing', '0', false],
    ['nothing', '', false],
  ])('Luhn: %s', (_, digits, passes) => {
    expect(passesLuhn(digits)).toBe(passes)
  })

  it.each<[because: string, digits: string, passes: boolean]>([
    ['a device’s number', '10884521062856', true],
    ['its check digit changed', '10884521062857', false],
    ['an article’s number of 13 digits', '4006381333931', true],
  ])('GS1: %s', (_, digits, passes) => {
    expect(passesGs1(digits)).toBe(passes)
  })

  it('the weights begin again', () => {
    expect(weighedSum('1111', [3, 7, 1])).toBe(3 + 7 + 1 + 3)
  })

  it.each([
    ['111', true],
    ['112', false],
    ['1', true],
  ])('one digit all along: %s', (digits, expected) => {
    expect(isOneDigit(digits)).toBe(expected)
  })
})
