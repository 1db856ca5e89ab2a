import { AppError } from '../../../base/app-error.ts'
import { activeMark } from '../../../base/signing/active-content.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import { deedOf } from '../../auth/caller.ts'
import * as contracts from '../contracts/documents.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** Files that people agree on: kept under their hash, and given back byte for byte. */
export const documentRoutes: readonly Route[] = [
  defineRoute(contracts.keepDocument, async ({ body, tenant, caller }) => {
    const { pages, active } = await readPdf(body)
    const { store, scope } = tenant().work()
    const { sha256, bytes, kept } = await store.documents.keep(scope, body, deedOf(caller()))
    const mark = active.length === 0 ? null : activeMark(active)
    return { schema: 'ward.document-kept/1' as const, sha256, bytes, pages, active, mark, isNew: kept }
  }),
  defineRoute(contracts.readDocument, async ({ params, tenant }) => {
    const { store, scope } = tenant().work()
    const bytes = await store.documents.read(scope, params.sha256)
    // Lists that were read in are kept as documents too, and have doors of their own.
    if (!isPdf(bytes)) throw new AppError('not-found', 'This tenant has no such document.')
    return new Response(new Uint8Array(bytes), { headers: pdfHeaders(params.sha256, bytes.length) })
  }),
]

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** A PDF comes from people: the browser saves it under a name of Ward's own, and never runs it as one of Ward's pages. */
export function pdfHeaders(name: string, length: number): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    'content-length': String(length),
    'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9.-]/g, '').slice(0, 80)}.pdf"`,
    'content-security-policy': "default-src 'none'; sandbox",
  }
}
