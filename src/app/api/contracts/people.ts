import * as z from 'zod'
import { PERMISSION_NAMES } from '../../../base/people/permissions.ts'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { instantFromMilliseconds } from '../../../base/time.ts'
import { contract } from './route.ts'
import { FACTORS } from './sign-in.ts'

const role = z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])
const permission = z.enum(PERMISSION_NAMES as [(typeof PERMISSION_NAMES)[number]])
/** However precisely it is written, it is kept as Ward writes moments. */
const moment = z.iso.datetime().transform(text => instantFromMilliseconds(Date.parse(text)))
/** What is no id of an account is none that is here: 404, not a fault of the request. */
const id = z.string().min(1).max(64)
const params = z.object({ id })

/** Roles that somebody is to have. Whether each can be given is told in a sentence (auth/grant-changes.ts). */
const grants = z
  .array(z.object({ role, tenant: z.string().min(1).max(64), until: moment.optional() }))
  .max(200)

/** Somebody who may sign in, or might once. */
export const person = z.object({
  id: z.string(),
  /** What a change of the roles names as seen. */
  version: z.int(),
  name: z.string(),
  email: z.string(),
  kind: z.enum(['person', 'break-glass']),
  state: z.enum(['invited', 'active', 'closed']),
  /** Ended ones stand here until they are taken. */
  grants: z.array(
    z.object({
      role,
      /** A tenant's name, or `*` for all. */
      tenant: z.string(),
      /** Null for a role without an end. */
      until: z.string().nullable(),
      /** Who gave it: an administrator, or a group of Microsoft Entra, which takes it too. */
      from: z.enum(['ward', 'microsoft']),
    }),
  ),
  /** Those that hold now. */
  loans: z.array(z.object({ permission, tenant: z.string(), until: z.string() })),
  /** Second factors that are set up. */
  factors: z.array(z.enum(FACTORS)),
  /** Whether a Microsoft account signs in here. */
  microsoft: z.boolean(),
  /** Null when they never did, or it is not known. */
  lastSignIn: z.string().nullable(),
})
export type Person = z.infer<typeof person>

/** It is answered once and kept nowhere: whoever asked hands it over. */
const link = z.object({
  /** What stands after `/invitation#`. */
  token: z.string(),
  endsAt: z.string(),
})
export type InvitationLink = z.infer<typeof link>

const withLink = z.object({ schema: z.literal('ward.person-with-link/1'), person, link })
const one = z.object({ schema: z.literal('ward.person/1'), person })

export const listPeople = contract({
  method: 'GET',
  path: '/api/people',
  does: 'Lists everybody who may sign in or once might, with roles, loans and second factors.',
  permission: 'users:read',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(500).optional(),
    after: z.string().max(64).optional(),
  }),
  answer: z.object({
    schema: z.literal('ward.people/1'),
    items: z.array(person),
    next: z.string().nullable(),
    /** False when the log of sign-ins could not be read to its end. */
    signInsComplete: z.boolean(),
  }),
})

export const invitePerson = contract({
  method: 'POST',
  path: '/api/people',
  does: 'Makes an account and the one-time link by which its person chooses a password.',
  permission: 'users:manage',
  // Longer ones are refused where the rules are said in words.
  body: z.object({ name: z.string().max(20_000), email: z.string().max(20_000), grants }),
  answer: withLink,
})

export const inviteAgain = contract({
  method: 'POST',
  path: '/api/people/:id/invite-again',
  does: 'Makes a new link for somebody who has not signed in yet; older ones open nothing any more.',
  permission: 'users:manage',
  params,
  answer: withLink,
})

export const resetPerson = contract({
  method: 'POST',
  path: '/api/people/:id/reset',
  does: 'Ends all access of a person, makes password and second factors void, and makes a link to begin anew.',
  permission: 'users:manage',
  params,
  answer: withLink,
})

export const setGrants = contract({
  method: 'PUT',
  path: '/api/people/:id/grants',
  does: 'Replaces the roles that a person was given in Ward; those of Microsoft groups stay.',
  permission: 'users:manage',
  params,
  body: z.object({ grants, expects: z.int().min(1) }),
  answer: one,
})

export const closePerson = contract({
  method: 'POST',
  path: '/api/people/:id/close',
  does: 'Ends all access of a person at once; the account stays on record.',
  permission: 'users:manage',
  params,
  answer: one,
})

export const reopenPerson = contract({
  method: 'POST',
  path: '/api/people/:id/reopen',
  does: 'Opens a closed account with the roles it had, and makes a link to begin anew.',
  permission: 'users:manage',
  params,
  answer: withLink,
})

const token = z.string().min(1).max(200)

export const lookAtInvitation = contract({
  method: 'POST',
  path: '/api/invitation/look',
  does: 'Tells for whom an invitation link was made.',
  permission: 'public',
  body: z.object({ token }),
  answer: z.object({ schema: z.literal('ward.invitation/1'), name: z.string(), email: z.string() }),
})

export const acceptInvitation = contract({
  method: 'POST',
  path: '/api/invitation',
  does: 'Sets the password of an invited person, uses the link up, and signs in.',
  permission: 'public',
  body: z.object({ token, password: z.string().min(1).max(10_000) }),
  answer: z.object({ schema: z.literal('ward.invitation-accepted/1') }),
})

const tenantParams = z.object({ tenant: z.string().max(64) })
const named = z.object({ id: z.string(), name: z.string() })
const loan = z.object({ account: named, permission, until: z.string() })

export const listLoans = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/loans',
  does: 'Lists what is lent to a provider’s operators now, to whom something could be lent, and what the caller may lend.',
  permission: 'loans:read',
  params: tenantParams,
  answer: z.object({
    schema: z.literal('ward.loans/1'),
    loans: z.array(loan),
    operators: z.array(named),
    lendable: z.array(permission),
    /** Longest time of a loan. */
    days: z.int(),
  }),
})

export const giveLoan = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/loans',
  does: 'Lends an own permission to a provider’s operator for up to 30 days. The reason is kept sealed.',
  permission: 'loans:give',
  params: tenantParams,
  body: z.object({ account: id, permission, until: moment, reason: z.string().trim().min(5).max(500) }),
  answer: z.object({ schema: z.literal('ward.loan/1'), loan }),
})

export const endLoan = contract({
  method: 'DELETE',
  path: '/api/tenants/:tenant/loans/:account/:permission',
  does: 'Ends a loan before its time.',
  permission: 'loans:give',
  params: tenantParams.extend({ account: id, permission: z.string().max(64) }),
  answer: z.object({ schema: z.literal('ward.loan-ended/1') }),
})
