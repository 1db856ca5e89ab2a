import { describe, expect, it } from 'vitest'
import { icd9Cm } from './icd-9-cm.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('ICD-9-CM code', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['ICD-9: 250.00', '250.00', 80],
    ['icd9 code 401', '401', 80],
    ['ICD-9-CM V58.6', 'V58.6', 80],
    ['dx 250.00', '250.00', 60],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(icd9Cm, text)).toMatchObject([{ text: found, class: 'H1', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['an amount', 'total 250.00'],
    ['an ICD-10 label', 'ICD-10 250.00'],
    ['a longer number', 'ICD-9 2500'],
    ['three digits behind a general label', 'dx 250'],
    ['a date', 'dx 250.00.2020'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(icd9Cm, text)).toEqual([])
  })
})
