import { describe, expect, it } from 'vitest'
import { iban } from './iban.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('international bank account number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['in one', 'DE89370400440532013000', 'DE89370400440532013000', 'I1', 80],
    ['in groups', 'GB29 NWBK 6016 1331 9268 19', 'GB29 NWBK 6016 1331 9268 19', 'I1', 80],
    ['with its label', 'IBAN: NO9386011117947', 'NO9386011117947', 'I1', 95],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(iban, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['fails its check', 'IBAN DE89370400440532013001'],
    ['too short', 'IBAN DE8937040044'],
    ['small letters', 'de89370400440532013000'],
    ['part of a longer word', 'XDE89370400440532013000'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(iban, text)).toEqual([])
  })
})
