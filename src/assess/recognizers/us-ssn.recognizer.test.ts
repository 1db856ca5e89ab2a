import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { usSsn } from './us-ssn.recognizer.ts'

describe('social security number', () => {
  it.each<[because: string, text: string, found: string, confidence: number]>([
    ['formatted, of a range given out', 'John 536-90-4399', '536-90-4399', 60],
    ['with its label', 'SSN: 536-90-4399', '536-90-4399', 90],
    ['spaces between', 'ss# 536 90 4399', '536 90 4399', 90],
    ['nine digits alone count with the label only', 'ssn 536904399', '536904399', 85],
    ['an underscore is no letter', 'scan_536-90-4399_signed', '536-90-4399', 60],
    ['label written out', 'Social Security No. 536-90-4399', '536-90-4399', 90],
    ['a known sample keeps its class at low confidence', 'SSN 123-45-6789', '123-45-6789', 20],
  ])('finds it: %s', (_, text, found, confidence) => {
    expect(recognize(usSsn, text)).toMatchObject([{ text: found, class: 'I1', confidence }])
  })

  it('counts numbers of made-up people where the tenant is made up', () => {
    expect(recognize(usSsn, 'SSN 999-22-1962', { knowledge: { samplesCount: true } })).toMatchObject([
      { text: '999-22-1962', confidence: 90 },
    ])
  })

  it.each<[because: string, text: string]>([
    ['nine digits without a label are anything', 'Order 536904399'],
    ['area 000 was never given out', 'SSN 000-12-3456'],
    ['area 666 was never given out', 'SSN 666-12-3456'],
    ['area 900 and up was never given out', 'SSN 987-12-3456'],
    ['group 00', 'SSN 536-00-4399'],
    ['serial 0000', 'SSN 536-90-0000'],
    ['the separators differ', 'SSN 536-90.4399'],
    ['part of a longer number', '1536-90-4399'],
    ['a letter touches', '536-90-4399X'],
    ['one digit all along', 'SSN 333-33-3333'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(usSsn, text)).toEqual([])
  })
})
