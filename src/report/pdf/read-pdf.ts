import { composedPages } from './composed.ts'
import { inPdfThread } from './pdf-worker.ts'

/**
 * Pages of a PDF that somebody brought.
 * @throws AppError bad-input with a sentence that says why it cannot be used: no PDF, cut short, damaged, with a password,
 * locked, without pages, with too many, or too hard to read
 */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly pages: number }> {
  // What Ward wrote itself a moment ago is known, and costs no thread.
  const known = composedPages(bytes)
  if (known !== null) return { pages: known }
  const { pages } = await inPdfThread({ kind: 'read', bytes })
  return { pages }
}
