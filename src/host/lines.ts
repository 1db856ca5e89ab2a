const LF = 0x0a
const CR = 0x0d

/**
 * Lines of a byte stream in constant memory (the longest line apart). A line ends at LF or CRLF only; a last line
 * without an end counts, an empty end of file does not. @throws what the stream throws.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      parts.push(chunk.subarray(start, end))
      yield lineOf(parts)
      parts = []
      start = end + 1
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (parts.length > 0) yield lineOf(parts)
}

function lineOf(parts: readonly Uint8Array[]): Uint8Array {
  const line = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  return line.at(-1) === CR ? line.subarray(0, -1) : line
}
