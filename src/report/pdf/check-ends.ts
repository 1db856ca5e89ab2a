import { AppError } from '../../base/app-error.ts'

const HEADER = '%PDF-'
const END = '%%EOF'
/** Where readers look for the header and for the mark of the end: ISO 32000-2, 7.5.2 and 7.5.5. */
const HEADER_WITHIN = 1024
const END_WITHIN = 2048

/** What can be seen of a PDF without taking it apart. @throws AppError bad-input */
export function checkEnds(bytes: Uint8Array): void {
  const text = (part: Uint8Array): string => Buffer.from(part).toString('latin1')
  if (!text(bytes.subarray(0, HEADER_WITHIN)).includes(HEADER)) {
    throw refused('The file is no PDF. Save or print the document as PDF, and choose that file.')
  }
  if (!text(bytes.subarray(-END_WITHIN)).includes(END)) {
    throw refused('The PDF is cut short: its end is missing. Download or save it again.')
  }
}

export function refused(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
