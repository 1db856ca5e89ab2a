import { AppError } from '../../../base/app-error.ts'

/** Whole lines of one source, as bytes. Never empty. */
export interface Batch {
  readonly file: string | undefined
  /** The number of the first line in its file, from 1. */
  readonly firstLine: number
  readonly lines: number
  /** UTF-8, line ends as they stood; only the last line of a file may lack its own. */
  readonly bytes: Uint8Array
}

/** Bytes of a batch; a longer line is a batch of its own. */
export const BATCH = 256 * 1024
export const LONGEST_LINE = 64 * 1024 * 1024

const LF = 0x0a

/**
 * Cuts a stream of UTF-8 into batches of whole lines, in constant memory (the longest line apart). A line ends at LF or
 * CRLF only; an empty end of file is no line.
 * @throws AppError bad-input naming a line over 64 MB, after every line before it was given; and what the stream throws,
 *   after the whole lines that came before.
 */
export async function* batchesOf(
  chunks: AsyncIterable<Uint8Array>,
  file: string | undefined,
  size = BATCH,
  longest = LONGEST_LINE,
): AsyncGenerator<Batch> {
  let line = 1
  /** The line that has not ended yet. */
  let open: Uint8Array[] = []
  let openLength = 0

  function batch(bytes: Uint8Array, lines: number): Batch {
    const made = { file, firstLine: line, lines, bytes }
    line += lines
    return made
  }
  const tooLong = (at: number) =>
    new AppError(
      'bad-input',
      `${file === undefined ? 'Line' : `${file}, line`} ${at} is longer than ${longest / 1024 / 1024} MB. The lines before it were answered; split the file and go on after it.`,
    )

  for await (const chunk of chunks) {
    let start = 0
    while (start < chunk.length) {
      const { end, lines } = wholeLines(chunk, start, size, longest - openLength)
      if (lines === 0) {
        open.push(chunk.subarray(start))
        openLength += chunk.length - start
        const ends = chunk.indexOf(LF, start)
        if (openLength - (ends === -1 ? 0 : chunk.length - ends) > longest) throw tooLong(line)
        break
      }
      yield batch(joined([...open, chunk.subarray(start, end)]), lines)
      open = []
      openLength = 0
      start = end
    }
  }
  if (openLength > 0) yield batch(joined(open), 1)
}

/** Up to where whole lines go from a place, about `size` bytes, and how many they are; none when the first is too long. */
function wholeLines(chunk: Uint8Array, start: number, size: number, longestFirst: number) {
  let end = start
  let lines = 0
  while (end - start < size) {
    const at = chunk.indexOf(LF, end)
    if (at === -1 || at - end > longestFirst) break
    end = at + 1
    lines++
  }
  return { end, lines }
}

/** A copy of its own memory, which can be handed to another thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
