import * as z from 'zod'
import { PERMISSION_NAMES } from '../../../base/people/permissions.ts'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { contract } from './route.ts'

const email = z
  .string()
  .trim()
  .min(3)
  .max(320)
  .regex(/^[^\s@]+@[^\s@]+$/)
/** Longer ones are refused where the rules are said in words. */
const password = z.string().min(1).max(10_000)
const secret = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(200)

export const FACTORS = ['totp', 'passkey', 'recovery-code'] as const

/** Somebody who is signed in, and what the pages may offer. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Tenants this person may know of, with what may be done there. */
  tenants: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      practice: z.boolean(),
      roles: z.array(z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])),
      permissions: z.array(z.enum(PERMISSION_NAMES as [(typeof PERMISSION_NAMES)[number]])),
    }),
  ),
  /** What may be done in the installation as a whole. */
  permissions: z.array(z.enum(PERMISSION_NAMES as [(typeof PERMISSION_NAMES)[number]])),
  factors: z.array(z.enum(FACTORS)),
  idleMinutes: z.number(),
})
export type Me = z.infer<typeof me>

/** What the page shows first: the door that is open. */
export const readDoor = contract({
  method: 'GET',
  path: '/api/sign-in',
  does: 'Tells whether Ward waits for its first administrator, for a sign-in, or knows who is there.',
  permission: 'public',
  answer: z.object({
    schema: z.literal('ward.door/1'),
    state: z.enum(['first-run', 'signed-out', 'signed-in']),
    me: me.nullable(),
    /** Whether people may sign in with their Microsoft account. */
    microsoft: z.boolean(),
    /** Why passkeys do not work at this address; null when they do. */
    noPasskeys: z.string().nullable(),
  }),
})

const signedIn = z.object({
  schema: z.literal('ward.signed-in/1'),
  state: z.enum(['signed-in', 'second-factor']),
  /** For the second step; it is kept by the page and nowhere else. */
  ticket: z.string().nullable(),
  factors: z.array(z.enum(FACTORS)),
})

export const signInWithPassword = contract({
  method: 'POST',
  path: '/api/sign-in/password',
  does: 'Signs in with address and password, or asks for the second factor.',
  permission: 'public',
  body: z.object({ email, password }),
  answer: signedIn,
})

export const signInWithCode = contract({
  method: 'POST',
  path: '/api/sign-in/code',
  does: 'The second step of a sign-in: a code of the authenticator, or a recovery code.',
  permission: 'public',
  body: z.object({
    ticket: secret,
    factor: z.enum(['totp', 'recovery-code']),
    code: z.string().min(1).max(40),
  }),
  answer: signedIn,
})

export const firstRun = contract({
  method: 'POST',
  path: '/api/first-run',
  does: 'Makes the first HIPAA administrator with the one-time link of the terminal, and signs in.',
  permission: 'public',
  body: z.object({ token: secret, name, email, password }),
  answer: signedIn,
})

export const signOut = contract({
  method: 'POST',
  path: '/api/session/end',
  does: 'Ends this session.',
  permission: 'session:own',
  answer: z.object({ schema: z.literal('ward.signed-out/1') }),
})

export const proveAgain = contract({
  method: 'POST',
  path: '/api/session/prove',
  does: 'Proves with the password that the person is still there, before a dangerous act.',
  permission: 'session:own',
  body: z.object({ password }),
  answer: z.object({ schema: z.literal('ward.identity-proven/1'), minutes: z.number() }),
})

export const proveWithMicrosoft = contract({
  method: 'POST',
  path: '/api/session/prove/microsoft',
  does: 'Begins a fresh proof with the own Microsoft account: the address that the browser opens.',
  permission: 'session:own',
  answer: z.object({ schema: z.literal('ward.go-to/1'), url: z.string() }),
})

export const listSessions = contract({
  method: 'GET',
  path: '/api/sessions',
  does: 'Lists the own sessions.',
  permission: 'session:own',
  answer: z.object({
    schema: z.literal('ward.sessions/1'),
    sessions: z.array(
      z.object({
        id: z.string(),
        current: z.boolean(),
        method: z.string(),
        beganAt: z.string(),
        seenAt: z.string(),
        agent: z.string(),
        address: z.string(),
      }),
    ),
  }),
})

export const endSession = contract({
  method: 'DELETE',
  path: '/api/sessions/:id',
  does: 'Ends one of the own sessions.',
  permission: 'session:own',
  params: z.object({ id: z.string().regex(/^s-[0-9a-f]{16}$/) }),
  answer: z.object({ schema: z.literal('ward.sessions-ended/1'), ended: z.int() }),
})

export const endOtherSessions = contract({
  method: 'POST',
  path: '/api/sessions/end-others',
  does: 'Ends all own sessions but this one.',
  permission: 'session:own',
  answer: z.object({ schema: z.literal('ward.sessions-ended/1'), ended: z.int() }),
})
