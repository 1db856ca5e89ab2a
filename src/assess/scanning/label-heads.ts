import { TOKEN, type Tokens } from './tokens.ts'

/** The text of a line and its tokens: all that is looked at. */
interface Words {
  readonly text: string
  readonly tokens: Tokens
}

/** Lists that one table can tell apart: one bit each. */
export const MOST_LISTS = 31

/**
 * Makes the quick question which of the lists have a word that a word of the line begins like: by its first three
 * letters, by two where it has only two; a word of one letter is that letter alone. Saves the slow search in most lines.
 * @param lists of words in lower-case ASCII letters; at most MOST_LISTS. "st$" is the word "st" and no longer one
 * @returns of a line, bit 1 for the first list, 2 for the second, 4 for the third
 */
export function headsOf(lists: readonly (readonly string[])[]): (line: Words) => number {
  if (lists.length > MOST_LISTS) throw new RangeError(`at most ${MOST_LISTS} lists of heads`)
  const ones = new Int32Array(26)
  const twos = new Int32Array(26 * 26)
  /** Words of two letters that are nothing longer: "st$". */
  const pairs = new Int32Array(26 * 26)
  const threes = new Int32Array(26 * 26 * 26)
  for (const [index, heads] of lists.entries()) {
    for (const head of heads) {
      const [first = 0, second = 0, third = 0] = [0, 1, 2].map(at => head.charCodeAt(at) - 97)
      const whole = head.length === 3 && head.endsWith('$')
      const table = head.length === 1 ? ones : whole ? pairs : head.length === 2 ? twos : threes
      const place =
        head.length === 1
          ? first
          : head.length === 2 || whole
            ? first * 26 + second
            : (first * 26 + second) * 26 + third
      table[place] = (table[place] as number) | (1 << index)
    }
  }
  return ({ text, tokens }) => {
    let found = 0
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TOKEN.word) continue
      const start = tokens.start[index] as number
      const length = (tokens.end[index] as number) - start
      const first = (text.charCodeAt(start) | 32) - 97
      if (first < 0 || first > 25) continue
      if (length === 1) {
        found |= ones[first] as number
        continue
      }
      const second = (text.charCodeAt(start + 1) | 32) - 97
      if (second < 0 || second > 25) continue
      // A head of two letters is a whole word or its beginning: "ss" of "ssn".
      found |= twos[first * 26 + second] as number
      if (length === 2) {
        found |= pairs[first * 26 + second] as number
        continue
      }
      const third = (text.charCodeAt(start + 2) | 32) - 97
      if (third >= 0 && third <= 25) found |= threes[(first * 26 + second) * 26 + third] as number
    }
    return found
  }
}
