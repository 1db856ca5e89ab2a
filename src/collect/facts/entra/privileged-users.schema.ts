import { z } from 'zod'
import { text, words } from '../field.schema.ts'

/** Users who hold a directory role, directly, through a group or as eligible in PIM, with the roles' names. */
export const privilegedUsersSchema = z.array(
  z.object({
    id: z.string(),
    displayName: text(),
    onPremisesImmutableId: text(),
    roles: words(),
  }),
)

export type PrivilegedUsers = z.infer<typeof privilegedUsersSchema>
export type PrivilegedUser = PrivilegedUsers[number]
