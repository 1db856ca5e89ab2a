/** What a byte order mark says the bytes are. Without one they are taken as UTF-8. */
export function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

/**
 * A stream of text as UTF-8. UTF-16, which Windows writes, is known by its byte order mark and rewritten; a surrogate
 * without its other half becomes U+FFFD. Anything else passes as it is.
 */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0)
  let decoder: TextDecoder | null | undefined
  const encoder = new TextEncoder()
  for await (const chunk of chunks) {
    let bytes = chunk
    if (decoder === undefined) {
      bytes = start.length === 0 ? chunk : Buffer.concat([start, chunk])
      if (bytes.length < 2) {
        start = bytes
        continue
      }
      const encoding = encodingOf(bytes)
      decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
    }
    yield decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }))
  }
  if (decoder === undefined && start.length > 0) yield start
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield encoder.encode(rest)
}
