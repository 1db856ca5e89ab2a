import { AppError } from '../base/app-error.ts'
import { spawnWorker } from '../host/threads.ts'
import { type ReadExport, readExport } from './collect-export.ts'

/** Bytes that are read within some tenths of a second: less than a thread takes to begin. */
const AT_ONCE = 8 * 1024 * 1024

/**
 * Reads and judges an export. A large one takes seconds, so it gets a thread of its own, and the server goes on answering.
 * @param atOnce bytes up to which no thread is begun
 * @throws AppError bad-input in one sentence
 */
export async function readExportApart(bytes: Uint8Array, atOnce = AT_ONCE): Promise<ReadExport> {
  if (bytes.length <= atOnce) return readExport(bytes)
  let read: ReadExport | null = null
  const worker = spawnWorker<Uint8Array, never, ReadExport>({
    from: import.meta.url,
    worker: './read-export',
    data: bytes,
    onMessage: message => {
      read = message
    },
  })
  await worker.done
  if (read === null) throw new AppError('internal', 'The export was read without an answer.')
  return read
}
