import * as z from 'zod'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { organisation } from './posture.ts'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64) })
const role = z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])
const short = z.string().max(1_000)

const shownProfile = z.object({
  schema: z.literal('ward.shown-profile/1'),
  /** Null while nobody has said anything. */
  organisation: organisation.nullable(),
  /** 0 for none; whoever changes it says which one they saw. */
  version: z.int().min(0),
  changed: z.object({ by: short, at: z.string() }).nullable(),
  /** Who may sign in with an office here; everybody with a role, for those who may change the profile. */
  people: z.array(z.object({ id: short, name: short, roles: z.array(role) })),
  /** Requirements that do not bind this organisation, and why. */
  leftOut: z.array(z.object({ citation: short, title: short, because: short })),
  /** How many requirements there are in all. */
  of: z.int(),
  disclaimer: short,
})

export const readProfile = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/profile',
  does: 'What kind of organisation the tenant belongs to, and what follows from it.',
  permission: 'assessment:read',
  params,
  answer: shownProfile,
})

export const changeProfile = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/profile',
  does: 'Changes the entity profile; the one before stays in the history.',
  permission: 'programme:change',
  params,
  body: z.object({ organisation, expects: z.int().min(0) }),
  answer: shownProfile,
})
