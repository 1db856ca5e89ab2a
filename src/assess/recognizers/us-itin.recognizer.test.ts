import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { usItin } from './us-itin.recognizer.ts'

describe('individual taxpayer identification number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['with its label', 'ITIN 911-70-1234', '911-70-1234', 'I1', 90],
    ['tax id', 'my tax id 911-53-1234', '911-53-1234', 'I1', 90],
    ['nine digits with the label', 'ITIN: 911701234', '911701234', 'I1', 85],
    ['its shape alone is weaker', '911-64-1234', '911-64-1234', 'I2', 40],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(usItin, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['group 89 is not given out', 'ITIN 911-89-1234'],
    ['group 93 is not given out', 'ITIN 911-93-1234'],
    ['group 69 is not given out', 'ITIN 911-69-1234'],
    ['begins with another digit', 'ITIN 811-70-1234'],
    ['nine digits alone', '911701234'],
    ['the label is part of a word', 'waiting 911701234'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(usItin, text)).toEqual([])
  })
})
