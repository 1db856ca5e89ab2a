import type { Line } from '../scanning/line.ts'
import { TOKEN } from '../scanning/tokens.ts'

/**
 * Makes the quick question whether a word of the line begins like one of these: by its first three letters, by two
 * where the word has only two; a word of one letter is that letter alone. Saves the slow search in most lines.
 * @param heads lower case, ASCII
 */
export function beginsLike(heads: readonly string[]): (line: Line) => boolean {
  /** Per two first letters: 1 when a head begins so, 2 when they are a whole head. */
  const pairs = new Uint8Array(26 * 26)
  const triples = new Set<number>()
  const letters = new Set<number>()
  for (const head of heads) {
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map(at => head.charCodeAt(at) - 97)
    if (head.length === 1) letters.add(first)
    else {
      pairs[first * 26 + second] = (pairs[first * 26 + second] as number) | (head.length === 2 ? 2 : 1)
      if (head.length > 2) triples.add((first * 26 + second) * 26 + third)
    }
  }
  if (heads.length === 0) return () => false
  return ({ text, tokens }) => {
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TOKEN.word) continue
      const start = tokens.start[index] as number
      const length = (tokens.end[index] as number) - start
      const first = (text.charCodeAt(start) | 32) - 97
      if (length === 1) {
        if (letters.size > 0 && letters.has(first)) return true
        continue
      }
      const second = (text.charCodeAt(start + 1) | 32) - 97
      if (first < 0 || first > 25 || second < 0 || second > 25) continue
      const pair = first * 26 + second
      const known = pairs[pair] as number
      if (known === 0) continue
      if ((known & 2) !== 0) return true
      if (length > 2 && triples.has(pair * 26 + (text.charCodeAt(start + 2) | 32) - 97)) return true
    }
    return false
  }
}
