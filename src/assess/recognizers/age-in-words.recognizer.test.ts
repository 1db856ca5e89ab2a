import { describe, expect, it } from 'vitest'
import { ageInWords } from './age-in-words.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('age over 89 in words', () => {
  it.each([
    ['ninety-two year old', 'ninety-two'],
    ['one hundred and three years old', 'one hundred and three'],
    ['a centenarian', 'centenarian'],
  ])('finds it: %s', (text, found) => {
    expect(recognize(ageInWords, text)).toMatchObject([{ text: found, class: 'I2', confidence: 35 }])
  })

  it.each(['eighty-nine year old', 'ninety years of care', 'ninety-day old'])(
    'does not find it: %s',
    text => {
      expect(recognize(ageInWords, text)).toEqual([])
    },
  )
})
