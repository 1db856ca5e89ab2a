import * as z from 'zod'
import { contract } from './route.ts'

export const addTenant = contract({
  method: 'POST',
  path: '/api/tenants',
  does: 'Adds a tenant: its folder, and its entity profile with the name that people know.',
  permission: 'tenants:add',
  body: z.object({
    /** Ward's own name of it, also that of its folder: small letters, digits, dashes. */
    name: z.string().max(200),
    /** What people call it. */
    title: z.string().trim().min(1).max(200).optional(),
  }),
  answer: z.object({ schema: z.literal('ward.tenant-added/1'), name: z.string(), title: z.string() }),
})
