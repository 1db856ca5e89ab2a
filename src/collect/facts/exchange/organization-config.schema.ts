import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-OrganizationConfig`, as far as Ward reads it. */
export const organizationConfigSchema = z.object({
  AuditDisabled: flag(),
  OAuth2ClientProfileEnabled: flag(),
  CustomerLockBoxEnabled: flag(),
  RejectDirectSend: flag(),
  ActivityBasedAuthenticationTimeoutEnabled: flag(),
  /** A .NET time span: `06:00:00` or `1.00:00:00`. */
  ActivityBasedAuthenticationTimeoutInterval: field(z.string()),
})

export type OrganizationConfig = z.infer<typeof organizationConfigSchema>
