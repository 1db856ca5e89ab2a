import type { ActiveKind } from '../../base/signing/active-content.ts'
import { composedPages } from './composed.ts'
import { inPdfThread } from './pdf-worker.ts'

/** What is told of a PDF that somebody brought. */
export interface ReadPdf {
  readonly pages: number
  /** What acts in it, or is not shown to everybody alike (active-content.ts); empty where nothing does. */
  readonly active: readonly ActiveKind[]
}

/**
 * Pages of a PDF that somebody brought, and what acts in it.
 * @throws AppError bad-input with a sentence that says why it cannot be used: no PDF, cut short, damaged, with a password,
 * locked, without pages, with too many, or too hard to read
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // What Ward wrote itself a moment ago is known, and costs no thread.
  const known = composedPages(bytes)
  if (known !== null) return { pages: known, active: [] }
  const { pages, active } = await inPdfThread({ kind: 'read', bytes })
  return { pages, active }
}
