import { z } from 'zod'
import { field } from '../field.schema.ts'
import { recipients } from './recipients.schema.ts'

/** `Get-AntiPhishRule`: for whom the tenant's own policies are. https://learn.microsoft.com/powershell/module/exchangepowershell/get-antiphishrule (2026-11-21) */
export const antiPhishRulesSchema = z.array(
  z.object({ ...recipients, AntiPhishPolicy: field(z.string()), Priority: field(z.number()) }),
)

export type AntiPhishRules = z.infer<typeof antiPhishRulesSchema>
