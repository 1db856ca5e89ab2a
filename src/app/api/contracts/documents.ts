import * as z from 'zod'
import { ACTIVE_KINDS } from '../../../base/signing/active-content.ts'
import { bytes } from './bytes.ts'
import { response } from './media-type.ts'
import { contract } from './route.ts'

/** As the store takes them (src/store/documents.ts); a test holds the two together. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024

export const keepDocument = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/documents',
  does: 'Keeps a PDF sealed under the SHA-256 of its exact bytes, to be named by an agreement or a report.',
  permission: 'agreements:change',
  params: z.object({ tenant: z.string().max(64) }),
  body: bytes(LARGEST_DOCUMENT),
  answer: z.object({
    schema: z.literal('ward.document-kept/1'),
    sha256: z.string(),
    bytes: z.int().min(1),
    pages: z.int().min(1),
    /** What acts in it, or is not shown to everybody alike: nobody can be asked to sign such a file. */
    active: z.array(z.enum(ACTIVE_KINDS)).readonly(),
    /** The same as a sentence; null where nothing does. */
    mark: z.string().nullable(),
    /** False when the very same file was here already. */
    isNew: z.boolean(),
  }),
})

export const readDocument = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/documents/:sha256',
  does: 'The exact bytes of a kept PDF.',
  permission: 'agreements:read',
  params: z.object({ tenant: z.string().max(64), sha256: z.string().max(64) }),
  answer: response('application/pdf'),
})
