import { asUtf8 } from '../../../host/as-utf8.ts'
import { readChunks } from '../../../host/read-source.ts'
import { printable } from '../output.ts'
import { type Batch, batchesOf } from './batches.ts'

/**
 * The lines of all named files, one file after the other; of standard input when none is named.
 * @param say gets a sentence about a file that looks like no text; it is read as lines all the same.
 */
export async function* linesOfSources(
  files: readonly string[],
  say: (text: string) => void,
): AsyncGenerator<Batch> {
  if (files.length === 0) return yield* batchesOf(watched('-', say), undefined)
  for (const file of files) yield* batchesOf(watched(file, say), file)
}

async function* watched(file: string, say: (text: string) => void): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const chunk of asUtf8(readChunks(file))) {
    if (first && chunk.includes(0)) {
      const name = file === '-' ? 'Standard input' : printable(file)
      say(`${name} holds NUL bytes and may be no text. It is read as lines all the same.\n`)
    }
    first = false
    yield chunk
  }
}
