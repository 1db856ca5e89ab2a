import * as z from 'zod'
import { AGENT_ANSWERS, BREACH_OUTCOMES } from '../../../base/agreements/agreement.ts'
import {
  agreementRow,
  clauseSent,
  dataAfterSent,
  day,
  direction,
  sha256,
  shownAgreement,
  sideName,
  status,
  termsSent,
  text,
} from './agreement-parts.ts'
import { contract } from './route.ts'

/** Agreements other than Microsoft’s: written down, signed, checked clause by clause, ended (45 CFR 164.504(e)). */

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().max(64) })
const numbered = named.extend({ number: z.coerce.number().int().min(1).max(1_000) })
/** The version that was seen: what somebody else changed meanwhile is not decided unseen. */
const expects = z.int().min(1)
const why = z.string().trim().min(5).max(4_000)

/** What the caller may do here. */
const may = z.object({ change: z.boolean(), sign: z.boolean() })

const one = z.object({ schema: z.literal('ward.agreement-kept/1'), agreement: shownAgreement })

export const listAgreements = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/agreements',
  does: 'The agreements with vendors, clients and subcontractors, by what needs doing first.',
  permission: 'agreements:read',
  params,
  query: z.object({
    direction: direction.optional(),
    status: status.optional(),
    /** Only what ends within so many days, or ran out and has no newer one. */
    expiring: z.coerce.number().int().min(1).max(3_650).optional(),
    /** Id of a record in the register of vendors. */
    vendor: z.string().max(128).optional(),
    after: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({
    schema: z.literal('ward.agreements/1'),
    practice: z.boolean(),
    /** The day it is there, `2026-11-22`. */
    today: z.string(),
    agreements: z.array(agreementRow),
    /** Goes on with `after`; null at the end. */
    next: z.string().nullable(),
    /** Of all, before the filters. */
    counts: z.object({ all: z.int(), statuses: z.record(z.string(), z.int()), wanting: z.int() }),
    may,
    note: z.string(),
  }),
})
export type ListedAgreements = z.infer<typeof listAgreements.answer>

export const readAgreement = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/agreements/:id',
  does: 'One agreement with its signatures, its clauses and every version that there was.',
  permission: 'agreements:read',
  params: named,
  answer: z.object({
    schema: z.literal('ward.shown-agreement/1'),
    practice: z.boolean(),
    today: z.string(),
    agreement: shownAgreement,
    history: z.array(
      z.object({ version: z.int(), at: z.string(), by: z.string(), did: z.string(), leaf: z.int() }),
    ),
    may,
    /** Whose name stands below what the caller attests; null where they may not. */
    attester: z.object({ name: z.string(), capacity: z.string() }).nullable(),
    note: z.string(),
  }),
})
export type ReadAgreement = z.infer<typeof readAgreement.answer>

export const addAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements',
  does: 'Writes an agreement down as a draft, or one that takes the place of another once it holds.',
  permission: 'agreements:change',
  params,
  body: z.object({
    /** Made up by the page, so that the same draft sent twice is one. */
    key: z.string().regex(/^[0-9a-f]{16}$/),
    terms: termsSent,
    supersedes: z.object({ id: z.string().max(64), version: z.int().min(1) }).nullable(),
  }),
  answer: one,
})

export const changeAgreement = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/agreements/:id/terms',
  does: 'Changes a draft that nobody has signed or is asked to sign.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ expects, terms: termsSent }),
  answer: one,
})

export const changeHeldAgreement = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/agreements/:id/held',
  does: 'Says which vendor of the register the other side is, and whether it is an agent: no part of the paper.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ expects, vendor: text(128).nullable(), agent: z.enum(AGENT_ANSWERS) }),
  answer: one,
})

export const draftAgreementText = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/draft-text',
  does: 'Makes Ward’s own plain draft of the agreement the file that is signed. For counsel to read; not legal advice.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ expects }),
  answer: one,
})

export const checkClauses = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/clauses',
  does: 'Keeps what somebody read in the agreement’s file, clause by clause, with page or quote.',
  permission: 'agreements:change',
  params: named,
  body: z.object({
    sha256,
    clauses: z.array(clauseSent).max(20),
    /** The version of the check before it that was seen, 0 for none. */
    expects: z.int().min(0),
  }),
  answer: one,
})

export const askToSign = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/ask',
  does: 'Asks our side or the other side to sign the exact file. A link for the other side is made with the signature’s own routes.',
  permission: 'agreements:change',
  params: named,
  body: z.discriminatedUnion('side', [
    z.object({ expects, side: z.literal('ours') }),
    z.object({
      expects,
      side: z.literal('theirs'),
      name: text(200),
      email: z.email().max(254),
      title: text(200).nullable(),
    }),
  ]),
  answer: one.extend({ signature: z.string() }),
})

const paperSigner = z.object({ name: text(200), title: text(200), on: day }).nullable()

export const attestAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/attest',
  does: 'An officer’s word that the file was signed on paper or elsewhere. Who attests comes from the session.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({
    expects,
    sha256: sha256.nullable(),
    ours: paperSigner,
    theirs: paperSigner,
    /** The attester’s full name as they typed it. */
    name: text(200),
  }),
  answer: one,
})

export const declineAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/decline',
  does: 'Writes down that one side does not sign.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ expects, side: sideName, why }),
  answer: one,
})

export const voidAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/void',
  does: 'Voids an agreement that was written down or signed in error. It stays in the history and counts for nothing.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ expects, why }),
  answer: one,
})

export const terminateAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/terminate',
  does: 'Ends an agreement from a day on, with the reason.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({
    expects,
    /** The first day on which it no longer holds. */
    from: day,
    why,
  }),
  answer: one,
})

export const keepDataAfter = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/data-after',
  does: 'Writes down what became of the patient data, backups and logs after the end (45 CFR 164.504(e)(2)(ii)(J)).',
  permission: 'agreements:change',
  params: named,
  body: dataAfterSent.extend({ expects }),
  answer: one,
})

export const addAgreementBreach = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/breaches',
  does: 'Writes down that the other side materially breaks the agreement (45 CFR 164.504(e)(1)(ii), (iii)).',
  permission: 'agreements:change',
  params: named,
  body: z.object({ expects, learned: day, what: why }),
  answer: one,
})

export const addCureStep = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/breaches/:number/steps',
  does: 'Writes down a step towards curing it.',
  permission: 'agreements:change',
  params: numbered,
  body: z.object({ expects, on: day, what: why }),
  answer: one,
})

export const settleAgreementBreach = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/agreements/:id/breaches/:number/outcome',
  does: 'Writes down how it came out: cured, the agreement ended, or ending it is not feasible.',
  permission: 'agreements:change',
  params: numbered,
  body: z.object({ expects, kind: z.enum(BREACH_OUTCOMES), on: day, why }),
  answer: one,
})
