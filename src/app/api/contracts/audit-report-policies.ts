import * as z from 'zod'
import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import type { Instant } from '../../../base/time.ts'

const moment = z.custom<Instant>(value => typeof value === 'string' && /^\d{4}-[\d:.T-]{15,22}Z$/.test(value))

/** What `ward audit policy add|import|end|list --json` answers. */
export const accessPoliciesAnswer = z.object({
  schema: z.literal('ward.access-policies/1'),
  policies: z.array(
    z.object({
      id: z.string(),
      /** Of any kind where it is null; an id that ends with * is every id that begins so. */
      place: z.object({ kind: z.string().nullable(), id: z.string() }),
      who: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('user'), id: z.string() }),
        z.object({ kind: z.literal('role'), name: z.string() }),
        z.object({
          kind: z.literal('class'),
          class: z.enum(Object.keys(ACTOR_CLASSES) as [ActorClass, ...ActorClass[]]),
        }),
        /** Owners, delegates and administrators: nobody from outside and no application. */
        z.object({ kind: z.literal('house') }),
      ]),
      why: z.string(),
      ticket: z.string().nullable(),
      /** Inclusive. */
      from: moment,
      /** Exclusive; null has no end. */
      until: moment.nullable(),
      approver: z.string(),
      /** Whoever wrote it down explains their own access. */
      ownAccess: z.boolean(),
      recordedAt: moment,
      ended: z.object({ at: moment, by: z.string(), why: z.string() }).nullable(),
      /** The version of the record. */
      version: z.int().min(1),
    }),
  ),
  disclaimer: z.string(),
})

export type AccessPoliciesAnswer = z.infer<typeof accessPoliciesAnswer>
