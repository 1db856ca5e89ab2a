import { describe, expect, it } from 'vitest'
import { ageOver89 } from './age-over-89.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('age over 89', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['92 yo', '92', 35],
    ['95-year-old', '95', 35],
    ['101 years old', '101', 35],
    ['90 y/o', '90', 35],
    ['93yof', '93', 35],
    ['aged 92', '92', 35],
    ['94F with AF', '94', 35],
    ['100 years of service', '100', 5],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(ageOver89, text)).toMatchObject([{ text: found, class: 'I2', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['89 is not over 89', '89 years old'],
    ['nobody is so old', '120 years old'],
    ['a temperature', '94F today'],
    ['an amount', '$90 yr'],
    ['part of a number', '192 yo'],
    ['nothing says that it is an age', 'Room 92'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(ageOver89, text)).toEqual([])
  })

  it('a younger person beside a number is no old one', () => {
    expect(recognize(ageOver89, '45 yo with BP 92')).toEqual([])
  })
})
