/** A stretch of a document that is judged as one text. */
export interface Block {
  readonly offset: number
  readonly text: string
}

/** Longer ones are cut: what stands farther apart belongs together no more than two paragraphs do. */
const LONGEST = 4000
/** A cut falls on the end of a line, or a space, of the last so many units. */
const SEARCH = 1000

/**
 * Cuts a text into paragraphs: blank lines end them. A longer one is cut at the end of a line, else at a space, else
 * anywhere but inside a surrogate pair. The blocks are in order, and no two share a unit.
 */
export function* blocksOf(text: string): Generator<Block> {
  const ends = /\n[ \t\r]*(?=\n)/g
  let start = 0
  while (start < text.length) {
    ends.lastIndex = start
    const found = ends.exec(text)
    const end = found === null ? text.length : found.index
    yield* cut(text, start, end)
    start = end + (found?.[0].length ?? 0)
    if (found === null) return
  }
}

function* cut(text: string, from: number, end: number): Generator<Block> {
  let start = from
  while (end - start > LONGEST) {
    const at = cutBefore(text, start + LONGEST)
    yield { offset: start, text: text.slice(start, at) }
    start = at
  }
  const rest = text.slice(start, end)
  if (rest.trim() !== '') yield { offset: start, text: rest }
}

function cutBefore(text: string, at: number): number {
  for (const sign of ['\n', ' ']) {
    const found = text.lastIndexOf(sign, at - 1)
    if (found >= at - SEARCH) return found + 1
  }
  const before = text.charCodeAt(at - 1)
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at
}
