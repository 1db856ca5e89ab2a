import * as z from 'zod'
import { SETTLEMENT_KINDS } from '../../../base/vendors/settlement-kinds.ts'
import { contract } from './route.ts'
import { day, shownSettlement } from './vendor-parts.ts'

/** That a vendor or an app needs no agreement: asked by one person, approved by another where there is one. */

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().min(1).max(64) })
/** The version that was seen, 0 for none. */
const expects = z.int().min(0)
const seen = z.int().min(1)
const reason = z.string().trim().min(5).max(4_000)
const key = z.string().min(3).max(400)

const settled = z.object({ schema: z.literal('ward.vendor-settlement/1'), settlement: shownSettlement })

export const askSettlement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-settlements',
  does: 'Asks that a vendor or an app needs no agreement, with a reason from the fixed list. It settles nothing until it is approved.',
  permission: 'agreements:change',
  params,
  body: z.object({
    subject: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('vendor'), id: z.string().max(64) }),
      z.object({ kind: z.literal('app'), key }),
    ]),
    settles: z.enum(SETTLEMENT_KINDS),
    reason,
    /** The last day on which it holds. */
    until: day,
    expects,
  }),
  answer: settled,
})

export const readSettlement = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendor-settlements/:id',
  does: 'One settlement with every version there was.',
  permission: 'agreements:read',
  params: named,
  answer: z.object({
    schema: z.literal('ward.vendor-settlement/1'),
    settlement: shownSettlement,
    versions: z.array(shownSettlement.omit({ approval: true })),
  }),
})

export const approveSettlement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-settlements/:id/approve',
  does: 'Approves what another person asked: no agreement is needed, until its day.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ expects: seen }),
  answer: settled,
})

export const endSettlement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-settlements/:id/end',
  does: 'Declines what is asked, or withdraws what holds, with a reason.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ expects: seen, why: reason, what: z.enum(['request', 'all']) }),
  answer: settled,
})
