import * as z from 'zod'
import { contract } from './route.ts'

/** When something was done last, and by whom in words; null for never. */
const done = z.object({ at: z.string(), by: z.string() }).nullable()

export const readSettings = contract({
  method: 'GET',
  path: '/api/settings',
  does: 'Tells how Ward runs: its address and encryption, its metrics, the last backup, the emergency code.',
  permission: 'settings:read',
  answer: z.object({
    schema: z.literal('ward.settings/1'),
    /** Where people reach Ward. */
    address: z.string(),
    /** Network addresses and ports on which it listens. */
    listens: z.array(z.string()),
    /** Who encrypts: Ward itself, a proxy in front of it, or nobody because it answers this machine only. */
    encryption: z.enum(['ward', 'proxy', 'this-machine']),
    metrics: z.object({
      path: z.string(),
      /** Whether a collector on another machine may ask, with the token of the setting. */
      elsewhere: z.boolean(),
    }),
    backup: z.object({ last: done }),
    emergency: z.object({
      /** What a change names as seen. */
      version: z.string(),
      /** Whether there is a code that opens. */
      isReady: z.boolean(),
      made: done,
      used: done,
    }),
  }),
})

const expects = z.string().min(1).max(40)

export const makeEmergencyCode = contract({
  method: 'POST',
  path: '/api/settings/emergency-code',
  does: 'Makes a new emergency code and tells it once; the one before opens nothing any more.',
  permission: 'settings:manage',
  body: z.object({ expects }),
  answer: z.object({ schema: z.literal('ward.break-glass/1'), code: z.string() }),
})

export const endEmergencyCode = contract({
  method: 'POST',
  path: '/api/settings/emergency-code/end',
  does: 'Makes the emergency code worthless and ends a session that it opened.',
  permission: 'settings:manage',
  body: z.object({ expects }),
  answer: z.object({ schema: z.literal('ward.break-glass-ended/1'), ended: z.boolean() }),
})
