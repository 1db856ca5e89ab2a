import { describe, expect, it } from 'vitest'
import { bareDate } from './bare-date.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('date without a label', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['Report 2023-04-14', '2023-04-14', 12],
    ['Meeting April 14', 'April 14', 6],
    ['Minutes of March 2023', 'March 2023', 5],
  ])('finds it, worth little: %s', (text, found, confidence) => {
    expect(recognize(bareDate, text)).toMatchObject([{ text: found, class: 'I2', confidence }])
  })

  it('finds it in the name of a file', () => {
    expect(recognize(bareDate, 'Report_20250304_final.docx', { field: 'filename' })).toMatchObject([
      { text: '20250304' },
    ])
  })

  it.each<[because: string, text: string]>([
    ['a year alone is no identifier', 'Budget 2023'],
    ['a ratio', 'open 24/7, 9/11'],
    ['a date of care is another recognizer’s', 'admitted 04/14/2023'],
    ['a version', 'release 10.2.15'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(bareDate, text)).toEqual([])
  })
})
