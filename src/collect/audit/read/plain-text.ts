import { asUtf8 } from '../../../host/as-utf8.ts'

/** The first bytes of a stream, and the stream with them. */
export interface Beginning {
  readonly head: Uint8Array
  /** `head` is all there is. */
  readonly isWhole: boolean
  /** What the stream threw before there were enough; `chunks` throws it too, after `head`. */
  readonly broken: { readonly cause: unknown } | null
  /** From the first byte. */
  readonly chunks: AsyncGenerator<Uint8Array>
  /** For whoever does not read `chunks`: lets go of the source. */
  readonly leave: () => Promise<void>
}

/** Reads until there are so many bytes, the end, or a break. */
export async function beginningOf(chunks: AsyncIterable<Uint8Array>, bytes: number): Promise<Beginning> {
  const source = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  let isWhole = false
  let broken: Beginning['broken'] = null
  while (length < bytes && !isWhole && broken === null) {
    try {
      const next = await source.next()
      if (next.done === true) isWhole = true
      else {
        parts.push(next.value)
        length += next.value.length
      }
    } catch (cause) {
      broken = { cause }
    }
  }
  const head = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  return {
    head,
    isWhole,
    broken,
    chunks: goOn(head, source, isWhole, broken),
    leave: async () => {
      await source.return?.()
    },
  }
}

async function* goOn(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  isWhole: boolean,
  broken: Beginning['broken'],
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    if (broken !== null) throw broken.cause
    if (isWhole) return
    for (;;) {
      const next = await source.next()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await source.return?.()
  }
}

/**
 * A text as UTF-8 without its byte order mark, which PowerShell and Excel write. UTF-16 without a mark is known by the
 * zero beside a first ASCII character.
 */
export async function* plainText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const start = await beginningOf(chunks, 2)
  const [first = 0, second = 0] = start.head
  let mark: Uint8Array | null = null
  if (start.head.length > 1) {
    if (first !== 0 && first < 0x80 && second === 0) mark = Buffer.from([0xff, 0xfe])
    else if (first === 0 && second !== 0 && second < 0x80) mark = Buffer.from([0xfe, 0xff])
  }
  const text = asUtf8(mark === null ? start.chunks : withMark(mark, start.chunks))
  const { head, chunks: all } = await beginningOf(text, 3)
  let toSkip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  for await (const chunk of all) {
    if (toSkip < chunk.length) yield chunk.subarray(toSkip)
    toSkip = 0
  }
}

async function* withMark(mark: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield mark
  yield* chunks
}
