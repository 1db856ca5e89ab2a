import type { Lexicon } from '../scanning/lexicon.ts'
import { wordHash } from '../scanning/word-hash.ts'

/** A lexicon of a few words with their bits of word-knowledge.ts, for tests that turn on one kind of word. */
export function lexiconOf(
  words: { readonly [folded: string]: number },
  extras: { readonly [folded: string]: number } = {},
): Lexicon {
  const folded = Object.keys(words)
  const prints = folded.map(word => wordHash(word).print)
  return {
    find: (_: number, print: number) => prints.indexOf(print) + 1,
    entryOf: (word: string) => folded.indexOf(word) + 1,
    bits: (entry: number) => words[folded[entry - 1] ?? ''] ?? 0,
    extra: (entry: number) => extras[folded[entry - 1] ?? ''] ?? 0,
    hasCode: () => false,
  } as unknown as Lexicon
}
