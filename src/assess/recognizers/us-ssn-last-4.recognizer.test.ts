import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { usSsnLast4 } from './us-ssn-last-4.recognizer.ts'

describe('last four digits of a social security number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['masked with x', 'Jane Roe XXX-XX-4399', 'XXX-XX-4399', 'I2', 50],
    ['masked with stars', '***-**-4399', '***-**-4399', 'I2', 50],
    ['masked with hashes', '###-##-4399', '###-##-4399', 'I2', 50],
    ['masked, with its label', 'SSN xxx-xx-4399', 'xxx-xx-4399', 'I2', 70],
    ['without separators the label is needed', 'SSN *****4399', '*****4399', 'I2', 60],
    ['last 4 of', 'last 4 of SSN: 4399', '4399', 'I2', 50],
    ['last four of his social', 'last four of his social 4399', '4399', 'I2', 50],
    ['label first', 'SSN last 4: 4399', '4399', 'I2', 50],
    ['in parentheses', 'SSN (last 4) 4399', '4399', 'I2', 50],
    ['short for it', 'SSN4: 4399', '4399', 'I2', 50],
    ['ending in', 'social security number ending in 4399', '4399', 'I2', 50],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(usSsnLast4, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['a card', 'card xxxx-xxxx-xxxx-4399'],
    ['a masked number of any kind', '*****4399'],
    ['a longer mask', 'SSN ********4399'],
    ['last 4 of something else', 'last 4 of card 4399'],
    ['five digits', 'last 4 SSN 43991'],
    ['a year and no label', 'the last 4 days of 2024'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(usSsnLast4, text)).toEqual([])
  })
})
