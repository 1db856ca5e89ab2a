import * as z from 'zod'
import { contract } from './route.ts'

export const signInWithBreakGlass = contract({
  method: 'POST',
  path: '/api/sign-in/break-glass',
  does: 'Opens an emergency session with the printed code; every officer is alarmed.',
  permission: 'public',
  body: z.object({ code: z.string().min(1).max(100), reason: z.string().trim().min(5).max(500) }),
  answer: z.object({ schema: z.literal('ward.break-glass-session/1'), hours: z.number() }),
})

export const listAlarms = contract({
  method: 'GET',
  path: '/api/alarms',
  does: 'Alarms that this officer has not seen yet; none for others.',
  permission: 'session:own',
  answer: z.object({
    schema: z.literal('ward.alarms/1'),
    alarms: z.array(
      z.object({
        id: z.string(),
        what: z.enum(['break-glass-used', 'passkey-cloned']),
        at: z.string(),
        who: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  }),
})

export const confirmAlarm = contract({
  method: 'POST',
  path: '/api/alarms/:id/seen',
  does: 'Says that this officer has seen an alarm.',
  permission: 'session:own',
  params: z.object({ id: z.string().max(40) }),
  answer: z.object({ schema: z.literal('ward.alarm-seen/1') }),
})
