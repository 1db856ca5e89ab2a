import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../recognizers/lexicon.fixture.ts'
import { CLINICAL_FROM, documentScore, FEWEST_WORDS, STORY_FROM } from './document-score.ts'
import { EXTRA, WORD } from './word-knowledge.ts'

const lexicon = lexiconOf(
  {
    asthma: WORD.diagnosis,
    cold: WORD.diagnosis,
    lisinopril: WORD.drug,
    copd: WORD.abbreviation,
    referral: WORD.care,
    claim: WORD.care,
    admitted: WORD.careVerb,
    denies: WORD.careVerb,
    male: WORD.personWord,
  },
  { cold: EXTRA.ambiguous, claim: EXTRA.everyday },
)
const score = (text: string) => documentScore(text, lexicon)
const filler = (words: number) => 'word '.repeat(words)

describe('the score of a document', () => {
  it.each([
    {
      why: 'three for a word of health, by the root of four words',
      text: 'asthma word word word',
      score: 1.5,
    },
    { why: 'two for a word of care', text: 'referral word word word', score: 1 },
    { why: 'the same word again is the same word', text: 'asthma Asthma ASTHMA asthma', score: 1.5 },
    { why: 'two words of health', text: 'asthma lisinopril word word', score: 3 },
    { why: 'capitals that mean an illness', text: 'COPD word word word', score: 1.5 },
    { why: 'the same letters otherwise', text: 'copd word word word', score: 0 },
    { why: 'a word with another meaning', text: 'cold word word word', score: 0 },
    { why: 'a word of any business', text: 'claim word word word', score: 0 },
    { why: 'two for a title at the start of a line', text: 'Allergies:\nword word word', score: 1 },
    { why: 'no words', text: '123 456', score: 0 },
    { why: 'nothing', text: '', score: 0 },
  ])('$why', ({ text, score: expected }) => {
    expect(score(text).score).toBe(expected)
  })

  it('looks at the first 20,000 characters', () => {
    expect(score(`${filler(4000)}asthma`).health).toBe(0)
    expect(score(`${filler(3990)}asthma`).health).toBe(1)
  })
})

describe('a clinical document', () => {
  const record = 'asthma lisinopril admitted denies male referral '
  const words = record.trim().split(' ').length

  it('has words enough, a score and a story', () => {
    expect(score(record + filler(FEWEST_WORDS - words)).clinical).toBe(true)
    expect([FEWEST_WORDS, CLINICAL_FROM, STORY_FROM]).toEqual([40, 1.5, 3])
  })

  it.each([
    { why: 'one word too few', text: record + filler(FEWEST_WORDS - words - 1) },
    { why: 'lost in other words', text: record + filler(200) },
    { why: 'health without a story', text: `asthma lisinopril COPD referral male denies ${filler(34)}` },
  ])('is not one that is $why', ({ text }) => {
    expect(score(text).clinical).toBe(false)
  })
})
