import { z } from 'zod'
import { field, flag, text } from '../field.schema.ts'

const restriction = z.object({
  /** `passwordAddition`, `passwordLifetime`, `asymmetricKeyLifetime` and others; each stands in a list once. */
  restrictionType: field(z.string()),
  state: field(z.string()),
  /** An ISO 8601 duration, `P180D`; null for a restriction that has none. */
  maxLifetime: text(),
  /** Only apps made after this moment are held to it; null means all apps. */
  restrictForAppsCreatedAfterDateTime: text(),
  /** Who is exempt, by attributes of the account; null or absent where nobody is. */
  excludeActors: z.unknown().optional(),
})

const restrictions = z.object({
  passwordCredentials: field(z.array(restriction)),
  keyCredentials: field(z.array(restriction)),
})

/** Graph `tenantAppManagementPolicy`. https://learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy (2026-11-22) */
export const defaultAppManagementPolicySchema = z.object({
  isEnabled: flag(),
  applicationRestrictions: field(restrictions),
  servicePrincipalRestrictions: field(restrictions),
  /** True for a sample that has restrictions and nothing else that Graph writes: whether it is on was not asked there. */
  handMade: z.boolean().default(false),
})

export type AppRestriction = z.infer<typeof restriction>
export type DefaultAppManagementPolicy = z.infer<typeof defaultAppManagementPolicySchema>
