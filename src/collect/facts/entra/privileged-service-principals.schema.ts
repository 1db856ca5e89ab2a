import { z } from 'zod'
import { text, words } from '../field.schema.ts'

/** Apps that hold a highly privileged directory role, with the roles' names. A tenant may have none. */
export const privilegedServicePrincipalsSchema = z.array(
  z.object({ id: z.string(), appId: text(), displayName: text(), roles: words() }),
)

export type PrivilegedServicePrincipals = z.infer<typeof privilegedServicePrincipalsSchema>
