import * as z from 'zod'
import { type Permission, PERMISSION_NAMES } from '../../../base/people/permissions.ts'
import { contract } from './route.ts'

/** Longer ones are refused where the rules are said in words. */
const password = z.string().min(1).max(10_000)
const permission = z.enum(PERMISSION_NAMES as [Permission])
const tenant = z.string().min(1).max(64)

/** Shown once; null where the account had codes already. */
const firstCodes = z.array(z.string()).nullable()

/** A passkey as its owner sees it. */
const shownPasskey = z.object({
  id: z.string(),
  name: z.string(),
  addedAt: z.string(),
  /** Whether it is in a cloud keychain, so that it outlives its device. */
  backedUp: z.boolean(),
})
export type ShownPasskey = z.infer<typeof shownPasskey>

export const readFactors = contract({
  method: 'GET',
  path: '/api/account/factors',
  does: 'Tells how the person proves who it is: password, authenticator, passkeys, recovery codes.',
  permission: 'session:own',
  answer: z.object({
    schema: z.literal('ward.own-factors/1'),
    hasPassword: z.boolean(),
    /** Since when the authenticator is set up; null when none is. */
    totp: z.object({ since: z.string() }).nullable(),
    passkeys: z.array(shownPasskey),
    /** How many recovery codes were not used yet. */
    recoveryCodes: z.int(),
    /** Why passkeys do not work at this address; null when they do. */
    noPasskeys: z.string().nullable(),
    /** Whether people may sign in with Microsoft here, and a Microsoft account signs in as the person. */
    microsoft: z.enum(['off', 'not-connected', 'connected']),
    /** From when nothing but the account opens until a second factor is set up; null when none is due. */
    due: z.string().nullable(),
  }),
})

export const changePassword = contract({
  method: 'PUT',
  path: '/api/account/password',
  does: 'Changes the own password and ends all other own sessions.',
  permission: 'credentials:own',
  body: z.object({ current: password, next: password }),
  answer: z.object({ schema: z.literal('ward.password-changed/1'), ended: z.int() }),
})

export const beginTotp = contract({
  method: 'POST',
  path: '/api/account/totp/begin',
  does: 'Makes a secret for an authenticator app; it counts once a code of the app was entered.',
  permission: 'credentials:own',
  answer: z.object({
    schema: z.literal('ward.totp-begun/1'),
    /** Base32, for whoever types it. */
    secret: z.string(),
    uri: z.string(),
    /** Rows of the QR code from the top, with its quiet zone: `1` is dark, `0` light. */
    qr: z.array(z.string()),
  }),
})

export const confirmTotp = contract({
  method: 'POST',
  path: '/api/account/totp/confirm',
  does: 'Sets the authenticator up with a code that it shows.',
  permission: 'credentials:own',
  body: z.object({ code: z.string().min(1).max(40) }),
  answer: z.object({ schema: z.literal('ward.totp-set-up/1'), codes: firstCodes }),
})

export const removeTotp = contract({
  method: 'DELETE',
  path: '/api/account/totp',
  does: 'Removes the authenticator; with the last second factor its recovery codes go too.',
  permission: 'credentials:own',
  answer: z.object({ schema: z.literal('ward.totp-removed/1') }),
})

export const newRecoveryCodes = contract({
  method: 'POST',
  path: '/api/account/recovery-codes',
  does: 'Gives ten new recovery codes, once; the old ones are void.',
  permission: 'credentials:own',
  answer: z.object({ schema: z.literal('ward.recovery-codes/1'), codes: z.array(z.string()) }),
})

/** An API token as its owner sees it; its text is told only when it is made. */
const shownToken = z.object({
  id: z.string(),
  name: z.string(),
  permissions: z.array(permission),
  /** Null for every tenant of the account. */
  tenants: z.array(tenant).nullable(),
  madeAt: z.string(),
  endsAt: z.string(),
  /** Kept to within a minute; null before the first use. */
  usedAt: z.string().nullable(),
  hasEnded: z.boolean(),
})
export type ShownToken = z.infer<typeof shownToken>

/** Without a fresh proof: it names the tokens and opens nothing. */
export const listTokens = contract({
  method: 'GET',
  path: '/api/account/tokens',
  does: 'Lists the own API tokens, and what a new one may be made for.',
  permission: 'session:own',
  answer: z.object({
    schema: z.literal('ward.own-tokens/1'),
    tokens: z.array(shownToken),
    choices: z.array(z.object({ permission, allows: z.string() })),
  }),
})

export const makeToken = contract({
  method: 'POST',
  path: '/api/account/tokens',
  does: 'Makes an API token and tells its text once.',
  permission: 'tokens:own',
  body: z.object({
    name: z.string().trim().min(1).max(100),
    permissions: z.array(permission).min(1).max(100),
    tenants: z.array(tenant).min(1).max(1000).nullable().default(null),
    days: z.int().min(1).max(365).default(90),
  }),
  answer: z.object({
    schema: z.literal('ward.token-made/1'),
    id: z.string(),
    token: z.string(),
    endsAt: z.string(),
  }),
})

export const revokeToken = contract({
  method: 'DELETE',
  path: '/api/account/tokens/:id',
  does: 'Revokes one of the own API tokens.',
  permission: 'tokens:own',
  params: z.object({ id: z.string().regex(/^t-[0-9a-f]{16}$/) }),
  answer: z.object({ schema: z.literal('ward.token-revoked/1') }),
})
