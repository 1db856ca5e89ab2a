import { WHOLE_LETTERS } from './letters.ts'

/**
 * Words as the lexicon folds them: lower case, without marks, a closing 's and other apostrophes dropped, runs of letters
 * joined by one space; everything else parts words. "Mary O'Brien-Núñez" is "mary obrien nunez".
 */
export function foldWords(text: string): string {
  return (withoutMarks(text).match(/\p{L}+/gu) ?? []).join(' ')
}

/** The same with runs of digits, for addresses: "12 St. Mary's Rd." is "12 st mary rd". */
export function foldAddress(text: string): string {
  return (withoutMarks(text).match(/\p{L}+|\d+/gu) ?? []).join(' ')
}

const WHOLE = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'g')

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(WHOLE, letter => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[’ʼ]/g, "'")
    .replace(/'s(?!\p{L})/gu, '')
    .replaceAll("'", '')
}
