import * as z from 'zod'
import { tenantName } from '../../../base/ids.ts'
import { EVERY_TENANT } from '../../../base/people/grants.ts'
import { ROLE_NAMES } from '../../../base/people/roles.ts'

/**
 * Host of each Microsoft cloud that signs people in. GCC is part of the commercial cloud; GCC High and DoD share the host
 * of Microsoft Entra ID for US Government; China is operated by 21Vianet.
 * Source: https://learn.microsoft.com/en-us/entra/identity-platform/authentication-national-cloud (read 2026-11-22)
 */
export const AUTHORITY_HOSTS = {
  commercial: 'login.microsoftonline.com',
  'gcc-high': 'login.microsoftonline.us',
  dod: 'login.microsoftonline.us',
  china: 'login.partner.microsoftonline.cn',
} as const

type MicrosoftCloud = keyof typeof AUTHORITY_HOSTS

/** An id of Microsoft Entra as its pages show it: in small letters, so the same id is never written in two ways. */
export const ENTRA_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The tenant in which personal Microsoft accounts live: whoever has one could sign in.
 * Source: https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference (read 2026-11-22)
 */
const PERSONAL_ACCOUNTS = '9188040d-6c67-4c5b-b112-36a304b66dad'

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

const entraId = z.string().regex(ENTRA_ID, {
  error:
    'An id of Microsoft Entra has 32 hexadecimal digits in small letters, with dashes, as its page shows it.',
})

const grant = z.strictObject({
  role: z.enum(ROLE_NAMES),
  tenant: z.string().refine(text => text === EVERY_TENANT || isTenantName(text), {
    error: 'Name a tenant of this Ward, or * for all.',
  }),
})

/** What an administrator writes in to have people sign in with Microsoft Entra. Nothing here can move the authority. */
export const oidcSettings = z.strictObject({
  /** The clinic's directory. Never `common` or `organizations`: these let any tenant in. */
  tenantId: entraId.refine(id => id !== PERSONAL_ACCOUNTS, {
    error: 'This is the tenant of personal Microsoft accounts; name the tenant of the clinic.',
  }),
  clientId: entraId,
  /** Kept sealed by whoever keeps the settings. */
  clientSecret: z
    .string()
    .regex(/^[\x21-\x7e]{8,256}$/, { error: 'A client secret has 8 to 256 characters and no blanks.' })
    .refine(text => !ENTRA_ID.test(text.toLowerCase()), {
      error: 'This is the id of the client secret; Ward needs its value, which Entra shows once.',
    }),
  cloud: z.enum(Object.keys(AUTHORITY_HOSTS) as MicrosoftCloud[]),
  /** By object id of an Entra group: the roles that its members have while they are in it. */
  groups: z
    .record(entraId, z.array(grant).min(1).max(50))
    .refine(groups => Object.keys(groups).length <= 200, { error: 'At most 200 groups.' }),
  /** Domains whose addresses may meet an invitation; see `mayMatchByEmail`. It lets nobody in and keeps nobody out. */
  allowedDomains: z
    .array(z.string().regex(DOMAIN, { error: 'A domain is written like clinic.example, in small letters.' }))
    .max(50)
    .optional(),
})

export type OidcSettings = Readonly<z.infer<typeof oidcSettings>>

function isTenantName(text: string): boolean {
  try {
    return tenantName(text) === text
  } catch {
    return false
  }
}
