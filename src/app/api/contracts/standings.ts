import * as z from 'zod'
import { STEPS } from '../../../base/hipaa/steps.ts'
import { contract } from './route.ts'

const step = z.enum(STEPS.map(({ id }) => id))

const standing = z.object({
  id: z.string(),
  title: z.string(),
  /** `done`: on record and in time. `soon`: comes due within 90 days. `open`: missing, ended or contradicted. */
  state: z.enum(['done', 'soon', 'open']),
  sentence: z.string(),
  due: z.string().nullable(),
  /** The address where it is done, without the tenant. */
  to: z.string(),
})
export type ShownStanding = z.infer<typeof standing>

export const readStandings = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/standings',
  does: 'What is on record for each step beside its settings: agreements, the contact, vendors, services, reports.',
  permission: 'agreements:read',
  params: z.object({ tenant: z.string().max(64) }),
  answer: z.object({
    schema: z.literal('ward.standings/1'),
    today: z.string(),
    steps: z.array(z.object({ step, standings: z.array(standing) })),
  }),
})
