import { z } from 'zod'
import { field } from '../field.schema.ts'
import { recipients } from './recipients.schema.ts'

/** `Get-SafeLinksRule`: for whom the tenant’s own policies are. https://learn.microsoft.com/powershell/module/exchangepowershell/get-safelinksrule (2026-11-22) */
export const safeLinksRulesSchema = z.array(
  z.object({ ...recipients, SafeLinksPolicy: field(z.string()), Priority: field(z.number()) }),
)

export type SafeLinksRules = z.infer<typeof safeLinksRulesSchema>
