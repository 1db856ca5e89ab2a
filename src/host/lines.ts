const LF = 0x0a
const CR = 0x0d

/** How the bytes of a line end are written: UTF-16 has a zero before or after each. */
interface Unit {
  readonly width: 1 | 2
  /** Where in a unit its low byte stands. */
  readonly low: 0 | 1
}

/**
 * Lines of a byte stream in constant memory (the longest line apart), each in the encoding of the stream: UTF-16 is
 * known by its byte order mark, or by the zero beside a first ASCII character. A line ends at LF or CRLF only; a last
 * line without an end counts, an empty end of file does not.
 * @param longest bytes a line may have; a longer one is null, and takes no more memory than that.
 * @throws what the stream throws.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array): void => {
    length += part.length
    if (length > longest) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const line = (unit: Unit): Uint8Array | null => {
    const whole = length > longest ? null : lineOf(parts, unit)
    parts = []
    length = 0
    return whole
  }
  let last = ONE_BYTE
  for await (const { bytes, unit } of inUnits(chunks)) {
    let start = 0
    for (let end = endOfLine(bytes, 0, unit); end !== -1; end = endOfLine(bytes, start, unit)) {
      take(bytes.subarray(start, end))
      yield line(unit)
      start = end + unit.width
    }
    take(bytes.subarray(start))
    last = unit
  }
  if (length > 0) yield line(last)
}

const ONE_BYTE: Unit = { width: 1, low: 0 }

/** The same bytes with how they are written, known from the first two; no UTF-16 unit is cut. */
async function* inUnits(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly unit: Unit }> {
  let unit: Unit | undefined
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes: Uint8Array = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (bytes.length > 1) unit ??= unitOf(bytes)
    const whole = unit === undefined ? 0 : bytes.length - (bytes.length % unit.width)
    rest = bytes.subarray(whole)
    if (unit !== undefined && whole > 0) yield { bytes: bytes.subarray(0, whole), unit }
  }
  if (rest.length > 0) yield { bytes: rest, unit: unit ?? ONE_BYTE }
}

function unitOf(start: Uint8Array): Unit {
  const [first = 0, second = 0] = start
  const isAscii = (byte: number) => byte > 0 && byte < 0x80
  if ((first === 0xff && second === 0xfe) || (start.length > 1 && isAscii(first) && second === 0))
    return { width: 2, low: 0 }
  if ((first === 0xfe && second === 0xff) || (first === 0 && isAscii(second))) return { width: 2, low: 1 }
  return ONE_BYTE
}

/** Where the next line end begins, or -1. */
function endOfLine(chunk: Uint8Array, start: number, { width, low }: Unit): number {
  for (let at = chunk.indexOf(LF, start); at !== -1; at = chunk.indexOf(LF, at + 1)) {
    if (width === 1) return at
    if (at % 2 === low && chunk[low === 0 ? at + 1 : at - 1] === 0) return at - low
  }
  return -1
}

function lineOf(parts: readonly Uint8Array[], { width, low }: Unit): Uint8Array {
  const line = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  const end = line.length - width
  const endsInCr = line[end + low] === CR && (width === 1 || line[end + 1 - low] === 0)
  return endsInCr ? line.subarray(0, end) : line
}
