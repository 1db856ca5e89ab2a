import { expect, it } from 'vitest'
import type { Lexicon } from './lexicon.ts'
import { foldAddress, foldWords } from './fold-words.ts'
import { readTokens } from './read-tokens.ts'
import { makeTokens } from './tokens.ts'
import { wordHash } from './word-hash.ts'

it.each<[because: string, text: string, folded: string]>([
  ['case and marks', 'José NÚÑEZ', 'jose nunez'],
  ['an apostrophe inside a name', "Mary O'Brien", 'mary obrien'],
  ['a typographic one', 'D’Angelo', 'dangelo'],
  ['a closing s', "St. Mary's", 'st mary'],
  ['hyphens part words', 'Smith-Jones', 'smith jones'],
  ['letters without a plain form of Unicode', 'Søren Łukasz', 'soren lukasz'],
  ['digits are no words', 'Ward 4 B', 'ward b'],
  ['nothing', '12 / 34', ''],
])('folds words: %s', (_, text, folded) => expect(foldWords(text)).toBe(folded))

it('keeps the digits of an address', () => {
  expect(foldAddress("12 St. Mary's Rd., #4")).toBe('12 st mary rd 4')
})

it.each(['José', "O'Brien", "Mary's", 'Søren', 'ASTHMA', 'Núñez'])(
  'folds %s as the tokens of a line are looked up',
  word => {
    const asked: string[] = []
    const lexicon = {
      find: (place: number, print: number) => {
        asked.push(`${place} ${print}`)
        return 0
      },
    } as unknown as Lexicon
    readTokens(word, lexicon, makeTokens())
    const { place, print } = wordHash(foldWords(word))
    expect(asked).toContain(`${place} ${print}`)
  },
)
