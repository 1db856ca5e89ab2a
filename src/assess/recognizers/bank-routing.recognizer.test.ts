import { describe, expect, it } from 'vitest'
import { bankRouting } from './bank-routing.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('bank routing number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['with its label', 'routing number 021000021', '021000021', 'I2', 60],
    ['in groups', 'ABA 0711-0130-7', '0711-0130-7', 'I2', 60],
    ['direct deposit', 'Direct deposit 121042882', '121042882', 'I2', 60],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(bankRouting, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['no label', '021000021'],
    ['fails its check', 'routing 021000022'],
    ['no district has 42', 'routing 421042111'],
    ['the label is part of a word', 'each 021000021'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(bankRouting, text)).toEqual([])
  })
})
