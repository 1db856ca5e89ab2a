import * as z from 'zod'
import { OFFICES } from '../../../base/contact/offices.ts'
import { shownContact } from './contact.ts'
import { contract } from './route.ts'

const ofOffice = z.object({ tenant: z.string().max(64), office: z.enum(OFFICES) })
const text = z.string().max(10_000)
const day = z.iso.date()
const note = (most = 1_000) => z.string().trim().min(1).max(most)
const version = z.int().min(0)

const holder = z.object({
  /** Somebody with an account here; the name and address are theirs then. */
  account: z.string().max(64).nullable(),
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().min(3).max(320).nullable(),
})

export const designateOffice = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/designations/:office',
  does: 'Designates who holds an office, with a deputy; who held it before stays in the history.',
  permission: 'contact:change',
  params: ofOffice,
  body: z.object({
    holder,
    deputy: holder.nullable(),
    from: day,
    until: day.nullable(),
    /** A PDF that is kept here already. */
    document: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), title: note(300) }).nullable(),
    why: note().nullable(),
    expects: version,
  }),
  answer: shownContact,
})

export const endDesignation = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/designations/:office/end',
  does: 'Ends a designation: from that day on nobody holds the office.',
  permission: 'contact:change',
  params: ofOffice,
  body: z.object({ on: day, why: note(), expects: version }),
  answer: shownContact,
})

export const askDesignationSignature = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/designations/:office/signature',
  does: 'Writes the designation as a PDF and asks for a signature over it.',
  permission: 'contact:change',
  params: ofOffice,
  body: z.object({ expects: version }),
  answer: z.object({ schema: z.literal('ward.designation-signature/1'), signature: text }),
})
