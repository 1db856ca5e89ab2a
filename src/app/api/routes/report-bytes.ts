import { canonicalJson } from '../../../base/canonical-json.ts'
import { sha256Hex } from '../../../host/crypto.ts'
import { type ShownReport, shownReport } from '../contracts/audit-page.ts'

type Report = NonNullable<ShownReport['report']>
type Unhashed = Omit<Report, 'sha256'>

const SCHEMA = 'ward.reviewed-report/1'
const unhashed = shownReport.shape.report.unwrap().omit({ sha256: true })

/**
 * The exact bytes of a report as a page shows it: canonical JSON (RFC 8785) of what is sent and nothing else, so that what
 * a reviewer reads is what is signed. Names that can identify a patient are withheld in it as on the page.
 */
export function bytesOfReport(report: Unhashed): Uint8Array {
  return Buffer.from(canonicalJson({ schema: SCHEMA, ...unhashed.parse(report) }))
}

export function withHash(report: Unhashed): Report {
  return { ...report, sha256: sha256Hex(bytesOfReport(report)) }
}

/** A report that was signed, as its bytes say. @param sha256 of the bytes */
export function reportOfBytes(bytes: Uint8Array, sha256: string): Report {
  return { ...unhashed.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))), sha256 }
}
