import { describe, expect, it } from 'vitest'
import { hicn } from './hicn.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('Medicare claim number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['with its label', 'HICN 536-90-4399A', '536-90-4399A', 'D', 80],
    ['a relation of two places', 'HIC: 536904399C1', '536904399C1', 'D', 80],
    ['Medicare claim number', 'Medicare claim number 536-90-4399-B', '536-90-4399-B', 'D', 80],
    ['of a railroad worker', 'HICN WA123456', 'WA123456', 'D', 80],
    ['of a railroad worker, nine digits', 'HICN A536904399', 'A536904399', 'D', 80],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(hicn, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['without a label', '536-90-4399A'],
    ['area 000', 'HICN 000-12-3456A'],
    ['area 900 and up', 'HICN 987-12-3456A'],
    ['no relation has this letter', 'HICN 536-90-4399Z'],
    ['not a railroad prefix', 'HICN QQ123456'],
    ['seven digits', 'HICN A1234567'],
    ['the label is part of a word', 'which A123456'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(hicn, text)).toEqual([])
  })
})
