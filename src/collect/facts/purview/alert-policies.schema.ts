import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-ProtectionAlert`. https://learn.microsoft.com/powershell/module/exchangepowershell/get-protectionalert (2026-11-21) */
export const alertPoliciesSchema = z.array(
  z.object({
    Name: field(z.string()),
    Disabled: flag(),
  }),
)

export type AlertPolicies = z.infer<typeof alertPoliciesSchema>
