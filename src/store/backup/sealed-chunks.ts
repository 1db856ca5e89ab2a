import { AppError } from '../../base/app-error.ts'
import { open, SEAL_OVERHEAD_BYTES, seal } from '../../host/crypto.ts'

/** Plain bytes of a full chunk: one is held in memory at a time. A key seals at most 2^32 of them (4 PiB). */
export const CHUNK_BYTES = 1024 * 1024

/** A mark (0 more follow, 1 the last) and the sealed length, 32 bits, big-endian. */
const FRAME_BYTES = 5
const MORE = 0
const LAST = 1

export interface ChunkWriter {
  readonly write: (bytes: Uint8Array) => void
  /** Writes the last chunk, which says that it is the last. */
  readonly end: () => void
}

/**
 * Seals a stream in chunks, each for its number, for its header and for being the last or not: none can be cut off,
 * swapped, repeated or put into another backup unseen.
 * @param binding of the header
 */
export function chunkWriter(key: Uint8Array, binding: string, put: (bytes: Uint8Array) => void): ChunkWriter {
  const plain = new Uint8Array(CHUNK_BYTES)
  let filled = 0
  let number = 0
  const flush = (mark: number): void => {
    const sealed = seal(key, plain.subarray(0, filled), context(binding, number, mark))
    const frame = Buffer.alloc(FRAME_BYTES)
    frame.writeUInt8(mark)
    frame.writeUInt32BE(sealed.length, 1)
    put(frame)
    put(sealed)
    number += 1
    filled = 0
  }
  return {
    write: bytes => {
      for (let at = 0; at < bytes.length; ) {
        if (filled === CHUNK_BYTES) flush(MORE)
        const part = bytes.subarray(at, at + CHUNK_BYTES - filled)
        plain.set(part, filled)
        filled += part.length
        at += part.length
      }
    },
    end: () => flush(LAST),
  }
}

/**
 * The plain bytes of a stream that `chunkWriter` sealed, chunk by chunk.
 * @param read gives the next bytes of the file: so many, or fewer at its end.
 * @throws AppError not-verified, for a cut, lengthened or changed stream
 */
export function* openChunks(
  key: Uint8Array,
  binding: string,
  read: (length: number) => Uint8Array,
): Generator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const frame = Buffer.from(read(FRAME_BYTES))
    if (frame.length < FRAME_BYTES) throw torn()
    const [mark, length] = [frame.readUInt8(), frame.readUInt32BE(1)]
    const isLength = length >= SEAL_OVERHEAD_BYTES && length <= CHUNK_BYTES + SEAL_OVERHEAD_BYTES
    if ((mark !== MORE && mark !== LAST) || !isLength) throw damaged(number)
    const sealed = read(length)
    if (sealed.length < length) throw torn()
    yield opened(key, sealed, context(binding, number, mark), number)
    if (mark === MORE) continue
    if (read(1).length > 0) throw new AppError('not-verified', `Something was added to the backup. ${ADVICE}`)
    return
  }
}

function opened(key: Uint8Array, sealed: Uint8Array, where: string, number: number): Uint8Array {
  try {
    return open(key, sealed, where)
  } catch (error) {
    if (error instanceof AppError) throw damaged(number)
    throw error
  }
}

function context(binding: string, number: number, mark: number): string {
  return `ward.backup/1/${binding}/${number}/${mark === LAST ? 'last' : 'more'}`
}

/** What to do about a backup that does not hold. */
export const ADVICE = 'Nothing was restored: take another copy of it, or an older backup.'

function damaged(number: number): AppError {
  return new AppError(
    'not-verified',
    `The backup was changed or damaged in its part ${number + 1}. ${ADVICE}`,
  )
}

function torn(): AppError {
  return new AppError('not-verified', `The backup is cut short: its end is missing. ${ADVICE}`)
}
