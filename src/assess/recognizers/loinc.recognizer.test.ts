import { describe, expect, it } from 'vitest'
import { loinc } from './loinc.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('LOINC code', () => {
  it.each([
    ['LOINC 4548-4', '4548-4'],
    ['LOINC: 2345-7', '2345-7'],
    ['718-7 (LOINC)', '718-7'],
  ])('finds it: %s', (text, found) => {
    expect(recognize(loinc, text)).toMatchObject([{ text: found, class: 'H1', confidence: 80 }])
  })

  it.each<[because: string, text: string]>([
    ['no label', 'Score 4548-4'],
    ['the check digit is wrong', 'LOINC 4548-5'],
    ['a longer chain', 'LOINC 4548-4-2'],
    ['part of a number', 'LOINC 1-4548-4'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(loinc, text)).toEqual([])
  })
})
