import { z } from 'zod'
import { recipients } from './recipients.schema.ts'

/**
 * `Get-ATPBuiltInProtectionRule`: one rule, which cannot be switched off or narrowed, only given exceptions.
 * https://learn.microsoft.com/powershell/module/exchangepowershell/get-atpbuiltinprotectionrule (2026-11-22)
 */
export const builtInProtectionRulesSchema = z.array(z.object(recipients))

export type BuiltInProtectionRules = z.infer<typeof builtInProtectionRulesSchema>
