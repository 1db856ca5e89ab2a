import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { usMbi } from './us-mbi.recognizer.ts'

describe('Medicare beneficiary identifier', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['in groups', 'Patient 1EG4-TE5-MK73', '1EG4-TE5-MK73', 'D', 75],
    ['in one', '1EG4TE5MK73', '1EG4TE5MK73', 'D', 75],
    ['in groups with spaces', '1EG4 TE5 MK73', '1EG4 TE5 MK73', 'D', 75],
    ['with its label', 'MBI: 1EG4-TE5-MK73', '1EG4-TE5-MK73', 'D', 95],
    ['Medicare ID', 'Medicare ID 3CD5FG7HJ89', '3CD5FG7HJ89', 'D', 95],
    ['small letters in groups', '1eg4-te5-mk73', '1eg4-te5-mk73', 'D', 75],
    ['small letters in one with its label', 'mbi_1eg4te5mk73', '1eg4te5mk73', 'D', 95],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(usMbi, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['begins with 0', '0EG4TE5MK73'],
    ['S is not used', '1SG4TE5MK73'],
    ['O is not used', '1EG4-TE5-OK73'],
    ['I is not used', '1EG4-TE5-MI73'],
    ['B is not used', '1BG4-TE5-MK73'],
    ['Z is not used', '1EG4-ZE5-MK73'],
    ['L is not used', '1EG4-LE5-MK73'],
    ['begins with a letter', 'AEG4-TE5-MK73'],
    ['too short', '1EG4TE5MK7'],
    ['too long', '1EG4TE5MK734'],
    ['either case: a name of a web service', '1eG4tE5mK73'],
    ['small letters in one: any token', 'v=1eg4te5mk73'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(usMbi, text)).toEqual([])
  })
})
