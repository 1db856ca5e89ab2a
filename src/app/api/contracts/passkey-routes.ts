import * as z from 'zod'
import {
  passkeyAuthenticationOptions,
  passkeyAuthenticationResponse,
  passkeyRegistrationOptions,
  passkeyRegistrationResponse,
} from './passkeys.ts'
import { contract } from './route.ts'
import { proveAgain, signInWithPassword } from './sign-in.ts'

const ticket = z.string().min(1).max(200)
/** One line, as it is kept. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u)
const params = z.object({ id: z.string().regex(/^k-[0-9a-f]{16}$/) })

export const beginPasskeySignIn = contract({
  method: 'POST',
  path: '/api/sign-in/passkey/begin',
  does: 'Gives what the browser asks the device for, to sign in with a passkey.',
  permission: 'public',
  body: z.object({
    /** The ticket of a second step, where a password came before. */
    second: ticket.optional(),
  }),
  answer: z.object({
    schema: z.literal('ward.passkey-sign-in-begun/1'),
    options: passkeyAuthenticationOptions,
    ticket: z.string(),
  }),
})

export const finishPasskeySignIn = contract({
  method: 'POST',
  path: '/api/sign-in/passkey/finish',
  does: 'Signs in with what the device answered, alone or as the second step after a password.',
  permission: 'public',
  body: z.object({ ticket, response: passkeyAuthenticationResponse, second: ticket.optional() }),
  answer: signInWithPassword.answer,
})

export const beginPasskeyProof = contract({
  method: 'POST',
  path: '/api/session/prove/passkey/begin',
  does: 'Gives what the browser asks the device for, to prove who is there once more.',
  permission: 'session:own',
  answer: beginPasskeySignIn.answer.extend({ schema: z.literal('ward.passkey-proof-begun/1') }),
})

export const finishPasskeyProof = contract({
  method: 'POST',
  path: '/api/session/prove/passkey/finish',
  does: 'Proves with what the device answered that the person is still there, before a dangerous act.',
  permission: 'session:own',
  body: z.object({ ticket, response: passkeyAuthenticationResponse }),
  answer: proveAgain.answer,
})

export const beginPasskey = contract({
  method: 'POST',
  path: '/api/account/passkeys/begin',
  does: 'Gives what the browser asks the device for, to add a passkey.',
  permission: 'credentials:own',
  answer: z.object({
    schema: z.literal('ward.passkey-begun/1'),
    options: passkeyRegistrationOptions,
    ticket: z.string(),
  }),
})

export const finishPasskey = contract({
  method: 'POST',
  path: '/api/account/passkeys/finish',
  does: 'Adds the passkey that the device made.',
  permission: 'credentials:own',
  body: z.object({ ticket, name, response: passkeyRegistrationResponse }),
  answer: z.object({
    schema: z.literal('ward.passkey-added/1'),
    /** Recovery codes, shown once; null where the account had some already. */
    codes: z.array(z.string()).nullable(),
  }),
})

export const renamePasskey = contract({
  method: 'PUT',
  path: '/api/account/passkeys/:id',
  does: 'Gives one of the own passkeys another name.',
  permission: 'credentials:own',
  params,
  body: z.object({ name }),
  answer: z.object({ schema: z.literal('ward.passkey-renamed/1') }),
})

export const removePasskey = contract({
  method: 'DELETE',
  path: '/api/account/passkeys/:id',
  does: 'Removes one of the own passkeys; with the last second factor the recovery codes go too.',
  permission: 'credentials:own',
  params,
  answer: z.object({ schema: z.literal('ward.passkey-removed/1') }),
})
