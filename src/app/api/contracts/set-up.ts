import * as z from 'zod'
import { SET_UP_STEP_IDS, type SetUpStep } from '../../../base/set-up-steps.ts'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64) })
const step = z.enum(SET_UP_STEP_IDS as [SetUpStep])

const setUp = z.object({
  schema: z.literal('ward.set-up/1'),
  steps: z.array(
    z.object({
      id: step,
      minutes: z.int(),
      state: z.enum(['done', 'later', 'open']),
      missing: z.array(z.string()),
    }),
  ),
  minutesLeft: z.int(),
})
export type SetUp = z.infer<typeof setUp>

export const readSetUp = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/set-up',
  does: 'How far set-up is: worked out from what there is.',
  permission: 'programme:change',
  params,
  answer: setUp,
})

export const markStep = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/set-up',
  does: 'Marks a step of set-up as looked at, or puts it off.',
  permission: 'programme:change',
  params,
  body: z.object({ step, as: z.enum(['seen', 'later']) }),
  answer: setUp,
})
