import { once } from 'node:events'
import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'
import { AppError } from '../base/app-error.ts'

/** A piece of 64 KB can become 66 MB at most, so that nothing larger is ever held. */
const PIECE = 64 * 1024

/**
 * A compressed stream in the clear, in constant memory: gzip of one or several members, or the raw deflate of a zip
 * entry. All that was whole before a break is yielded before the error.
 * @param name what the person called the source.
 * @param onEnd told how many bytes the compressed data took, when it has an end before the stream does.
 * @throws AppError source-broke-off when the stream ends too early or is damaged.
 */
export async function* inflated(
  chunks: AsyncIterable<Uint8Array>,
  format: 'gzip' | 'deflate-raw',
  name: string,
  onEnd?: (packedBytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const engine: Gunzip | InflateRaw = format === 'gzip' ? createGunzip() : createInflateRaw()
  let ready: Uint8Array[] = []
  let broken: Error | null = null
  /** The data ended or broke; what the stream has after it is not looked at. */
  let isOver = false
  engine.on('data', (chunk: Uint8Array) => ready.push(chunk))
  engine.on('error', error => {
    if (!isOver) broken ??= error
    isOver = true
  })
  engine.on('end', () => {
    isOver = true
    onEnd?.(engine.bytesWritten)
  })
  const take = (): readonly Uint8Array[] => {
    const taken = ready
    ready = []
    return taken
  }
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length && !isOver; from += PIECE) {
        await written(engine, chunk.subarray(from, from + PIECE))
        yield* take()
      }
      if (isOver) break
    }
    if (!isOver) {
      engine.end()
      await once(engine, 'close').catch(() => undefined)
    }
    yield* take()
    if (broken !== null) throw damaged(name, broken)
  } finally {
    engine.destroy()
  }
}

/** Resolves when the engine has taken the piece and given what was in it, or failed. */
async function written(engine: Gunzip | InflateRaw, piece: Uint8Array): Promise<void> {
  await new Promise<void>(resolve => {
    const done = () => {
      engine.off('close', done)
      resolve()
    }
    engine.once('close', done)
    engine.write(piece, done)
  })
}

function damaged(name: string, cause: Error): AppError {
  const source = name === '-' ? 'What came on standard input' : name
  const isShort = 'code' in cause && cause.code === 'Z_BUF_ERROR'
  const what = isShort
    ? 'ends before its compressed data does'
    : 'is damaged: its compressed data does not open'
  return new AppError('source-broke-off', `${source} ${what}; what came before was read.`, { cause })
}
