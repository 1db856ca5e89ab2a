import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { usPassport } from './us-passport.recognizer.ts'

describe('passport number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['nine digits', 'passport 912803456', '912803456', 'I1', 80],
    ['a letter and eight digits', 'Passport no. A12803456', 'A12803456', 'I1', 80],
    ['label written out', 'passport number 912803456', '912803456', 'I1', 80],
    ['the label behind it', 'A12803456 (passport)', 'A12803456', 'I1', 80],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(usPassport, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['no label', 'A12803456'],
    ['eight digits', 'passport 91280345'],
    ['ten digits', 'passport 9128034567'],
    ['two letters', 'passport AB1280345'],
    ['the label is part of a word', 'passporting 912803456'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(usPassport, text)).toEqual([])
  })
})
