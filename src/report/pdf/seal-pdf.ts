import { AppError } from '../../base/app-error.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { certificateFacts, type SealKey } from '../../host/seal-certificate.ts'
import { sealCms } from './cms.ts'
import { pdfDate } from './compose-pdf.ts'
import { pagesOf } from './pdf-pages.ts'
import { inPdfThread } from './pdf-worker.ts'
import { digestOfSealed, lastSealPlace, wholeRange } from './seal-range.ts'
import { certificateOfCompletion, signaturePage } from './signature-pages.ts'
import type { SignedFacts } from './signed-facts.ts'
import { verifySealedPdf } from './verify-sealed-pdf.ts'

/**
 * The original's exact bytes, then the signature page, the certificate of completion and the installation's seal over the
 * whole file: a signature as PAdES baseline B-B has it (ETSI EN 319 142-1; ISO 32000-2, 12.8), without a time stamp of
 * anybody else.
 * @throws AppError bad-input when the original cannot be gone on with, or is not the document of the facts
 */
export async function sealPdf(asked: {
  readonly original: Uint8Array
  readonly facts: SignedFacts
  readonly seal: SealKey
}): Promise<Uint8Array> {
  const { original, facts, seal } = asked
  if (sha256Hex(original) !== facts.document.sha256) {
    throw new AppError('not-verified', 'The document is not the one that was shown and signed.')
  }
  const { subject, fingerprint } = certificateFacts(seal.certificate)
  const { bytes: sealed } = await inPdfThread({
    kind: 'append',
    bytes: original,
    pages: [signaturePage(facts), certificateOfCompletion(facts, { subject, fingerprint })].flatMap(pagesOf),
    seal: {
      field: `Ward seal ${facts.id}`.replaceAll('.', '-'),
      name: subject,
      reason: `Seals the document as ${facts.signer.name} signed and accepted it`,
      date: pdfDate(facts.acceptedAt).slice(1, -1),
      originalSha256: facts.document.sha256,
    },
  })
  const place = sealed === null ? null : lastSealPlace(sealed)
  if (sealed === null || place === null) throw new AppError('internal', 'The seal found no place.')
  const file = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  file.write(wholeRange(sealed, place), place.range.start, 'latin1')
  const cms = Buffer.from(sealCms(seal, digestOfSealed(sealed, place))).toString('hex')
  const room = place.hex.end - place.hex.start
  if (cms.length > room) throw new AppError('internal', 'The seal is larger than its place.')
  file.write(cms.padEnd(room, '0'), place.hex.start, 'latin1')
  const { problem } = verifySealedPdf(sealed)
  if (problem !== null) throw new AppError('internal', 'The seal that was made does not hold.')
  return sealed
}
