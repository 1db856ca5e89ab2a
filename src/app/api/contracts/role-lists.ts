import * as z from 'zod'
import type { Instant } from '../../../base/time.ts'

const moment = z.custom<Instant>(value => typeof value === 'string' && /^\d{4}-[\d:.T-]{15,22}Z$/.test(value))

/** What `ward audit roles import|list --json` answers: who held which roles, as lists say it. */
export const roleListsAnswer = z.object({
  schema: z.literal('ward.role-lists/1'),
  /** True for a list that an import kept; false for one that was here already, and for `list`. */
  kept: z.boolean(),
  lists: z.array(
    z.object({
      /** The moment of which it tells. */
      asOf: moment,
      /** Whether it lists everybody who held a role then. */
      complete: z.boolean(),
      holders: z.array(
        z.object({
          user: z.string().nullable(),
          objectId: z.string().nullable(),
          roles: z.array(z.string()),
          from: moment.nullable(),
          to: moment.nullable(),
        }),
      ),
    }),
  ),
  disclaimer: z.string(),
})

export type RoleListsAnswer = z.infer<typeof roleListsAnswer>
