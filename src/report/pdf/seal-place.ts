import { PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString } from '@libpdf/core'
import type { SealFieldText } from './pdf-worker.ts'
import { LARGEST, ORIGINAL_KEY, SEAL_BYTES } from './seal-range.ts'

/**
 * A signature field whose value waits for its seal: ISO 32000-2, 12.7.5.5 and 12.8.1. It has no appearance; what people
 * read stands on the page.
 * @param register keeps an object and gives its reference
 */
export function emptySeal(
  register: (object: PdfDict) => PdfRef,
  text: SealFieldText,
  originalBytes: number,
  page: PdfRef,
): PdfDict {
  const value = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    Name: textString(text.name),
    Reason: textString(text.reason),
    M: PdfString.fromString(text.date),
    [ORIGINAL_KEY]: PdfArray.of(PdfNumber.of(originalBytes), PdfString.fromHex(text.originalSha256)),
    ByteRange: PdfArray.of(...[0, LARGEST, LARGEST, LARGEST].map(each => PdfNumber.of(each))),
    Contents: new PdfString(new Uint8Array(SEAL_BYTES), 'hex'),
  })
  return PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: textString(text.field),
    V: register(value),
    P: page,
    Rect: PdfArray.of(...[0, 0, 0, 0].map(each => PdfNumber.of(each))),
    // Printed, and not to be moved.
    F: PdfNumber.of(132),
  })
}

function textString(text: string): PdfString {
  return new PdfString(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), 'hex')
}
