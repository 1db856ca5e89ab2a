import { describe, expect, it } from 'vitest'
import { WORD } from '../scanning/word-knowledge.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { ndc } from './ndc.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('national drug code', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['NDC 0002-1433-80', '0002-1433-80', 90],
    ['NDC: 50090-347-01', '50090-347-01', 90],
    ['ndc 00002143380', '00002143380', 90],
    ['refill 10 mg 0002-1433-80', '0002-1433-80', 30],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(ndc, text)).toMatchObject([{ text: found, class: 'H1', confidence }])
  })

  it('counts beside a drug of the lexicon', () => {
    const lexicon = lexiconOf({ metformin: WORD.drug })
    expect(recognize(ndc, 'metformin 0002-1433-80', { lexicon })).toHaveLength(1)
    expect(recognize(ndc, 'bracket 0002-1433-80', { lexicon })).toEqual([])
  })

  it.each<[because: string, text: string]>([
    ['a part', 'Part 0002-1433-80'],
    ['eleven digits without a label', '10 mg 00002143380'],
    ['a longer chain', 'NDC 1-0002-1433-80'],
    ['other groups', 'NDC 002-14333-80'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(ndc, text)).toEqual([])
  })
})
