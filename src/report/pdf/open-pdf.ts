import { PDF, PdfDict } from '@libpdf/core'
import { MOST_PDF_PAGES } from '../../base/signing/pdf-text.ts'
import { refused } from './check-ends.ts'

/**
 * A PDF as it can be signed: whole, not encrypted, with pages that every reader shows. To be called in a thread of its own:
 * a file that means harm may take for ever.
 * @throws AppError bad-input
 */
export async function openPdf(bytes: Uint8Array): Promise<{ readonly pdf: PDF; readonly pages: number }> {
  const pdf = await loaded(bytes)
  if (pdf.isEncrypted) {
    throw refused(
      pdf.isAuthenticated
        ? 'The PDF is locked against changes by its maker, so no signature page can be added. Ask for a copy without the lock, or print it to a new PDF.'
        : 'The PDF asks for a password. Save a copy without one, and choose that file.',
    )
  }
  if (pdf.recoveredViaBruteForce) {
    throw refused(
      'The PDF is damaged: its table of contents does not lead to its pages. Open it, print or save it as a new PDF, and choose that file.',
    )
  }
  const catalog = pdf.getCatalog()
  const form = catalog.get('AcroForm', ref => pdf.getObject(ref))
  if (catalog.getBool('NeedsRendering')?.value === true && form instanceof PdfDict) {
    throw refused(
      'The PDF is a form that makes its pages when it is opened. Print it to a new PDF, and choose that file.',
    )
  }
  const pages = pdf.getPageCount()
  if (pages === 0) throw refused('The PDF has no pages.')
  if (pages > MOST_PDF_PAGES) {
    throw refused(
      `The PDF has ${pages} pages; at most ${MOST_PDF_PAGES} are taken. Leave out what is not signed.`,
    )
  }
  return { pdf, pages }
}

async function loaded(bytes: Uint8Array): Promise<PDF> {
  try {
    return await PDF.load(bytes)
  } catch {
    // What the library says may quote the file.
    throw refused(
      'The PDF is damaged and cannot be read. Open it, print or save it as a new PDF, and choose that file.',
    )
  }
}
