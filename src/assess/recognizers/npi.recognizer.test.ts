import { describe, expect, it } from 'vitest'
import { npi } from './npi.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('national provider identifier', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['passes its check', '1234567893', '1234567893', 'H2', 20],
    ['with its label', 'NPI: 1234567893', '1234567893', 'H2', 85],
    ['provider id', 'provider id 1245319599', '1245319599', 'H2', 85],
    ['begins with 2, with its label', 'NPI 2000000002', '2000000002', 'H2', 85],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(npi, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['fails its check', 'NPI 1234567890'],
    ['begins with 3', 'NPI 3234567893'],
    ['one digit all along before the check digit', 'NPI 1111111112'],
    ['nine digits', 'NPI 123456789'],
    ['eleven digits', 'NPI 12345678934'],
    ['begins with 2: a telephone number', '2000000002'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(npi, text)).toEqual([])
  })
})
