import * as z from 'zod'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { contract } from './route.ts'

export const beginMicrosoft = contract({
  method: 'POST',
  path: '/api/sign-in/microsoft/begin',
  does: 'Begins a sign-in with Microsoft: the address the browser goes to.',
  permission: 'public',
  answer: z.object({ schema: z.literal('ward.go-to/1'), url: z.string() }),
})

export const linkMicrosoft = contract({
  method: 'POST',
  path: '/api/account/microsoft/begin',
  does: 'Begins to link the own Microsoft account.',
  permission: 'credentials:own',
  answer: z.object({ schema: z.literal('ward.go-to/1'), url: z.string() }),
})

const given = z.string().max(4_000).optional()

/** Microsoft sends the browser here; it is sent on to the first page, with a code of what went wrong if anything did. */
export const finishMicrosoft = contract({
  method: 'GET',
  path: '/api/sign-in/microsoft/callback',
  does: 'Where Microsoft sends the browser back to; goes on to the first page.',
  permission: 'public',
  query: z.object({
    code: given,
    state: given,
    session_state: given,
    iss: given,
    error: given,
    error_description: given,
    error_uri: given,
  }),
  answer: z.object({ schema: z.literal('ward.went-on/1') }),
})

const settings = z.object({
  tenantId: z.string().max(100),
  clientId: z.string().max(100),
  cloud: z.enum(['commercial', 'gcc-high', 'dod', 'china']),
  groups: z.record(
    z.string().max(100),
    z.array(
      z.object({ role: z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]]), tenant: z.string().max(64) }),
    ),
  ),
  allowedDomains: z.array(z.string().max(255)).max(50).optional(),
})

const withSecret = settings.extend({ clientSecret: z.string().max(500).optional() })

export const readMicrosoft = contract({
  method: 'GET',
  path: '/api/settings/microsoft',
  does: 'How people sign in with Microsoft; the secret is never answered.',
  permission: 'settings:read',
  answer: z.object({
    schema: z.literal('ward.microsoft-settings/1'),
    settings: settings.nullable(),
    callback: z.string(),
    /** What a change names as seen; 0 while nobody has set it up. */
    version: z.int(),
  }),
})

export const writeMicrosoft = contract({
  method: 'PUT',
  path: '/api/settings/microsoft',
  does: 'Sets up sign-in with Microsoft, or turns it off with null. Without a secret the kept one stays.',
  permission: 'settings:manage',
  body: z.object({ settings: withSecret.nullable(), expects: z.int().min(0) }),
  answer: z.object({ schema: z.literal('ward.microsoft-settings-kept/1') }),
})

export const testMicrosoft = contract({
  method: 'POST',
  path: '/api/settings/microsoft/test',
  does: 'Asks Microsoft whether the kept directory and cloud answer as Ward needs it; nobody is signed in.',
  permission: 'settings:manage',
  answer: z.object({
    schema: z.literal('ward.microsoft-tested/1'),
    /** The issuer that answered. */
    issuer: z.string(),
  }),
})
